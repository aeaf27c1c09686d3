import {LitElement, html, nothing} from 'lit';
import '../components/al-drawer.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime, dayTime} from '../time.js';
import {minus, signed, whole} from '../units.js';
import './agreed-form.js';
import './figures-form.js';
import './persons-form.js';
import './persons-sheet.js';
import {damageStyles} from './damage-styles.js';
import {evidenceStyles} from './evidence-styles.js';
import {DRAFTERS} from './reads.js';
import {tableStyles} from './table-styles.js';

/**
 * The sheet of a consultation on damage (灾情会商): indicators by department, what was agreed on with the
 * differences kept, who signed; before the cards turn only who has filed.
 */
export class DamageSheet extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, drawer: {state: true}};

  static styles = [base, buttons, evidenceStyles, tableStyles, damageStyles];

  constructor() {
    super();
    this.drawer = '';
    new Speaks(this);
  }

  render() {
    const {sheet} = this.model.data;
    if (!sheet) {
      return html`<p class="quiet">${say('reading')}</p>`;
    }
    const open = sheet.stage === 'REVEALED' || sheet.stage === 'SETTLED';
    return html`<section tabindex="0" aria-label=${say('damage')}>
        <div class="deeds">${this.deeds(sheet)}</div>
        ${this.table(sheet, open)} ${this.persons(sheet, open)} ${this.signatures(sheet)}
      </section>
      <al-drawer .heading=${this.drawer ? say(`damage.${this.drawer}`) : ''} ?open=${Boolean(this.drawer)} @close=${() => (this.drawer = '')}>${this.content(sheet)}</al-drawer>`;
  }

  /** A department files and signs for itself, the secretary for any; whoever drafts lays down what was agreed. */
  deeds(sheet) {
    const {model} = this;
    const taking = sheet.stage === 'FROZEN' || sheet.stage === 'REVEALED';
    const own = sheet.columns.find((c) => c.department === model.me?.name);
    const types = model.holds('SECRETARY') || (model.holds('DEPARTMENT') && own);
    const button = (name, main = false) => html`<button type="button" class="button ${main ? 'main' : ''}" @click=${() => (this.drawer = name)}>${say(`damage.${name}`)}</button>`;
    return html`${taking && types && (model.holds('SECRETARY') || !own.filed) ? button('file', !own?.filed) : nothing}
      ${taking && types && (model.holds('SECRETARY') || own.persons) ? button('list') : nothing}
      ${sheet.persons.mayRead && sheet.persons.lists.length ? button('compare') : nothing}
      ${sheet.stage === 'REVEALED' && model.holds(...DRAFTERS) ? button('agree', true) : nothing}`;
  }

  content(sheet) {
    const done = () => (this.drawer = '');
    switch (this.drawer) {
      case 'file':
        return html`<figures-form .model=${this.model} .sheet=${sheet} @done=${done}></figures-form>`;
      case 'list':
        return html`<persons-form .model=${this.model} .sheet=${sheet} @done=${done}></persons-form>`;
      case 'compare':
        return html`<persons-sheet .model=${this.model}></persons-sheet>`;
      case 'agree':
        return html`<agreed-form .model=${this.model} .sheet=${sheet} @done=${done}></agreed-form>`;
      default:
        return nothing;
    }
  }

  table(sheet, open) {
    if (!sheet.rows.length) {
      return html`<p class="quiet">${say('damage.without')}</p>`;
    }
    if (!open) {
      return this.sealed(sheet);
    }
    return html`<table aria-label=${say('damage')}>
      <thead>
        <tr>
          <th scope="col">${say('county.indicator')}</th>
          <th scope="col" class="end">${say('damage.reviewed')}</th>
          ${sheet.columns.map((c) => this.head(c))}
          <th scope="col" class="end agreed">${say('damage.agreed')}</th>
          <th scope="col" class="words">${say('damage.difference')}</th>
        </tr>
      </thead>
      <tbody>${sheet.rows.map((row) => this.row(row, sheet.columns))}</tbody>
    </table>`;
  }

  /** Before the cards turn: what the reports say, and who has filed. */
  sealed(sheet) {
    return html`<table aria-label=${say('damage')}>
        <thead><tr><th scope="col">${say('county.indicator')}</th><th scope="col" class="end">${say('damage.reviewed')}</th></tr></thead>
        <tbody>${sheet.rows.map((row) => html`<tr>${name(row)}<td>${reviewed(row)}</td></tr>`)}</tbody>
      </table>
      <ul class="signatures after">${sheet.columns.filter((c) => c.department).map((c) => html`<li class=${c.filed ? 'in' : 'quiet'}>${c.department} ${c.filed ? `✓ ${clockTime(c.filedAt)}` : say('damage.notFiled')}</li>`)}</ul>`;
  }

  head(column) {
    const state = column.department === null ? say('damage.absent') : column.filed ? clockTime(column.filedAt) : say('damage.notFiled');
    const remark = [column.late ? say('damage.late') : '', column.onBehalf ? say('damage.onBehalf') : ''].filter(Boolean).join(' ');
    return html`<th scope="col" class="end ${column.department === null ? 'absent' : ''}" title=${column.department ?? ''}>
      ${either(column, 'name')}<span class="state ${column.filed ? 'in' : ''}">${state}</span>${remark ? html`<span class="state">${remark}</span>` : nothing}
    </th>`;
  }

  /** Where the screen is narrow the differences stand below their row, not beside it. */
  row(row, columns) {
    const {agreed} = row;
    const differs = Boolean(agreed?.differences.length);
    return html`<tr class=${differs ? 'over' : ''}>
      ${name(row)}
      <td>${reviewed(row)}</td>
      ${columns.map((c) => cell(c, row))}
      <td class="agreed">${agreed ? html`<b>${number(agreed.value, row)}</b>` : html`<span class="quiet">—</span>`}</td>
      <td class="words">${agreed ? kept(agreed) : nothing}</td>
      </tr>
      ${differs ? html`<tr class="below"><td colspan=${columns.length + 3}>${say('damage.difference')}: ${kept(agreed)}</td></tr>` : nothing}`;
  }

  /** Counts only; the names stand in the comparison, for those who may read it. */
  persons(sheet, open) {
    const {lists, filed, tally} = sheet.persons;
    const told = open ? lists.map((l) => say('damage.listed', {name: l.department, dead: l.dead, missing: l.missing}) + (l.version > 1 ? say('damage.corrected', {n: l.version}) : '')) : filed.map((name) => say('damage.listFiled', {name}));
    return html`<h3 class="after">${say('damage.persons')}</h3>
      ${told.length ? html`<p>${told.join(' · ')}</p>` : html`<p class="quiet">${say('damage.noList')}</p>`}
      ${tally ? html`<p class=${tally.differing + tally.only + tally.doubtful ? 'warning' : ''}>${say('damage.tally', tally)}</p>` : nothing}
      <p class="quiet min">${say('damage.byPerson')}</p>`;
  }

  signatures(sheet) {
    if (!sheet.digest) {
      return nothing;
    }
    return html`<h3 class="after">${say('damage.signatures')} <span class="quiet min">${say('damage.laid', {name: sheet.laidBy, at: dayTime(sheet.laidAt), n: sheet.version})} · ${sheet.digest.slice(0, 12)}</span></h3>
      <ul class="signatures">
        ${sheet.signatures.map((s) => html`<li class=${s.agreed ? 'in' : 'kept'}>${s.department} ${s.agreed ? '✓' : say('damage.reserved', {note: s.note})} ${clockTime(s.signedAt)}${s.onBehalf ? ` ${say('damage.onBehalf')}` : nothing}</li>`)}
        ${sheet.unsigned.map((name) => html`<li class="quiet">${name} ${say('damage.unsigned')} ${this.maySign(sheet, name) ? html`<button type="button" class="button" @click=${() => this.sign(sheet, name, true)}>${say('damage.sign')}</button> <button type="button" class="button" @click=${() => (this.reserving = name) && this.requestUpdate()}>${say('damage.reserve')}</button>` : nothing}${this.reserving === name ? this.reserve(sheet, name) : nothing}</li>`)}
      </ul>`;
  }

  maySign(sheet, name) {
    return sheet.stage === 'REVEALED' && (this.model.holds('SECRETARY') || (this.model.holds('DEPARTMENT') && this.model.me.name === name));
  }

  /** A reservation says why, and is kept in the minutes. */
  reserve(sheet, name) {
    const send = (event) => {
      event.preventDefault();
      this.sign(sheet, name, false, new FormData(event.target).get('note').trim());
    };
    return html`<form @submit=${send}><input name="note" maxlength="200" required aria-label=${say('damage.reserveWhy')} placeholder=${say('damage.reserveWhy')} /><button class="button">${say('damage.reserve')}</button></form>`;
  }

  async sign(sheet, name, agreed, note) {
    const own = name === this.model.me.name;
    const body = {digest: sheet.digest, agreed, ...(own ? {} : {department: name}), ...(note ? {note} : {})};
    const {done} = await this.model.write('POST', `consultations/${this.model.chosen}/damage-sheet/signature`, body, {again: ['sheet'], word: say('damage.signedNow')});
    this.reserving = done ? null : this.reserving;
  }
}

