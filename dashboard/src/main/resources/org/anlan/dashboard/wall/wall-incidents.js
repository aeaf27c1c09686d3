import {LitElement, css, html, nothing} from 'lit';
import {callState} from '../call-state.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, headings} from '../styles.js';
import {nearTime} from '../time.js';
import {FitsRows} from './fit.js';
import {Watches} from './watches.js';

const MOST = 10;

/** What was taken in (接报), the newest first, at most ten, those done with too. */
export class WallIncidents extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    headings,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: var(--gap) var(--pad) 0;
        border-top: 1px solid var(--line-strong);
      }
      :host([empty]) ol {
        display: none;
      }
      .heading {
        padding-bottom: calc(var(--gap) * 0.4);
      }
      ol {
        flex: 1;
        min-height: 0;
        overflow: hidden;
      }
      li button {
        display: grid;
        grid-template-columns: 4.5em minmax(0, 1fr) auto;
        column-gap: calc(10 * var(--u));
        align-items: center;
        width: 100%;
        min-height: var(--row);
        white-space: nowrap;
        border-top: 1px solid var(--line);
      }
      li button:hover {
        background: var(--raised);
      }
      .what {
        white-space: normal;
        line-height: 1.25;
      }
      .kind {
        font-weight: 600;
      }
      .behalf {
        padding: 0 calc(4 * var(--u));
        border: 1px solid var(--line-strong);
        border-radius: 2px;
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.2;
        white-space: nowrap;
      }
      .more {
        color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
    this.fits = new FitsRows(this, 'ol');
  }

  updated() {
    this.toggleAttribute('empty', !this.model.data.book?.items.length);
  }

  render() {
    const {book} = this.model.data;
    const incidents = newestFirst(book?.items ?? []);
    const more = Math.min(book?.total ?? 0, MOST) - this.fits.rows;
    return html`<section aria-label=${say('incidents')}>
      <div class="heading">
        <h2>${say('incidents')}</h2>
        ${more > 0
          ? html`<button type="button" class="more min" @click=${() => this.model.open({view: 'book'})}>${say('more', {n: more})} ▸</button>`
          : html`<span class="min">${incidents.length ? nothing : say('incidents.none')}</span>`}
      </div>
      <ol>
        ${incidents.slice(0, MOST).map((incident) => this.line(incident))}
      </ol>
    </section>`;
  }

  line(incident) {
    return html`<li>
      <button type="button" @click=${() => this.model.open({view: 'incident', incident})}>
        <span class="quiet">${nearTime(incident.at, this.model.moment())}</span>
        <span class="what"
          >${placeName(incident)} <span class="kind">${either(incident, 'kind')}</span>
          ${incident.onBehalf ? html`<span class="behalf">${say('incident.behalf')}</span>` : nothing}</span
        >
        <span class="quiet">${callState(incident)}</span>
      </button>
    </li>`;
  }
}

export function newestFirst(incidents) {
  return [...incidents].sort((a, b) => b.at.localeCompare(a.at));
}

customElements.define('wall-incidents', WallIncidents);
