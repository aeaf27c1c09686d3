import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {DESK} from '../desk/reads.js';
import {isSilenced} from '../sound.js';
import {base, buttons} from '../styles.js';
import {nearTime} from '../time.js';
import {inOrder} from './alarm-order.js';
import {nowMark, nowStyles} from './now-mark.js';
import {Watches} from './watches.js';

const SHOWN = 2;

/** Alarms nobody has signed: red first. The part takes room only while there are any. */
export class WallAlarms extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    buttons,
    nowStyles,
    css`
      article {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        column-gap: var(--gap);
        padding: calc(var(--gap) * 0.6) var(--pad);
        border-bottom: 1px solid var(--line);
        border-left: calc(6 * var(--u)) solid var(--yellow);
      }
      article.RED {
        background: var(--red-ground);
        border-left-color: var(--red);
      }
      article.ORANGE {
        background: var(--orange-ground);
        border-left-color: var(--orange);
      }
      h3 {
        display: flex;
        align-items: center;
        gap: calc(10 * var(--u));
        font-size: var(--text-mid);
        font-weight: 600;
        line-height: 1.25;
      }
      p {
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .more {
        padding: calc(4 * var(--u)) var(--pad);
        color: var(--accent);
        font-size: var(--text-min);
        width: 100%;
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this, true);
  }

  render() {
    const alarms = inOrder(this.model.unsigned());
    return html`<section aria-label=${say('alarms')} aria-live="assertive">
      ${alarms.slice(0, SHOWN).map((alarm) => this.alarm(alarm))}
      ${alarms.length > SHOWN
        ? html`<button type="button" class="more" @click=${() => this.model.open({view: 'alarms'})}>${say('more', {n: alarms.length - SHOWN})} ▸</button>`
        : nothing}
    </section>`;
  }

  alarm(alarm) {
    return html`<article class=${alarm.level}>
      <div>
        <h3><al-badge .level=${alarm.level} .word=${say(`level.${alarm.level}`)}></al-badge>${alarm.link ? html`<a href=${alarm.link}>${either(alarm, 'title')}</a>` : html`<span>${either(alarm, 'title')}</span>`}</h3>
        <p>
          ${placeName(alarm)} · ${nearTime(alarm.raisedAt, this.model.now())}${alarm.count > 1 ? html` · ${say('alarm.count', {n: alarm.count})}` : nothing}${this.silent(alarm)}${nowMark(this.model)}
        </p>
      </div>
      ${this.model.holds(...DESK)
        ? html`<button type="button" class="button ${alarm.level === 'RED' ? 'main' : ''}" @click=${() => this.model.sign(alarm)}>${say('alarm.sign')}</button>`
        : nothing}
    </article>`;
  }

  silent(alarm) {
    const now = this.model.now();
    return isSilenced(alarm, now) ? html` · ${say('alarm.silentUntil', {at: nearTime(alarm.silencedUntil, now)})}` : nothing;
  }
}

customElements.define('wall-alarms', WallAlarms);
