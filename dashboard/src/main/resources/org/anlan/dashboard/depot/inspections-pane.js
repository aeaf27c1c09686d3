import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {faultOf} from '../form-faults.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './depot-bar.js';
import {daysLeft, sampleMark, units} from './words.js';

const RESULTS = ['GOOD', 'DOUBTFUL', 'DAMAGED'];

/** Which lots are to be inspected, the most overdue first; a storekeeper writes down what was found. */
export class InspectionsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, lot: {state: true}, result: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.result = 'GOOD';
    this.errors = [];
    new Speaks(this);
  }

  render() {
    const {inspections} = this.model.data;
    return html`<depot-bar .model=${this.model} .stamp=${this.stamp}></depot-bar>
      <div class="panes">
        <section class="pane">
          <h2>${say('depot.due', {n: inspections?.all ?? 0, over: inspections?.overdue ?? 0})}</h2>
          ${(inspections?.items ?? []).map((d) => this.due(d))}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('depot.inspections')}>${this.lot ? this.form() : html`<p class="quiet">${say('depot.chooseLot')}</p>`}</section>
      </div>`;
  }

  due(d) {
    return html`<button type="button" class="row" aria-current=${this.lot?.lot === d.lot} @click=${() => this.choose(d)}>
      <span><b>${either(d, 'item')}</b> · ${d.depotName}${sampleMark(d)}</span>
      <span class="end ${d.daysLeft < 0 ? 'late' : d.daysLeft < 7 ? 'soon' : ''}">${daysLeft(d.daysLeft, 'depot.overdueFor')}</span>
      <span class="quiet">${d.lot}</span>
      <span class="end quiet">${say('depot.dueOn', {day: d.due, since: d.since})}</span>
    </button>`;
  }

  choose(lot) {
    this.lot = lot;
    this.result = 'GOOD';
    this.errors = [];
  }

  form() {
    const {lot} = this;
    const heading = html`<h2>${either(lot, 'item')} · ${lot.lot}</h2>
      <p class="quiet">${lot.depotName} · ${units(lot.units)} ${lot.unitZh}</p>`;
    if (!this.model.holds('STOREKEEPER')) {
      return html`${heading}
        <p class="quiet">${say('depot.keeperOnly')}</p>`;
    }
    const good = this.result === 'GOOD';
    return html`${heading}
      <form @submit=${this.send}>
        <label
          >${say('depot.result')}<select name="result" @change=${(e) => (this.result = e.target.value)}>
            ${RESULTS.map((r) => html`<option value=${r} ?selected=${r === this.result}>${say(`depot.result.${r}`)}</option>`)}
          </select></label
        >
        ${good ? nothing : html`<label>${say('depot.units')}<input name="quantity" inputmode="numeric" pattern="[1-9][0-9]{0,8}" required />${faultOf(this.errors, 'quantity')}</label>`}
        <label class="full">${say('depot.note')}<input name="note" maxlength="200" ?required=${!good} />${faultOf(this.errors, 'note')}</label>
        <div class="bar full"><button class="button main">${say('depot.writeDown')}</button></div>
      </form>`;
  }

  async send(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const filled = Object.fromEntries([...form].filter(([, v]) => String(v).trim()));
    const {done, errors} = await this.model.write('POST', 'logistics/inspections', {lot: this.lot.lot, ...filled}, {again: ['inspections', 'stock', 'available']});
    this.errors = errors;
    if (done) {
      this.lot = null;
    }
  }
}

customElements.define('inspections-pane', InspectionsPane);
