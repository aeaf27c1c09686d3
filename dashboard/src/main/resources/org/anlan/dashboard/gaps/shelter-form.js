import {LitElement, css, html, nothing} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {named, number} from './words.js';

/** Townships of one name are many: the county stands before it. */
function label(s) {
  return `${s.regionName[0]} ${named(s)}`;
}

/** Counting heads in a shelter 点名, or closing it 撤点; each may write where his post is. */
export class ShelterForm extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, shelter: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      form {
        grid-template-columns: minmax(0, 1fr);
      }
      .last {
        font-size: var(--text-min);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {shelter: '', problem: '', errors: []});
    new Speaks(this);
  }

  render() {
    const items = this.model.data.shelters?.items ?? [];
    const chosen = items.find((s) => s.shelter === this.shelter);
    return html`<form @submit=${this.send}>
      <label
        >${say('shelter.which')}<input name="which" list="shelters" autocomplete="off" required placeholder=${say('shelter.type')} @input=${(e) => this.choose(items, e.target.value)} />${faultOf(this.errors, 'shelter')}</label
      ><datalist id="shelters">${items.map((s) => html`<option value=${label(s)}></option>`)}</datalist>
      ${chosen ? html`<p class="quiet last">${this.last(chosen)}</p>` : nothing}
      <label>${say('shelter.people')}<input name="people" inputmode="numeric" pattern="[0-9]{1,7}" required />${faultOf(this.errors, 'people')}</label>
      <label class="check"><input type="checkbox" name="closed" />${say('shelter.closed')}</label>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="bar"><button class="button main" ?disabled=${!chosen}>${say('shelter.count')}</button></div>
    </form>`;
  }

  last(s) {
    return s.people === null
      ? say('shelter.never', {room: s.capacity ? number(s.capacity) : '—'})
      : say('shelter.last', {n: number(s.people), at: dayTime(s.asOf), teller: s.teller, room: s.capacity ? number(s.capacity) : '—'});
  }

  choose(items, name) {
    this.shelter = items.find((s) => label(s) === name.trim())?.shelter ?? '';
  }

  async send(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const body = {people: Number(given.get('people')), asOf: new Date(this.model.now()).toISOString(), closed: given.get('closed') === 'on'};
    const {done, problem, errors} = await this.model.write('POST', `logistics/shelters/${this.shelter}/counts`, body, {again: ['gaps', 'county', 'shelters']});
    Object.assign(this, {problem, errors});
    if (done) {
      form.reset();
      this.shelter = '';
    }
  }
}

customElements.define('shelter-form', ShelterForm);
