import {LitElement, css, html, nothing} from 'lit';
import {base} from '../styles.js';
import {mapStyles} from './map-styles.js';

/** What the fills and signs of the map mean. */
export class MapLegend extends LitElement {
  static properties = {layer: {attribute: false}};

  static styles = [
    base,
    mapStyles,
    css`
      div {
        padding: calc(var(--gap) * 0.7) var(--gap);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--panel) 92%, transparent);
        font-size: var(--text-min);
        max-width: calc(250 * var(--u));
      }
      h3 {
        color: var(--ink);
        font-weight: 600;
        padding-bottom: calc(4 * var(--u));
      }
      li {
        display: flex;
        align-items: center;
        gap: calc(8 * var(--u));
        color: var(--ink-2);
        line-height: 1.4;
      }
      svg {
        flex: none;
        width: calc(26 * var(--u));
        height: calc(16 * var(--u));
      }
      .sign {
        translate: none;
      }
      @media (min-width: 1601px) {
        :host([wide]) div {
          max-width: none;
        }
        :host([wide]) ul {
          display: flex;
          flex-wrap: wrap;
          gap: 0 calc(18 * var(--u));
        }
      }
      .incident b::after {
        content: '险';
      }
    `,
  ];

  render() {
    return html`<div>
      <h3>${this.layer.title}</h3>
      <ul>
        ${this.layer.entries.map((entry) => html`<li>${swatch(entry)}${sign(entry)}${area(entry)}<span>${entry.text}</span></li>`)}
      </ul>
    </div>`;
  }
}

function swatch(entry) {
  return entry.swatch
    ? html`<svg viewBox="0 0 26 16" aria-hidden="true">
        <rect x="0.5" y="0.5" width="25" height="15" fill=${entry.swatch} stroke="#3d505e" />
        ${entry.hatch ? html`<svg><path d="M0 16L16 0M8 16L24 0M16 16L26 6M0 8L8 0" stroke="#b9c5cd" stroke-width="1" opacity="0.6" /></svg>` : nothing}
      </svg>`
    : nothing;
}

function area(entry) {
  return entry.area
    ? html`<svg viewBox="0 0 26 16" aria-hidden="true">
        <circle cx="13" cy="8" r="7" fill="#73b3ff" fill-opacity=${entry.area === 'filled' ? 0.75 : 0} stroke="#73b3ff" stroke-width="2" stroke-dasharray=${entry.area === 'filled' ? nothing : '4 3'} />
      </svg>`
    : nothing;
}

function sign(entry) {
  return entry.sign ? html`<span class="sign ${entry.sign}" aria-hidden="true">${entry.sign.startsWith('incident') ? html`<b></b>` : html`<i></i>`}</span>` : nothing;
}

customElements.define('map-legend', MapLegend);
