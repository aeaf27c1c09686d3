import {LitElement, css, html} from 'lit';
import {base} from '../styles.js';

/**
 * A row of tabs by the ARIA pattern: arrows move, the chosen one is told by `choose` (detail: id).
 *
 * @typedef {{id: string, label: string}} Tab
 */
export class AlTabs extends LitElement {
  static properties = {tabs: {attribute: false}, chosen: {}, label: {}};

  static styles = [
    base,
    css`
      div {
        display: flex;
        gap: calc(20 * var(--u));
        border-bottom: 1px solid var(--line);
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
    `,
  ];

  render() {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.move}>
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
