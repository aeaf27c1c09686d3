import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {minus, print, signed} from '../units.js';

/**
 * One number of the wall: 已审核 large, 已报未审 under it with its difference, what it rose by.
 * Unknown is a dash with the word 未统计, or with what is known instead (`unknown`), never 0. A press asks for its sources (event `open`).
 *
 * @typedef {object} Figure as in the contract's figures
 * @property {string | null} reviewed
 * @property {string | null} submitted
 * @property {string} unitZh
 * @property {string} unitEn
 * @property {boolean} [synthetic]
 */
export class AlFigure extends LitElement {
  static properties = {
    label: {},
    size: {reflect: true},
    item: {attribute: false},
    was: {attribute: false},
    note: {},
    extra: {},
    unknown: {},
  };

  static styles = [
    base,
    css`
      button {
        display: flex;
        flex-direction: column;
        width: 100%;
        height: 100%;
        border-radius: var(--radius);
      }
      button:hover .number {
        color: var(--accent);
      }
      .label {
        display: flex;
        align-items: center;
        gap: calc(4 * var(--u));
        color: var(--ink-2);
        white-space: nowrap;
        line-height: 1.25;
      }
      .mark {
        padding: 0 calc(2 * var(--u));
        border: 1px solid var(--ink-3);
        border-radius: 2px;
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.15;
      }
      .value {
        display: flex;
        align-items: baseline;
        gap: calc(4 * var(--u));
        white-space: nowrap;
      }
      .number {
        font-size: var(--figure-m);
        font-weight: 500;
        line-height: 1.18;
        letter-spacing: -0.01em;
      }

      .unit,
      .none {
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .rise {
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.2;
        white-space: nowrap;
      }
      .sub {
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.25;
        white-space: nowrap;
        /* One line: what does not fit beside the first part wraps out of sight. */
        display: flex;
        flex-wrap: wrap;
        column-gap: 0.35em;
        height: 1.25em;
        overflow: hidden;
      }
      .mark.agreed {
        align-self: center;
        border-color: var(--green);
        color: var(--green);
      }
      .sub b {
        color: var(--ink);
        font-weight: 500;
      }
      :host([size='l']) .number {
        font-size: var(--figure-l);
        font-weight: 600;
        line-height: 1.08;
        letter-spacing: -0.025em;
      }
      .number.dash {
        color: var(--ink-3);
        font-weight: 400;
        letter-spacing: -0.15em;
        padding-right: 0.15em;
      }
      :host([size='l']) .number.dash {
        font-size: var(--figure-m);
      }
      :host([size='l']) .label {
        color: var(--ink);
        font-weight: 500;
      }
      :host([size='s']) .number {
        font-size: var(--figure-s);
      }
      :host([size='s']) .label {
        font-size: var(--text-min);
      }
    `,
  ];

  constructor() {
    super();
    this.size = 'm';
    new Speaks(this);
  }

  render() {
    return html`<button type="button" title=${say('figure.open')} @click=${this.ask}>
      <span class="label"
        >${this.label}${this.item?.synthetic
          ? html`<span class="mark" title=${say('figure.synthetic')}
              ><span aria-hidden="true">${say('figure.syntheticMark')}</span
              ><span class="spoken">${say('figure.synthetic')}</span></span
            >`
          : nothing}</span
      >
      <span class="value">${this.value()}${this.agreed()}</span>${this.rise()}
      ${this.under()}
    </button>`;
  }

  value() {
    const item = this.item;
    if (!item?.reviewed) {
      return html`<span class="number dash">—</span>${item?.submitted ? nothing : html`<span class="none">${this.unknown || say('figure.none')}</span>`}`;
    }
    const {number, unit} = print(item.reviewed, item);
    return html`<span class="number">${number}</span><span class="unit">${unit}</span>`;
  }

  rise() {
    const rise = this.item?.reviewed && this.was ? minus(this.item.reviewed, this.was) : '0';
    return /^[0.]*$/.test(rise) || rise.startsWith('-')
      ? nothing
      : html`<span class="rise">↑${signed(rise, this.item).slice(1)}</span>`;
  }

  /** A small 核 after the number: a consultation agreed on this figure. What it agreed on is told with it, and in the sources. */
  agreed() {
    const {agreed} = this.item ?? {};
    if (!agreed) {
      return nothing;
    }
    const {number, unit} = print(agreed.value, this.item);
    const told = say('figure.agreedOn', {value: `${number}${unit}`, at: dayTime(agreed.at)});
    return html`<span class="mark agreed" title=${told}><span aria-hidden="true">${say('figure.agreedMark')}</span><span class="spoken">${told}</span></span>`;
  }

  under() {
    const {reviewed, submitted} = this.item ?? {};
    if (!submitted || submitted === reviewed) {
      return this.note ? html`<span class="sub"><span>${this.note}</span>${this.extra ? html`<span>${this.extra}</span>` : nothing}</span>` : nothing;
    }
    const text = reviewed ? signed(minus(submitted, reviewed), this.item) : print(submitted, this.item).number + print(submitted, this.item).unit;
    return html`<span class="sub"><span>${say('figure.submitted')} <b>${text}</b></span>${this.note ? html`<span>· ${this.note}</span>` : nothing}</span>`;
  }

  ask() {
    this.dispatchEvent(new CustomEvent('open', {bubbles: false}));
  }
}

customElements.define('al-figure', AlFigure);
