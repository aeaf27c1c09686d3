import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {HEADS} from './evacuation-heads.js';
import {touchStyles} from './touch-styles.js';

const EMPTY = {name: '', toMove: '', moved: '', refused: '', returned: '', keeper: '', keeperPhone: ''};

/** The villages of a township, each with its numbers and who is in charge (event `villages`). */
export class VillageList extends LitElement {
  static properties = {villages: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 2fr) repeat(4, minmax(0, 1fr)) minmax(0, 1.4fr) minmax(0, 2fr) auto;
        align-items: end;
        gap: 6px 10px;
        margin: 0;
        padding: 10px 0;
        border: 0;
        border-top: 1px solid var(--line);
      }
      @media (max-width: 900px) {
        fieldset {
          grid-template-columns: 1fr 1fr;
        }
        .name {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.villages = [];
    new Speaks(this);
  }

  render() {
    return html`<h3>${say('evacuation.villages')}</h3>
      ${this.villages.length ? nothing : html`<p class="quiet">${say('evacuation.villages.none')}</p>`} ${this.villages.map((v, at) => this.village(v, at))}
      <div class="bar"><button type="button" class="button" @click=${() => this.tell([...this.villages, {...EMPTY}])}>${say('evacuation.villages.add')}</button></div>`;
  }

  village(v, at) {
    return html`<fieldset>
      <legend class="spoken">${v.name || say('evacuation.village')}</legend>
      ${this.field(v, at, 'name', say('evacuation.village'), 'text')} ${HEADS.map((h) => this.field(v, at, h, say(`evacuation.${h}`), 'numeric'))}
      ${this.field(v, at, 'keeper', say('evacuation.keeper'), 'text')} ${this.field(v, at, 'keeperPhone', say('call.phone'), 'tel')}
      <button type="button" class="button" @click=${() => this.tell(this.villages.filter((_, i) => i !== at))}>${say('evacuation.villages.remove')}</button>
    </fieldset>`;
  }

  field(v, at, key, label, mode) {
    return html`<label class=${key}
      >${label}<input inputmode=${mode} maxlength=${mode === 'numeric' ? 7 : 40} autocomplete="off" .value=${v[key] ?? ''} @input=${(e) => this.change(at, key, e.target.value)}
    /></label>`;
  }

  change(at, key, text) {
    this.tell(this.villages.map((v, i) => (i === at ? {...v, [key]: key === 'name' ? text : text.trim()} : v)));
  }

  tell(villages) {
    this.dispatchEvent(new CustomEvent('villages', {detail: villages}));
  }
}

customElements.define('village-list', VillageList);
