import {LitElement, html, nothing} from 'lit';
import {read} from '../api.js';
import {Speaks, longPlaceName, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** A place typed by name (event `place`, detail: code or ''); the browser's own list proposes. */
export class AlPlace extends LitElement {
  static properties = {label: {}, found: {state: true}, code: {state: true}};

  static styles = [base, workStyles];

  constructor() {
    super();
    this.found = [];
    this.code = '';
    new Speaks(this);
  }

  render() {
    return html`<label
      >${this.label}<input
        list="found"
        autocomplete="off"
        placeholder=${say('place.type')}
        aria-describedby="told"
        @input=${this.typed}
      /><span id="told" class=${this.code ? 'quiet' : 'soon'} aria-live="polite">${this.code ? this.code : this.text ? say('place.choose') : nothing}</span></label
      ><datalist id="found">${this.found.map((p) => html`<option value=${longPlaceName(p)}>${say(`level.${p.level}`)}</option>`)}</datalist>`;
  }

  async typed(event) {
    this.text = event.target.value.trim();
    this.settle();
    const asked = this.text;
    if (asked && !this.code) {
      const {items} = await read('desk/places', {name: asked});
      if (asked === this.text) {
        this.found = items.slice(0, 30);
        this.settle();
      }
    }
    this.requestUpdate();
  }

  settle() {
    const exact = this.found.filter((p) => [p.longName, p.longNameEn, p.name, p.nameEn].includes(this.text));
    this.code = exact.length === 1 || [exact[0]?.longName, exact[0]?.longNameEn].includes(this.text) ? exact[0].region : '';
    this.dispatchEvent(new CustomEvent('place', {detail: this.code}));
  }

  clear() {
    this.renderRoot.querySelector('input').value = '';
    this.text = '';
    this.code = '';
  }

  focus() {
    this.renderRoot.querySelector('input').focus();
  }
}

customElements.define('al-place', AlPlace);
