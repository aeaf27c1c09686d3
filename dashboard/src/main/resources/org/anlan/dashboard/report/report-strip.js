import {LitElement, css, html, nothing} from 'lit';
import {clockName} from '../components/al-urge.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {span} from '../time.js';
import {own} from './reads.js';

/**
 * What a reporter must see on every view: which disaster, the clock that runs, whether the line stands
 * and what waits to be sent; and the red button (event `urgent`), under the thumb on a phone.
 */
export class ReportStrip extends LitElement {
  static properties = {model: {attribute: false}, waits: {type: Number}, stamp: {attribute: false}};

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: sticky;
        top: 0;
        z-index: 4;
        background: var(--ground);
      }
      .strip {
        display: flex;
        align-items: center;
        gap: 6px 18px;
        min-height: 48px;
        padding: 4px 20px;
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      .what {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .left {
        font-weight: 600;
      }
      .net {
        margin-left: auto;
      }
      .good {
        color: var(--green);
      }
      .half {
        color: var(--yellow);
      }
      .late {
        color: var(--red);
      }
      .urgent {
        min-height: 44px;
        padding: 0 22px;
        border-color: var(--red);
        background: var(--red);
        color: #1c0504;
        font-size: 20px;
        font-weight: 600;
      }
      @media (max-width: 700px) {
        .strip {
          padding: 4px 12px;
          gap: 4px 10px;
        }
        .foot {
          position: fixed;
          inset: auto 0 0;
          z-index: 5;
          padding: 8px 12px;
          border-top: 1px solid var(--line);
          background: var(--panel);
        }
        .urgent {
          width: 100%;
          min-height: 52px;
          justify-content: center;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.waits = 0;
    new Speaks(this);
  }

  render() {
    const away = this.model.away || !navigator.onLine;
    const process = this.model.data.processes?.items.find((p) => p.open);
    return html`<div class="strip">
      <span class="what">${process?.name ?? say('report.noProcess')}</span>
      ${this.clock()}
      <span class="net ${away ? 'half' : 'quiet'}" role="status">${say(away ? 'report.offline' : 'report.online')}${this.waits ? ` · ${say('report.waiting', {n: this.waits})}` : nothing}</span>
      <div class="foot"><button type="button" class="button urgent" aria-keyshortcuts="n" @click=${() => this.dispatchEvent(new Event('urgent'))}>${say('urgent')}</button></div>
    </div>`;
  }

  /** The clock of one's own place that ends first: green, yellow below a half, red below a fifth. */
  clock() {
    const now = this.model.now();
    const running = (this.model.data.clocks?.items ?? []).filter((c) => c.region === own(this.model.me) && !c.metAt && !c.endedAt);
    const first = running.sort((a, b) => Date.parse(a.due) - Date.parse(b.due))[0];
    if (!first) {
      return nothing;
    }
    const left = Date.parse(first.due) - now;
    const share = left / Math.max(1, Date.parse(first.due) - Date.parse(first.startsAt));
    const colour = share < 0.2 ? 'late' : share < 0.5 ? 'half' : 'good';
    return html`<span class="left ${colour}">${clockName(first)} ${say(left < 0 ? 'tasks.over' : 'tasks.left')} ${span(Math.abs(left))}</span>`;
  }
}

customElements.define('report-strip', ReportStrip);
