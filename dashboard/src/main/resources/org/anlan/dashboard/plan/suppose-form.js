import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, language, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {civilOf} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {roadName} from './flow-layer.js';
import {people} from './words.js';

/** What the plan would have been had one thing been otherwise, beside the true one. Event `ask`. */
export class SupposeForm extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, kind: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        align-items: end;
        padding-bottom: 12px;
      }
      .strong {
        padding: 6px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.kind = 'earlierHours';
    new Speaks(this);
  }

  render() {
    const {supposition} = this.model.data;
    return html`<h3>${say('plan.suppose')}</h3>
      <form @submit=${this.send}>
        <label
          >${say('plan.supposeWhat')}<select name="kind" @change=${(e) => (this.kind = e.target.value)}>
            ${['earlierHours', 'without', 'stockAsOf'].map((k) => html`<option value=${k} ?selected=${k === this.kind}>${say(`plan.suppose.${k}`)}</option>`)}
          </select></label
        >
        ${this.field()}
        <button class="button">${say('plan.supposeAsk')}</button>
      </form>
      <div aria-live="polite">${supposition ? this.told(supposition) : nothing}</div>`;
  }

  field() {
    switch (this.kind) {
      case 'without':
        return html`<label>${say('plan.col.road')}<select name="value">${(this.model.data.roads?.items ?? []).filter((r) => r.closure).map((r) => html`<option value=${r.link}>${roadName(r)}</option>`)}</select></label>`;
      case 'stockAsOf':
        return html`<label>${say('plan.supposeTime')}<input name="value" type="datetime-local" required /></label>`;
      default:
        return html`<label>${say('plan.supposeHours')}<input name="value" type="number" min="1" max="72" value="3" required /></label>`;
    }
  }

  send(event) {
    event.preventDefault();
    const {value} = Object.fromEntries(new FormData(event.target));
    if (!value) {
      return;
    }
    const asked = this.kind === 'stockAsOf' ? civilOf(value) : value;
    const suppose = new URLSearchParams({[this.kind]: asked}).toString();
    this.dispatchEvent(new CustomEvent('ask', {detail: {suppose}, bubbles: true, composed: true}));
  }

  told(s) {
    return html`<p class="strong">${language() === 'en' ? s.en : s.zh}</p>
      <p>${say('plan.supposed', {truth: people(s.truth.peopleShort), instead: people(s.instead.peopleShort)})}</p>
      <p class="quiet">${say('plan.supposedDays', {truth: group(s.truth.daysShort), instead: group(s.instead.daysShort)})} · ${say(`plan.source.${s.source}`)}</p>
      ${s.places.length
        ? html`<al-table
            .label=${say('plan.suppose')}
            .columns=${['county', 'truly', 'instead'].map((c, i) => ({label: say(`plan.col.${c}`), end: i > 0}))}
            .rows=${s.places.map((p) => ({id: p.region, cells: [placeName(p), group(p.truth), group(p.instead)]}))}
          ></al-table>`
        : html`<p class="quiet">${say('plan.supposedSame')}</p>`}`;
  }
}

customElements.define('suppose-form', SupposeForm);
