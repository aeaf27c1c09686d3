import {LitElement, css, html} from 'lit';
import {base} from '../styles.js';

/** What just happened, in words, at the foot of the page; spoken, and gone after a while. */
export class AlSaid extends LitElement {
  static properties = {text: {state: true}, bad: {type: Boolean, reflect: true}};

  static styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: 1300;
        inset: auto 0 calc(var(--foot) + 16px) 0;
        display: flex;
        justify-content: center;
        pointer-events: none;
      }
      p {
        padding: calc(10 * var(--u)) calc(18 * var(--u));
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        background: var(--raised);
      }
      :host([bad]) p {
        border-color: var(--red);
      }
      p:empty {
        display: none;
      }
    `,
  ];

  render() {
    return html`<p role="status">${this.text ?? ''}</p>`;
  }

  /** @param {string} text @param {boolean} [bad] whether something went wrong */
  show(text, bad = false) {
    this.text = text;
    this.bad = bad;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.text = ''), bad ? 8000 : 4000);
  }
}

customElements.define('al-said', AlSaid);