function name(row) {
  return html`<th scope="row">${either(row, 'name')} <span class="quiet">${either(row, 'unit')}</span>${row.byPerson ? html` <span class="tag">${say('damage.person')}${row.persons === null ? nothing : ` ${row.persons}`}</span>` : nothing}</th>`;
}

/** 已审核, and under it by how much 已报未审 differs. */
function reviewed(row) {
  const {reviewed: sure, submitted} = row;
  const differs = sure !== null && submitted !== null && sure !== submitted;
  return html`${number(sure, row)}${differs ? html`<span class="state">${say('damage.submitted')} ${signed(minus(submitted, sure), row)}</span>` : nothing}`;
}

function cell(column, row) {
  const own = column.department === null ? null : row.filed[column.department];
  if (!own) {
    return html`<td class="quiet">—</td>`;
  }
  const off = row.agreed ? own.value !== row.agreed.value : row.reviewed !== null && own.value !== row.reviewed;
  return html`<td class=${off ? 'kept' : ''} title=${own.note ?? ''}>${number(own.value, row)}</td>`;
}

function kept(agreed) {
  if (!agreed.differences.length) {
    return html`<span class="quiet">${say('damage.alike')}</span>`;
  }
  return html`<span class="kept">${agreed.differences.map((d) => `${d.who} ${d.difference}`).join('; ')}</span> ${agreed.reason}`;
}

/** The bare number; its unit stands with the indicator. */
function number(value, of) {
  return value === null ? say('figure.unknown') : whole(value, {...of, unitZh: '', unitEn: ''});
}

customElements.define('damage-sheet', DamageSheet);
