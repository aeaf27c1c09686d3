import {html} from 'lit';
import {either, say} from '../i18n.js';
import {faultOf} from '../form-faults.js';
import {SheetForm} from './sheet-form.js';

/** A department's own figures; once filed they are sealed. */
export class FiguresForm extends SheetForm {
  connectedCallback() {
    super.connectedCallback();
    this.items = [{indicator: this.sheet.rows[0]?.indicator ?? 'people-affected', value: '', note: ''}];
  }

  render() {
    return html`<form @submit=${this.file}>
      ${this.speaker((c) => !c.filed)}
      <fieldset class="full">
        <legend>${say('damage.figures')}</legend>
        ${this.items.map((item, at) => this.line(item, at))} ${this.add({indicator: this.sheet.indicators[0].indicator, value: '', note: ''}, say('damage.addFigure'))}
      </fieldset>
      ${this.refused()}
      <div class="bar full"><button class="button main">${say('damage.fileNow')}</button></div>
      <p class="quiet full">${say('damage.sealed')}</p>
    </form>`;
  }

  line(item, at) {
    const unit = this.sheet.indicators.find((i) => i.indicator === item.indicator);
    return html`<div class="line">
      <label>${say('county.indicator')}<select @change=${this.set(at, 'indicator')}>${this.sheet.indicators.map((i) => html`<option value=${i.indicator} ?selected=${i.indicator === item.indicator}>${either(i, 'name')}</option>`)}</select></label>
      <label>${unit ? either(unit, 'unit') : ''}<input inputmode="decimal" required pattern="[0-9]+([.][0-9]+)?" .value=${item.value} @input=${this.set(at, 'value')} />${faultOf(this.errors, `${at}/value`)}</label>
      <label>${say('damage.note')}<input maxlength="200" .value=${item.note} @input=${this.set(at, 'note')} /></label>
      ${this.remove(at)}
    </div>`;
  }

  async file(event) {
    event.preventDefault();
    const department = new FormData(event.target).get('department');
    const items = this.items.map(({indicator, value, note}) => ({indicator, value: value.trim(), ...(note.trim() ? {note: note.trim()} : {})}));
    await this.send('damage-sheet/figures', {...(department ? {department} : {}), items}, say('damage.filedNow'));
  }
}

customElements.define('figures-form', FiguresForm);
