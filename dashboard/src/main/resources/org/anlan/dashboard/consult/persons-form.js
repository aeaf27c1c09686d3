import {css, html, nothing} from 'lit';
import '../components/al-place.js';
import {say} from '../i18n.js';
import {faultOf} from '../form-faults.js';
import {SheetForm} from './sheet-form.js';

const FRESH = {state: 'DEAD', name: '', identity: '', age: '', place: '', where: ''};

/** A list of the dead and missing; it is sealed, and compared once the cards have turned. */
export class PersonsForm extends SheetForm {
  static styles = [
    SheetForm.styles,
    css`
      .person {
        display: grid;
        grid-template-columns: 1fr 1fr 2fr 0.6fr;
        gap: 8px;
        align-items: end;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .person > .two {
        grid-column: span 2;
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.items = [{...FRESH}];
  }

  render() {
    const again = this.sheet.persons.filed.length > 0 && this.sheet.stage === 'REVEALED';
    return html`<form @submit=${this.file}>
      ${this.speaker((c) => c.persons)}
      <fieldset class="full">
        <legend>${say('damage.persons')}</legend>
        ${this.items.map((item, at) => this.person(item, at))} ${this.add(FRESH, say('damage.addPerson'))}
      </fieldset>
      ${again ? html`<label class="full">${say('damage.correctWhy')}<input name="reason" maxlength="200" />${faultOf(this.errors, 'reason')}</label>` : nothing}
      ${this.refused()}
      <div class="bar full"><button class="button main">${say('damage.listNow')}</button></div>
      <p class="quiet full">${say('damage.listWhat')}</p>
    </form>`;
  }

  person(item, at) {
    const text = (field, attributes = {}) => html`<label class=${attributes.wide ? 'two' : ''}>${say(`damage.person.${field}`)}<input ?required=${attributes.required} inputmode=${attributes.mode ?? 'text'} maxlength=${attributes.most ?? 80} .value=${item[field]} @input=${this.set(at, field)} />${faultOf(this.errors, `${at}/${field}`)}</label>`;
    return html`<div class="person">
      <label>${say('damage.person.state')}<select @change=${this.set(at, 'state')}>${['DEAD', 'MISSING'].map((s) => html`<option value=${s} ?selected=${s === item.state}>${say(`damage.person.${s}`)}</option>`)}</select></label>
      ${text('name', {required: true, most: 40})} ${text('identity', {most: 18})} ${text('age', {mode: 'numeric', most: 3})}
      <al-place class="two" .label=${say('damage.person.place')} @place=${(e) => this.set(at, 'place')({target: {value: e.detail}})}></al-place>
      ${text('where')} ${this.remove(at)}
    </div>`;
  }

  async file(event) {
    event.preventDefault();
    if (this.items.some((item) => !item.place)) {
      this.problem = say('place.choose');
      return;
    }
    const given = new FormData(event.target);
    const reason = (given.get('reason') ?? '').trim();
    const items = this.items.map(({state, name, identity, age, place, where}) => ({
      state,
      name: name.trim(),
      place,
      ...(identity.trim() ? {identity: identity.trim().toUpperCase()} : {}),
      ...(age.trim() ? {age: Number(age)} : {}),
      ...(where.trim() ? {where: where.trim()} : {}),
    }));
    await this.send('persons', {...(given.get('department') ? {department: given.get('department')} : {}), ...(reason ? {reason} : {}), items}, say('damage.listedNow'));
  }
}

customElements.define('persons-form', PersonsForm);
