import {LitElement, css, html} from 'lit';
import {readText} from '../api.js';
import {Speaks, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';

/** The signed CAP message as it went out, to the letter. */
export class CapText extends LitElement {
  static properties = {path: {}, text: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    css`
      pre {
        margin: 12px 0 0;
        padding: 14px;
        border: 1px solid var(--line);
        background: var(--ground);
        color: var(--ink);
        font: 400 var(--text-min) / 1.45 ui-monospace, 'Noto Sans Mono CJK SC', monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    this.text = '';
    this.problem = '';
    new Speaks(this);
  }

  async firstUpdated() {
    try {
      this.text = indented(await readText(this.path));
    } catch (e) {
      this.problem = told(e);
    }
  }

  render() {
    return html`<p class="quiet">${say('cap.what')}</p>
      <p><a class="button" href=${this.path} target="_blank" rel="noopener">${this.path}</a> <a class="button" href="/cap/feed.atom" target="_blank" rel="noopener">Atom</a> <a class="button" href="/cap/key.pem">${say('cap.key')}</a></p>
      ${this.problem ? html`<p role="alert">${this.problem}</p>` : html`<pre tabindex="0">${this.text || say('reading')}</pre>`}`;
  }
}

/** A message is signed without line breaks; they are put in for the eye only. */
function indented(xml) {
  return /\n\s*</.test(xml) ? xml : xml.replace(/></g, '>\n<');
}

customElements.define('cap-text', CapText);
