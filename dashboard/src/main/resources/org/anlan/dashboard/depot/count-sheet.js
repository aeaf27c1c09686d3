import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {sampleMark, units} from './words.js';

/** One stock-take: each lot with what the books say and what was counted; by hand or as a spreadsheet. */
export class CountSheet extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, lot: {state: true}, sure: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      input[type='file'] {
        max-width: 320px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('data') && changes.get('data')?.id !== this.data.id) {
      this.lot = null;
      this.sure = false;
    }
  }

  may() {
    return !this.data.closedAt && this.model.holds('STOREKEEPER');
  }

  render() {
    const {data} = this;
    const left = data.lines.filter((l) => l.counted === null).length;
    return html`<h2>${data.depotName} · ${say('depot.countedOf', {n: data.lines.length - left, all: data.lines.length})}</h2>
      <div class="bar">
        <a class="button" href="/api/v1/logistics/stocktakes/${data.id}/sheet" download>${say('depot.download')}</a>
        ${this.may() ? this.tools(left) : nothing}
      </div>
      ${data.lines.map((l) => this.line(l))}`;
  }

  tools(left) {
    return html`<label class="check">${say('depot.upload')}<input type="file" accept=".xlsx" @change=${this.upload} /></label>
      ${this.sure
        ? html`<span>${say(left ? 'depot.closePart' : 'depot.closeSure', {n: left})}</span>
            <button type="button" class="button main" @click=${() => this.close(left > 0)}>${say('depot.close')}</button>
            <button type="button" class="button" @click=${() => (this.sure = false)}>${say('process.not')}</button>`
        : html`<button type="button" class="button" @click=${() => (this.sure = true)}>${say('depot.close')}</button>`}`;
  }

  line(l) {
    const differs = l.difference !== null && l.difference !== '0';
    const said = html`<span><b>${either(l, 'item')}</b>${sampleMark(l)} · ${l.lot}</span>
      <span class="end ${differs ? 'late' : ''}">${l.counted === null ? say('depot.notCounted') : say('depot.difference', {n: signed(l.difference)})}</span>
      <span class="quiet">${say('depot.book', {n: units(l.book)})}${l.expires ? ` · ${l.expires}` : ''}</span>
      <span class="end quiet">${l.counted === null ? nothing : html`${units(l.counted)} · ${dayTime(l.countedAt)} · ${l.counter}`}</span>`;
    return this.may()
      ? html`<button type="button" class="row" aria-current=${this.lot === l.lot} @click=${() => (this.lot = l.lot)}>${said}</button>
          ${this.lot === l.lot ? this.form(l) : nothing}`
      : html`<div class="row">${said}</div>`;
  }

  form(l) {
    return html`<form @submit=${(e) => this.count(e, l)}>
      <label>${say('depot.counted')}<input name="counted" inputmode="numeric" pattern="0|[1-9][0-9]{0,8}" required .value=${l.counted ?? ''} /></label>
      <label>${say('depot.why')}<input name="note" maxlength="200" .value=${l.note ?? ''} /></label>
      <div class="bar full"><button class="button main">${say('depot.writeDown')}</button></div>
    </form>`;
  }

  async count(event, l) {
    event.preventDefault();
    const form = new FormData(event.target);
    const note = String(form.get('note')).trim();
    const count = {id: crypto.randomUUID(), lot: l.lot, counted: String(form.get('counted')), countedAt: this.now(), ...(note ? {note} : {})};
    const {done} = await this.write('counts', {counts: [count]});
    if (done) {
      this.lot = null;
    }
  }

  async upload(event) {
    const [file] = event.target.files;
    if (file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const content = btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
      await this.write('sheet', {content, countedAt: this.now()});
      event.target.value = '';
    }
  }

  async close(partial) {
    const {done} = await this.write('close', {partial});
    if (done) {
      this.sure = false;
    }
  }

  now() {
    return new Date(this.model.now()).toISOString();
  }

  write(what, body) {
    return this.model.write('POST', `logistics/stocktakes/${this.data.id}/${what}`, body, {again: ['stocktake', 'stocktakes', 'adjustments']});
  }
}

function signed(value) {
  return value.startsWith('-') ? units(value) : value === '0' ? '0' : `+${units(value)}`;
}

customElements.define('count-sheet', CountSheet);
