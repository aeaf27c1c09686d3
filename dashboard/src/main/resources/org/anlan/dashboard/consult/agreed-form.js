import {html} from 'lit';
import {either, say} from '../i18n.js';
import {faultOf} from '../form-faults.js';
import {SheetForm} from './sheet-form.js';

/** The figures agreed on (会商核定), each beside what everybody counted; a difference needs its reason. */
export class AgreedForm extends SheetForm {
  connectedCallback() {
    super.connectedCallback();
    this.items = this.sheet.rows.map((row) => ({row, value: row.agreed?.value ?? row.reviewed ?? '', reason: row.agreed?.reason ?? ''}));
  }

  render() {
    return html`<form @submit=${this.lay}>
      <p class="quiet full">${say('damage.agreeWhat')}</p>
      <fieldset class="full">${this.items.map((item, at) => this.line(item, at))}</fieldset>
      ${this.refused()}
      <div class="bar full"><button class="button main">${say('damage.layNow')}</button></div>
    </form>`;
  }

  line({row, value, reason}, at) {
    const sent = this.sent(at);
    return html`<div class="line">
      <span>${either(row, 'name')} <span class="quiet">${either(row, 'unit')}</span><br /><span class="quiet min">${counted(row)}</span></span>
      <label>${say('damage.agreed')}<input inputmode="decimal" pattern="[0-9]+([.][0-9]+)?" .value=${value} @input=${this.set(at, 'value')} />${faultOf(this.errors, `${sent}/value`)}</label>
      <label>${say('damage.reason')}<input maxlength="200" .value=${reason} @input=${this.set(at, 'reason')} />${faultOf(this.errors, `${sent}/reason`)}</label>
    </div>`;
  }

  /** A figure left empty is not agreed on, and not sent: the server counts the others. */
  sent(at) {
    return this.items.slice(0, at).filter((item) => item.value.trim()).length;
  }

  async lay(event) {
    event.preventDefault();
    const items = this.items
      .filter((item) => item.value.trim())
      .map(({row, value, reason}) => ({indicator: row.indicator, value: value.trim(), ...(reason.trim() ? {reason: reason.trim()} : {})}));
    await this.send('damage-sheet', {items}, say('damage.laidNow'), this.sheet.digest ?? undefined);
  }
}

function counted(row) {
  const all = [row.reviewed === null ? '' : `${say('damage.reviewed')} ${row.reviewed}`, ...Object.entries(row.filed).map(([name, own]) => `${name} ${own.value}`), row.persons === null ? '' : `${say('damage.person')} ${row.persons}`];
  return all.filter(Boolean).join(' · ');
}

customElements.define('agreed-form', AgreedForm);
