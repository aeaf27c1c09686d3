import {LitElement, css, html} from 'lit';
import './al-badge.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';

/** One of several levels, by radio buttons that show shape and word (event `level`). */
export class AlLevels extends LitElement {
  static properties = {label: {}, levels: {attribute: false}, chosen: {}};

  static styles = [
    base,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        color: var(--ink-2);
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 0 14px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(input:checked) {
        border-color: var(--ink);
        background: var(--raised);
        box-shadow: inset 0 -3px var(--accent);
      }
      label:has(input:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      ${this.levels.map(
        (level) => html`<label><input type="radio" name="level" value=${level} .checked=${level === this.chosen} @change=${() => this.choose(level)} /><al-badge .level=${level} .word=${say(`level.${level}`)}></al-badge></label>`,
      )}
    </fieldset>`;
  }

  choose(level) {
    this.chosen = level;
    this.dispatchEvent(new CustomEvent('level', {detail: level}));
  }
}

customElements.define('al-levels', AlLevels);
