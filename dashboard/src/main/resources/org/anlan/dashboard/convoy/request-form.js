import {LitElement, html, nothing} from 'lit';
import '../components/al-place.js';
import {faultOf} from '../form-faults.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {ask, filled} from './words.js';

const WAYS = ['PAGE', 'PHONE', 'LETTER'];

/** A county's request, by page or written down for whoever called or wrote. */
export class RequestForm extends LitElement {
  static properties = {model: {attribute: false}, way: {state: true}, region: {state: true}, rows: {state: true}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    Object.assign(this, {way: 'PAGE', region: '', rows: 1, errors: []});
    new Speaks(this);
  }

  render() {
    const {processes, goods} = this.model.data;
    return html`<h2>${say('convoy.newRequest')}</h2>
      <form @submit=${this.send}>
        <label
          >${say('convoy.process')}<select name="process">
            ${(processes?.items ?? []).map((p) => html`<option value=${p.id}>${p.name}</option>`)}
          </select></label
        >
        <al-place .label=${say('convoy.county')} @place=${(e) => (this.region = e.detail)}></al-place>
        <label
          >${say('convoy.requestBy')}<select name="way" @change=${(e) => (this.way = e.target.value)}>
            ${WAYS.map((w) => html`<option value=${w} ?selected=${w === this.way}>${say(`convoy.requestWay.${w}`)}</option>`)}
          </select></label
        >
        ${this.way === 'LETTER' ? html`<label>${say('convoy.letter')}<input name="letter" maxlength="80" required />${faultOf(this.errors, 'letter')}</label>` : nothing}
        ${this.way === 'PAGE'
          ? nothing
          : html`<label>${say('convoy.asker')}<input name="asker" maxlength="80" required />${faultOf(this.errors, 'asker')}</label>
              <label>${say('convoy.askerPhone')}<input name="askerPhone" inputmode="tel" minlength="3" maxlength="40" required /></label>`}
        <label>${say('convoy.purpose')}<input name="purpose" maxlength="200" required /></label>
        <label>${say('convoy.deliverTo')}<input name="place" maxlength="120" required /></label>
        ${Array.from({length: this.rows}, (_, i) => this.line(i, goods?.items ?? []))}
        <div class="full">${faultOf(this.errors, 'region')}${faultOf(this.errors, 'lines')}</div>
        <div class="bar full">
          <button type="button" class="button" @click=${() => (this.rows += 1)}>${say('convoy.addLine')}</button>
          <button class="button main">${say('convoy.sendRequest')}</button>
        </div>
      </form>`;
  }

  line(i, goods) {
    return html`<label
        >${say('convoy.line.item')}<select name=${`item-${i}`}>
          ${goods.map((g) => html`<option value=${g.item}>${either(g, 'item')}</option>`)}
        </select></label
      >
      <label>${say('convoy.line.wanted')}<input name=${`quantity-${i}`} inputmode="numeric" pattern="[1-9][0-9]{0,8}" ?required=${i === 0} /></label>
      <label class="full">${say('convoy.ownWhy')}<input name=${`own-${i}`} maxlength="200" /></label>`;
  }

  async send(event) {
    event.preventDefault();
    if (!this.region) {
      this.errors = [{field: 'region', message: say('convoy.countyFirst')}];
      return;
    }
    const {done, answer, errors} = await this.model.write('POST', 'logistics/requests', this.body(filled(event.target)), {again: ['requests']});
    this.errors = errors;
    if (done) {
      ask(this, {request: answer.id});
    }
  }

  body(form) {
    const {process, way, letter, asker, askerPhone, purpose, place} = form;
    const lines = Array.from({length: this.rows}, (_, i) => i)
      .filter((i) => form[`quantity-${i}`])
      .map((i) => ({item: form[`item-${i}`], quantity: form[`quantity-${i}`], ...(form[`own-${i}`] ? {ownReason: form[`own-${i}`]} : {})}));
    return {process, region: this.region, way, purpose, place, lines, ...(letter ? {letter} : {}), ...(asker ? {asker: {name: asker, phone: askerPhone}} : {})};
  }
}

customElements.define('request-form', RequestForm);
