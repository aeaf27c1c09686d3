import {LitElement, html} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {filled} from './words.js';

/** Goods of a received load given to people, one batch. */
export class HandoutForm extends LitElement {
  static properties = {model: {attribute: false}, load: {attribute: false}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.errors = [];
    new Speaks(this);
  }

  render() {
    return html`<h3>${say('convoy.handOut')}</h3>
      <form class="wide" @submit=${this.send}>
        <label>${say('convoy.handoutPlace')}<input name="place" maxlength="80" required /></label>
        <label>${say('convoy.handoutPeople')}<input name="people" inputmode="numeric" pattern="[1-9][0-9]{0,8}" required /></label>
        ${this.load.lines.map((l) => html`<label>${either(l, 'item')} · ${l.lot}<input name=${`line-${l.line}`} inputmode="numeric" pattern="[1-9][0-9]{0,8}" placeholder=${either(l, 'unit')} /></label>`)}
        <div class="full">${faultOf(this.errors, 'lines')}</div>
        <div class="bar full"><button class="button main">${say('convoy.handOutSend')}</button></div>
      </form>`;
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const {place, people, ...rest} = filled(form);
    const lines = Object.entries(rest).map(([name, quantity]) => ({line: Number(name.slice(5)), quantity}));
    if (!lines.length) {
      this.errors = [{field: 'lines', message: say('convoy.handoutNothing')}];
      return;
    }
    const {done, errors} = await this.model.write('POST', `logistics/dispatches/${this.load.id}/handouts`, {place, people, lines}, {again: ['load', 'loads', 'timeline']});
    this.errors = errors;
    if (done) {
      form.reset();
    }
  }
}

customElements.define('handout-form', HandoutForm);
