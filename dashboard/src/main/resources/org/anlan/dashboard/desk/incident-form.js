import {LitElement, html, nothing} from 'lit';
import '../components/al-place.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** Takes a call in one form; typed for the caller it is 代录 (event `taken`, detail: its id). */
export class IncidentForm extends LitElement {
  static properties = {model: {attribute: false}, kinds: {attribute: false}, region: {state: true}, problem: {state: true}, busy: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.region = '';
    this.problem = '';
    new Speaks(this);
  }

  render() {
    return html`<h2>${say('desk.new')}</h2>
      <form @submit=${this.take}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label
          >${say('call.kind')}<select name="kind" required>
            ${(this.kinds?.items ?? []).map((k) => html`<option value=${k.kind}>${either(k, 'kind')}</option>`)}
          </select></label
        >
        <al-place .label=${say('call.region')} @place=${(e) => (this.region = e.detail)}></al-place>
        <label>${say('call.place')}<input name="place" maxlength="120" /></label>
        <label>${say('call.risk')}<input name="peopleAtRisk" type="number" min="0" max="10000000" inputmode="numeric" placeholder=${say('figure.none')} /></label>
        <label>${say('call.caller')}<input name="caller" maxlength="60" autocomplete="off" /></label>
        <label>${say('call.phone')}<input name="phone" maxlength="40" type="tel" autocomplete="off" /></label>
        <label class="full">${say('call.description')}<textarea name="description" maxlength="500"></textarea></label>
        <label class="check full"><input type="checkbox" name="onBehalf" checked />${say('call.onBehalf')}</label>
        <div class="bar full"><button class="button main" ?disabled=${this.busy || !this.region}>${say('call.take')}</button></div>
      </form>`;
  }

  async take(event) {
    event.preventDefault();
    const form = event.target;
    this.busy = true;
    const {done, answer, problem} = await this.model.write('POST', 'desk/incidents', call(new FormData(form), this.region), {
      again: ['incidents'],
      word: say('call.taken'),
    });
    this.busy = false;
    this.problem = problem;
    if (done) {
      form.reset();
      this.renderRoot.querySelector('al-place').clear();
      await this.model.refresh('incidents');
      this.dispatchEvent(new CustomEvent('taken', {detail: answer.id}));
    }
  }

  focus() {
    this.renderRoot.querySelector('select').focus();
  }
}

/** An empty field is not sent: unknown is not 0. */
function call(given, region) {
  const body = {kind: given.get('kind'), region, onBehalf: given.has('onBehalf')};
  for (const name of ['place', 'caller', 'phone', 'description']) {
    const text = given.get(name).trim();
    if (text) {
      body[name] = text;
    }
  }
  if (given.get('peopleAtRisk') !== '') {
    body.peopleAtRisk = Number(given.get('peopleAtRisk'));
  }
  return body;
}

customElements.define('incident-form', IncidentForm);
