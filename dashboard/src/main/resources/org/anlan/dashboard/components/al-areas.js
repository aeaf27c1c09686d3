import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {learnPlaceNames, nameOfPlace} from '../place-names.js';
import {base} from '../styles.js';
import './al-place.js';

/** Several places, each typed by name and shown as a chip to take away again (event `areas`, detail: codes). */
export class AlAreas extends LitElement {
  static properties = {label: {}, codes: {attribute: false}};

  static styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-top: 6px;
      }
      li button {
        min-height: 36px;
        padding: 4px 10px;
        border: 1px solid var(--accent);
        border-radius: 18px;
        background: var(--raised);
        color: var(--ink);
        font-size: var(--text-min);
      }
      li button:hover {
        border-color: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    this.codes = [];
    new Speaks(this);
  }

  firstUpdated() {
    learnPlaceNames().then(() => this.requestUpdate());
  }

  render() {
    return html`<al-place .label=${this.label} @place=${(e) => this.add(e.detail)}></al-place>
      ${this.codes.length
        ? html`<ul aria-label=${this.label}>
            ${this.codes.map((code) => html`<li><button type="button" aria-label=${say('areas.remove', {name: nameOfPlace(code)})} @click=${() => this.tell(this.codes.filter((c) => c !== code))}>${nameOfPlace(code)} <span aria-hidden="true">✕</span></button></li>`)}
          </ul>`
        : nothing}`;
  }

  add(code) {
    if (code && !this.codes.includes(code)) {
      this.tell([...this.codes, code]);
      this.renderRoot.querySelector('al-place').clear();
    }
  }

  tell(codes) {
    this.codes = codes;
    this.dispatchEvent(new CustomEvent('areas', {detail: codes}));
  }
}

customElements.define('al-areas', AlAreas);
