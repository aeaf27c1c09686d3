import {LitElement, css, html, nothing} from 'lit';
import {Speaks, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './aid-clock.js';
import './county-gaps.js';
import './gap-bar.js';
import './need-tiles.js';
import './share-bar.js';
import {named, number} from './words.js';

/** The board: the five needs, the rows by county with the longest uncovered first, and the county that is looked at. */
export class BoardPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
        height: 100%;
      }
      .panes {
        grid-template-columns: minmax(0, 8fr) minmax(0, 7fr);
      }
      .pane {
        padding: 0;
      }
      .gap {
        display: grid;
        grid-template-columns: minmax(8.5em, 5fr) 4.6em minmax(8em, 6fr) minmax(8.5em, 4fr);
        align-items: center;
        gap: 4px 16px;
        width: 100%;
        min-height: 46px;
        padding: 6px 20px;
        border-bottom: 1px solid var(--line);
      }
      button.gap:hover {
        background: var(--raised);
      }
      .gap[aria-current='true'] {
        background: var(--raised);
        box-shadow: inset 4px 0 var(--accent);
      }
      .head {
        position: sticky;
        top: 0;
        min-height: 0;
        padding-block: 7px;
        background: var(--ground);
        color: var(--ink-2);
        font-size: var(--text-min);
        z-index: 1;
      }
      .place b {
        font-weight: 600;
      }
      .need {
        font-weight: 600;
        white-space: nowrap;
      }
      .bar {
        display: grid;
        gap: 3px;
        padding: 0;
      }
      .bar share-bar {
        height: 9px;
      }
      .bar span {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        font-size: var(--text-min);
        line-height: 1.2;
        white-space: nowrap;
      }
      .place {
        min-width: 0;
      }
      .place b,
      .under {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .head span {
        white-space: nowrap;
      }
      .under {
        font-size: var(--text-min);
        line-height: 1.2;
      }
      .wait {
        padding: 16px 20px;
      }
      @media (max-width: 900px) {
        .gap {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .head {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(detail) {
    this.dispatchEvent(new CustomEvent('ask', {detail, bubbles: true, composed: true}));
  }

  render() {
    const board = this.model.data.gaps;
    if (!board) {
      return html`<p class="quiet wait">${this.model.synced ? say('gaps.nothing') : say('reading')}</p>`;
    }
    const {need, county} = this.model.asked;
    const rows = board.rows.filter((r) => !need || r.need === need);
    return html`<need-tiles .board=${board} .chosen=${need}></need-tiles>
      <gap-bar .model=${this.model} .board=${board} .stamp=${this.stamp}></gap-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('gaps.rows')}>
          <div class="gap head">
            <span>${say('gaps.place')}</span><span>${say('gaps.what')}</span><span>${say('gaps.people')}</span><span>${say('gaps.clock', {within: board.clock.withinHours, aim: board.clock.aimHours})}</span>
          </div>
          ${rows.map((r) => this.row(r, board, county))}
          ${rows.length ? nothing : html`<p class="quiet wait">${say(board.kind === 'REPORTS' ? 'gaps.nothing' : 'gaps.noIssue')}</p>`}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('gaps.drill')}>
          ${county ? html`<county-gaps .model=${this.model} .stamp=${this.stamp}></county-gaps>` : html`<p class="quiet wait">${say('gaps.choose')}</p>`}
        </section>
      </div>`;
  }

  row(r, board, county) {
    const places = [r.townships ? say('gaps.townships', {n: r.townships}) : '', r.shelters ? say('gaps.shelters', {n: r.shelters}) : ''].filter(Boolean);
    return html`<button type="button" class="gap" aria-current=${r.region === county} @click=${() => this.ask({county: r.region})}>
      <span class="place"><b>${named(r)}</b><span class="under ${r.exceeded ? 'soon' : 'quiet'}">${r.exceeded ? say('gaps.exceeded') : places.join(' · ') || say('gaps.whole')}</span></span>
      <span class="need">${language() === 'en' ? say(`gaps.need.${r.need}`) : r.zh}</span>
      <span class="bar"><share-bar .of=${r}></share-bar><span><span class=${r.gap === '0' ? 'quiet' : 'bad'}>${say('gaps.lacks', {n: number(r.gap)})}</span><span class="quiet">${say('gaps.ofAll', {n: number(r.people)})}</span></span></span>
      <aid-clock .hours=${r.hours} .state=${r.state} .clock=${board.clock}></aid-clock>
    </button>`;
  }
}

customElements.define('board-pane', BoardPane);
