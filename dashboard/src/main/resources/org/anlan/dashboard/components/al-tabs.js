import {LitElement, css, html, nothing} from 'lit';
import {base} from '../styles.js';

/**
 * A row of tabs by the ARIA pattern: arrows move, the chosen one is told by `choose` (detail: id).
 * Where the row is too narrow for them all, a list to choose from takes their place.
 *
 * @typedef {{id: string, label: string}} Tab
 */
export class AlTabs extends LitElement {
  static properties = {tabs: {attribute: false}, chosen: {}, label: {}, tight: {type: Boolean, reflect: true}};

  static styles = [
    base,
    css`
      div {
        display: flex;
        gap: calc(20 * var(--u));
      }
      button {
        padding: calc(5 * var(--u)) 0;
        border-bottom: 3px solid transparent;
        margin-bottom: -1px;
        color: var(--ink-2);
        white-space: nowrap;
        font-size: var(--text);
      }
      button[aria-selected='true'] {
        border-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      :host {
        min-width: 0;
        overflow: hidden;
      }
      :host([tight]) div {
        position: absolute;
        visibility: hidden;
      }
      select {
        max-width: 100%;
        padding: calc(3 * var(--u)) calc(6 * var(--u));
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        font-weight: 600;
        text-overflow: ellipsis;
      }
    `,
  ];

  constructor() {
    super();
    this.tight = false;
    this.sizes = new ResizeObserver(() => this.measure());
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  updated() {
    this.measure();
  }

  measure() {
    const row = this.renderRoot.querySelector('div');
    this.tight = Boolean(row) && row.scrollWidth > this.clientWidth + 1;
  }

  render() {
    return html`${this.tight ? this.list() : nothing}${this.row()}`;
  }

  list() {
    return html`<select aria-label=${this.label} @change=${(e) => this.choose(e.target.value)}>
      ${this.tabs.map((tab) => html`<option value=${tab.id} ?selected=${tab.id === this.chosen}>${tab.label}</option>`)}
    </select>`;
  }

  row() {
    return html`<div role="tablist" aria-hidden=${this.tight ? 'true' : nothing} aria-label=${this.label} @keydown=${this.move}>
      ${(this.tabs ?? []).map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            aria-selected=${tab.id === this.chosen}
            tabindex=${tab.id === this.chosen ? 0 : -1}
            @click=${() => this.choose(tab.id)}
          >
            ${tab.label}
          </button>`,
      )}
    </div>`;
  }

  move(event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) {
      const at = this.tabs.findIndex((t) => t.id === this.chosen);
      const next = (at + step + this.tabs.length) % this.tabs.length;
      this.choose(this.tabs[next].id);
      this.renderRoot.querySelectorAll('button')[next].focus();
      event.preventDefault();
    }
  }

  choose(id) {
    this.dispatchEvent(new CustomEvent('choose', {detail: id}));
  }
}

customElements.define('al-tabs', AlTabs);
