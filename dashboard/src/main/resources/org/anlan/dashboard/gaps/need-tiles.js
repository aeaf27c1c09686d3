import {LitElement, css, html, nothing} from 'lit';
import {Speaks, language, say} from '../i18n.js';
import {base} from '../styles.js';
import './share-bar.js';
import {number} from './words.js';

/** The five needs side by side: for how many nobody brings it, the longest time uncovered, and the bar of all. */
export class NeedTiles extends LitElement {
  static properties = {board: {attribute: false}, chosen: {}};

  static styles = [
    base,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        border-bottom: 1px solid var(--line);
      }
      li + li {
        border-left: 1px solid var(--line);
      }
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        grid-template-rows: auto auto;
        gap: calc(8 * var(--u)) calc(14 * var(--u));
        align-items: center;
        width: 100%;
        padding: calc(12 * var(--u)) calc(18 * var(--u));
      }
      button:hover,
      button[aria-pressed='true'] {
        background: var(--raised);
      }
      button[aria-pressed='true'] {
        box-shadow: inset 0 calc(-3 * var(--u)) var(--accent);
      }
      .need {
        font-size: var(--figure-m);
        font-weight: 600;
        line-height: 1;
      }
      .need.en {
        font-size: var(--text);
      }
      .gap b {
        display: block;
        font-size: var(--figure-s);
        font-weight: 600;
        line-height: 1.1;
      }
      .hours {
        text-align: end;
        white-space: nowrap;
      }
      .hours b {
        font-size: var(--figure-m);
        font-weight: 600;
        line-height: 1;
      }
      .label {
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.2;
      }
      .late b {
        color: var(--red);
      }
      .soon b {
        color: var(--orange);
      }
      .calm b {
        color: var(--ink);
      }
      share-bar {
        grid-column: 1 / -1;
        height: calc(9 * var(--u));
      }
      @media (max-width: 900px) {
        ol {
          grid-template-columns: minmax(0, 1fr);
        }
        li + li {
          border-left: 0;
          border-top: 1px solid var(--line);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    return html`<ol aria-label=${say('gaps.five')}>
      ${this.board.five.map((f) => html`<li>${this.tile(f)}</li>`)}
    </ol>`;
  }

  tile(f) {
    const {clock} = this.board;
    const level = f.longestHours === null ? '' : f.longestHours >= clock.withinHours ? 'late' : f.longestHours >= clock.aimHours ? 'soon' : 'calm';
    return html`<button type="button" aria-pressed=${this.chosen === f.need} @click=${() => this.choose(f.need)}>
      <span class="need ${language()}">${language() === 'en' ? say(`gaps.need.${f.need}`) : f.zh}</span>
      <span class="gap"><b>${number(f.gap)}</b><span class="label">${f.gap === null ? say('figure.none') : say('gaps.gapPeople')}</span></span>
      <span class="hours ${level}">${f.longestHours === null ? nothing : html`<b>${f.longestHours}</b> <span class="label">h<br />${say('gaps.longest')}</span>`}</span>
      <share-bar .of=${f}></share-bar>
    </button>`;
  }

  choose(need) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {need: this.chosen === need ? '' : need}, bubbles: true, composed: true}));
  }
}

customElements.define('need-tiles', NeedTiles);
