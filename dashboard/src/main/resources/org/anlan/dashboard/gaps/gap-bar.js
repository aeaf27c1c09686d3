import {LitElement, css, html, nothing} from 'lit';
import {Speaks, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {SHARES, marks} from './words.js';

const FROM = ['', 'nowcast', 'forecast'];

/** By whose quantities and from which numbers the board is reckoned, with the clock and the legend. */
export class GapBar extends LitElement {
  static properties = {model: {attribute: false}, board: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 22px;
        padding: 8px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      label {
        grid-auto-flow: column;
        align-items: center;
        gap: 10px;
        white-space: nowrap;
      }
      .told {
        margin-left: auto;
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        font-size: var(--text-min);
      }
      li {
        display: flex;
        align-items: center;
        gap: 7px;
        white-space: nowrap;
      }
      i {
        width: 14px;
        height: 14px;
        border-radius: 2px;
      }
      .arrived {
        background: var(--green);
      }
      .transit {
        background: var(--accent);
      }
      .promised {
        background: #3f7f92;
      }
      .gap {
        background: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(part, value) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {[part]: value}, bubbles: true, composed: true}));
  }

  render() {
    const {board} = this;
    const {asked} = this.model;
    return html`<div>
      <label
        >${say('gaps.profile')}<select name="profile" @change=${(e) => this.ask('profile', e.target.value)}>
          ${board.profiles.map((p) => html`<option value=${p.id} ?selected=${p.id === board.profile.id}>${language() === 'en' ? p.en : p.zh}${p.planned ? say('gaps.planned') : ''}</option>`)}
        </select></label
      >
      <label
        >${say('gaps.from')}<select name="from" @change=${(e) => this.ask('from', e.target.value)}>
          ${FROM.map((f) => html`<option value=${f} ?selected=${f === asked.from}>${say(`gaps.from.${f || 'reports'}`)}</option>`)}
        </select></label
      >
      <ul aria-label=${say('gaps.legend')}>
        ${SHARES.map((s) => html`<li><i class=${s}></i>${say(`gaps.${s}`)}</li>`)}
      </ul>
      <span class="told">${this.told()}</span>
    </div>`;
  }

  told() {
    const {board} = this;
    const base = board.base.name ? say('gaps.base', {name: board.base.name}) : '';
    const from = board.issue
      ? say('gaps.issue', {source: board.issue.source, at: dayTime(board.issue.issuedAt)})
      : board.kind === 'REPORTS'
        ? say('gaps.position', {n: board.position})
        : say('gaps.noIssue');
    return html`${base}${from}${say('gaps.read', {at: dayTime(board.knownAt)})}${board.sample || board.synthetic ? marks(board) : nothing}`;
  }
}

customElements.define('gap-bar', GapBar);
