import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {Watches} from './watches.js';

/** The last line on the right: risk notices in force, and how many of those called have answered (叫应). */
export class WallNotices extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    css`
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        flex-wrap: wrap;
        column-gap: var(--gap);
        width: 100%;
        min-height: calc(var(--row) * 1.3);
        padding: 0 var(--pad);
        border-top: 1px solid var(--line-strong);
        white-space: nowrap;
      }
      .late {
        color: var(--orange);
      }
      button:hover {
        background: var(--raised);
      }
      span {
        display: inline-flex;
        gap: calc(10 * var(--u));
        align-items: center;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const {warnings, calls} = this.model.data;
    const inForce = inForceAt(warnings?.items ?? [], this.model.moment());
    const colours = ['RED', 'ORANGE', 'YELLOW', 'BLUE'].map((c) => [c, inForce.filter((w) => w.colour === c).length]);
    return html`<button type="button" @click=${() => this.model.open({view: 'warnings'})}>
      <span
        >${say('notices')}
        ${warnings === undefined || warnings === null ? say('figure.unknown') : inForce.length ? nothing : html`<span class="quiet">${say('notices.none')}</span>`}
        ${colours.map(([c, n]) => (n ? html`<al-badge .level=${c} .word=${`${say(`level.${c}`)} ${n}`}></al-badge>` : nothing))}</span
      >
      <span
        >${say('calls')} ${this.answered(calls)}
        ▸</span
      >
    </button>`;
  }

  /** Responsible persons where counties told of them, else the counties themselves. */
  answered(calls) {
    if (!calls) {
      return html`<span class="quiet">${say('figure.unknown')}</span>`;
    }
    if (calls.called === 0) {
      return html`<span class="quiet">${say('calls.none')}</span>`;
    }
    const left = calls.called - calls.answered;
    return html`<span><b>${calls.answered}/${calls.called}</b> ${say('calls.counties')}</span>
      <span class=${left ? 'late' : 'quiet'}>${left ? say('calls.unanswered', {n: left}) : say('calls.all')}</span>`;
  }
}

/** @returns {any[]} warnings that at a moment were sent, and neither followed by another, cancelled nor run out */
export function inForceAt(warnings, moment) {
  const sent = warnings.filter((w) => Date.parse(w.sentAt) <= moment);
  const followed = new Set(sent.map((w) => w.follows));
  return sent.filter((w) => w.message !== 'CANCEL' && !followed.has(w.id) && (!w.expiresAt || Date.parse(w.expiresAt) > moment));
}

customElements.define('wall-notices', WallNotices);
