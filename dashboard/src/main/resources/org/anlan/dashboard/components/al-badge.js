import {LitElement, css, html, svg} from 'lit';
import {base} from '../styles.js';

/**
 * A level told three ways: by shape, by word and by colour.
 * RED an octagon, ORANGE a triangle, YELLOW a disc, BLUE a square, others a thin frame round the word.
 */
export class AlBadge extends LitElement {
  static properties = {level: {reflect: true}, word: {}};

  static styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: calc(6 * var(--u));
        white-space: nowrap;
        font-weight: 600;
        color: var(--ink);
      }
      svg {
        width: 0.95em;
        height: 0.95em;
        flex: none;
      }
      :host([level='RED']) {
        color: var(--red);
      }
      :host([level='ORANGE']) {
        color: var(--orange);
      }
      :host([level='YELLOW']) {
        color: var(--yellow);
      }
      :host([level='BLUE']) {
        color: var(--blue);
      }
    `,
  ];

  render() {
    const shape = SHAPES[this.level];
    return html`${shape
        ? html`<svg viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">${shape}</svg>`
        : ''}<span>${this.word}</span>`;
  }
}

const SHAPES = {
  RED: svg`<path d="M6 0h8l6 6v8l-6 6H6l-6-6V6z"/>`,
  ORANGE: svg`<path d="M10 1l10 18H0z"/>`,
  YELLOW: svg`<circle cx="10" cy="10" r="9"/>`,
  BLUE: svg`<path d="M2 2h16v16H2z"/>`,
};

customElements.define('al-badge', AlBadge);
