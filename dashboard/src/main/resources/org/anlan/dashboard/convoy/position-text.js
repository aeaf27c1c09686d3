import {LitElement, html} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {filled} from './words.js';

/** A driver's text message, written down by whoever got it (代录). */
export class PositionText extends LitElement {
  static properties = {model: {attribute: false}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.errors = [];
    new Speaks(this);
  }

  render() {
    return html`<h2>${say('convoy.text')}</h2>
      <form @submit=${this.send}>
        <label>${say('convoy.textFrom')}<input name="from" inputmode="tel" minlength="3" maxlength="40" required />${faultOf(this.errors, 'from')}</label>
        <label>${say('convoy.textWords')}<input name="text" maxlength="200" required placeholder=${say('convoy.textForm')} />${faultOf(this.errors, 'text')}${faultOf(this.errors, 'place')}</label>
        <div class="bar full"><button class="button">${say('convoy.textSend')}</button></div>
      </form>`;
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const {done, errors} = await this.model.write('POST', 'logistics/position-texts', filled(form), {again: ['loads', 'load']});
    this.errors = errors;
    if (done) {
      form.reset();
    }
  }
}

customElements.define('position-text', PositionText);
