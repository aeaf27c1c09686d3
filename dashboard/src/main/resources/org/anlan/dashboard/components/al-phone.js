import {LitElement, css, html, nothing} from 'lit';
import {say} from '../i18n.js';
import {base} from '../styles.js';

/** A name with its phone beside it; pressing it dials. `short` lets the page hide the digits (`--digits`). */
export class AlPhone extends LitElement {
  static properties = {name: {}, phone: {}, short: {type: Boolean}};

  static styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: baseline;
        gap: calc(8 * var(--u));
        white-space: nowrap;
        font-variant-numeric: normal;
      }
      a {
        white-space: nowrap;
        font-size: var(--text-min);
      }
      @media (max-width: 700px) {
        a {
          display: inline-flex;
          align-items: center;
          min-height: 44px;
        }
      }
      .wide {
        display: var(--digits, inline);
      }
      svg {
        width: 0.85em;
        height: 0.85em;
        vertical-align: -0.06em;
      }
    `,
  ];

  render() {
    return html`${this.name ? html`<span>${this.name}</span>` : nothing}${this.phone
      ? html`<a href=${`tel:${this.phone.replace(/[^\d+]/g, '')}`} aria-label=${say('phone.call', {name: this.name ?? '', phone: this.phone})}
          >${RECEIVER}${this.short ? nothing : html` ${this.phone}`}${this.short ? html`<span class="wide"> ${this.phone}</span>` : nothing}</a
        >`
      : nothing}`;
  }
}

const RECEIVER = html`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
  <path
    d="M6.6 1.9 9.7 7 7.6 9.8c1.2 2.8 3.8 5.4 6.6 6.6l2.8-2.1 5.1 3.1c.2 2.9-1.8 5.2-4.7 5.2C9.2 22.6 1.4 14.8 1.4 6.6c0-2.9 2.3-4.7 5.2-4.7z"
  />
</svg>`;

customElements.define('al-phone', AlPhone);
