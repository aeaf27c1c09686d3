import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';

/**
 * A sheet over the right of the page. It takes the focus when it opens and gives it back when it
 * closes; Escape and the cross close it (event `close`), the arrow goes one view back (event `back`).
 */
export class AlDrawer extends LitElement {
  static properties = {heading: {}, open: {type: Boolean, reflect: true}, deep: {type: Boolean}};

  static styles = [
    base,
    buttons,
    css`
      :host {
        position: fixed;
        z-index: 1200;
        inset: var(--head) 0 0 auto;
        width: var(--drawer);
        max-width: 100vw;
        background: var(--raised);
        border-left: 1px solid var(--line-strong);
        box-shadow: -24px 0 60px rgb(0 0 0 / 45%);
      }
      :host(:not([open])) {
        display: none;
      }
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--gap);
        padding: var(--gap) var(--pad);
        border-bottom: 1px solid var(--line);
      }
      h2 {
        flex: 1;
        font-size: var(--text-mid);
        font-weight: 600;
      }
      h2:focus {
        outline: none;
      }
      .body {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: var(--pad);
        scrollbar-color: var(--line-strong) transparent;
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    new Speaks(this);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.tell('close');
      }
    });
  }

  render() {
    return html`<section role="dialog" aria-label=${this.heading ?? ''}>
      <header>
        ${this.deep
          ? html`<button type="button" class="button" aria-label=${say('drawer.back')} @click=${() => this.tell('back')}>◂</button>`
          : nothing}
        <h2 tabindex="-1">${this.heading}</h2>
        <button type="button" class="button" @click=${() => this.tell('close')}>${say('drawer.close')} <span class="faint">Esc</span></button>
      </header>
      <div class="body" tabindex="0" role="group" aria-label=${this.heading ?? ''}><slot></slot></div>
    </section>`;
  }

  updated(changes) {
    if (!changes.has('open')) {
      return;
    }
    if (this.open) {
      this.before = deepActive();
      this.renderRoot.querySelector('h2').focus();
    } else if (changes.get('open')) {
      this.before?.focus();
    }
  }

  tell(kind) {
    this.dispatchEvent(new CustomEvent(kind));
  }
}

function deepActive() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
}

customElements.define('al-drawer', AlDrawer);
