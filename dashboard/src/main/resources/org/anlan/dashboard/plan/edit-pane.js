import {LitElement, css, html, nothing} from 'lit';
import {write} from '../api.js';
import '../components/al-table.js';
import {Speaks, either, language, placeName, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './plan-bar.js';
import {chosen} from './reads.js';
import {change, lock} from './words.js';

const AGAIN = ['plans', 'card', 'plan', 'work'];
const OPEN = ['PROPOSED', 'RETURNED'];

/**
 * The plan's lines, and what a person changes in them: a number, a pin, a ban. Each change is tried at once and kept
 * on the server as a draft; storing it makes a new version.
 */
export class EditPane extends LitElement {
  static properties = {
    model: {attribute: false},
    stamp: {attribute: false},
    edits: {state: true},
    lift: {state: true},
    tried: {state: true},
    problem: {state: true},
    faults: {state: true},
    find: {state: true},
  };

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
      .panes {
        grid-template-columns: minmax(0, 1fr) clamp(400px, 29vw, 560px);
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--ink-2);
        font-weight: 400;
        text-align: start;
      }
      th,
      td {
        padding: 6px 10px 6px 0;
        border-bottom: 1px solid var(--line);
        vertical-align: baseline;
      }
      td input.units:not([type='checkbox']):not([type='radio']) {
        width: 104px;
        min-height: 38px;
        text-align: end;
      }
      .name {
        white-space: nowrap;
      }
      .bar label {
        grid-auto-flow: column;
        align-items: center;
        align-content: center;
        gap: 10px;
      }
      .bar h2 {
        flex: 1;
        padding: 0;
      }
      td .button {
        min-height: 38px;
        padding: 0 10px;
      }
      .acts {
        white-space: nowrap;
      }
      .changed {
        font-weight: 600;
        background: color-mix(in srgb, var(--accent) 10%, transparent);
      }
      .answer {
        padding: 10px 12px;
        border-left: 4px solid var(--accent);
        background: var(--raised);
      }
      form {
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {edits: [], lift: [], tried: null, problem: '', faults: [], find: ''});
    new Speaks(this);
  }

  willUpdate() {
    const draft = this.model?.data.work?.draft;
    const lease = this.model?.data.work?.lease;
    if (draft && !this.taken && (!lease || lease.own)) {
      this.taken = true; // goes on with what was being worked on, once
      this.edits = draft.form.edits;
      this.lift = draft.form.lift ?? [];
    }
  }

  may() {
    const {card} = this.model.data;
    return this.model.holds('DUTY_CHIEF', 'APPROVER') && OPEN.includes(card?.state) && !this.model.asked.plan;
  }

  render() {
    const {plan, card} = this.model.data;
    return html`<plan-bar .model=${this.model} .stamp=${this.stamp}></plan-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('plan.list')}>
          <div class="bar">
            <h2>${say('plan.list')}</h2>
            <label>${say('plan.find')}<input name="find" .value=${this.find} @input=${(e) => (this.find = e.target.value.trim())} /></label>
          </div>
          ${plan ? this.lines(plan) : html`<p class="quiet">${say('reading')}</p>`}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('plan.work')}>${card ? this.work(card) : nothing}</section>
      </div>`;
  }

  /** Lines of one way and kind of goods are edited together: a person thinks of depot, county and goods, not of lots. */
  rows(plan) {
    const rows = new Map();
    for (const l of plan.lines) {
      const key = `${l.depot}/${l.region}/${l.item}`;
      const row = rows.get(key) ?? {...l, key, units: 0n, lots: 0, held: null};
      row.units += BigInt(l.quantity);
      row.lots += 1;
      row.held ??= l.held;
      rows.set(key, row);
    }
    const words = (r) => [r.depotName, r.regionName, r.regionNameEn, r.itemZh, r.itemEn].join(' ').toLowerCase();
    return [...rows.values()].filter((r) => words(r).includes(this.find.toLowerCase()));
  }

  lines(plan) {
    return html`<table aria-label=${say('plan.list')}>
      <thead>
        <tr>
          ${['from', 'to', 'goods', 'units', 'why', 'acts'].map((c) => html`<th scope="col">${say(`plan.col.${c}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.rows(plan).map((r) => this.line(r))}
      </tbody>
    </table>`;
  }

  line(r) {
    const edit = this.edits.find((e) => `${e.depot}/${e.region}/${e.item}` === r.key);
    const name = `${r.depotName} ${placeName(r)} ${either(r, 'item')}`;
    return html`<tr class=${edit ? 'changed' : ''}>
      <td>${r.depotName}</td>
      <td class="name">${placeName(r)}</td>
      <td>${either(r, 'item')}${lock(edit ? edit.kind : r.held)}</td>
      <td class="name">${this.may() ? html`<input class="units" inputmode="numeric" aria-label=${say('plan.unitsOf', {name})} .value=${edit?.quantity ?? String(r.units)} @change=${(e) => this.set(r, e.target)} />` : group(String(r.units))} ${either(r, 'unit')}</td>
      <td class="quiet">${either(r, 'reason')}</td>
      <td class="acts">${this.may() ? this.acts(r, edit, name) : nothing}</td>
    </tr>`;
  }

  acts(r, edit, name) {
    return edit
      ? html`<button type="button" class="button" @click=${() => this.drop(r.key)}>${say('plan.undo')}</button>`
      : html`<button type="button" class="button" aria-label=${say('plan.pinOf', {name})} @click=${() => this.put(r, 'PIN', String(r.units))}>${say('plan.hold.PIN')}</button>
          <button type="button" class="button" aria-label=${say('plan.forbidOf', {name})} @click=${() => this.put(r, 'FORBID')}>${say('plan.hold.FORBID')}</button>`;
  }

  set(r, field) {
    const text = field.value.replace(/[\s,\u202f]/g, '');
    if (!/^\d{1,9}$/.test(text)) {
      this.problem = say('plan.badNumber', {text: field.value});
      field.value = String(r.units);
      return;
    }
    this.put(r, 'SET', String(BigInt(text)));
  }

  put(r, kind, quantity) {
    const edit = {kind, depot: r.depot, region: r.region, item: r.item, ...(quantity === undefined ? {} : {quantity})};
    this.edits = [...this.edits.filter((e) => `${e.depot}/${e.region}/${e.item}` !== r.key), edit];
    this.changed();
  }

  drop(key) {
    this.edits = this.edits.filter((e) => `${e.depot}/${e.region}/${e.item}` !== key);
    this.changed();
  }

  /** What the changes would do, and the same kept for whoever goes on. */
  async changed() {
    this.tried = null;
    this.problem = '';
    this.faults = [];
    const path = `logistics/plans/${chosen(this.model)}`;
    try {
      await write('PUT', `${path}/draft`, this.form());
      if (this.any()) {
        this.tried = await write('POST', `${path}/trial`, this.form());
      }
    } catch (e) {
      this.problem = told(e);
      this.faults = e.errors;
    }
    this.model.bursts.want(['work']);
  }

  form() {
    return {edits: this.edits, ...(this.lift.length ? {lift: this.lift} : {})};
  }

  any() {
    return this.edits.length + this.lift.length > 0;
  }

  work(card) {
    const {work} = this.model.data;
    return html`<h2>${say('plan.work')}</h2>
      ${this.may() ? nothing : html`<p class="quiet">${say(OPEN.includes(card.state) ? 'plan.editNot' : 'plan.editClosed', {state: say(`plan.state.${card.state}`)})}</p>`}
      ${work?.draft && !this.taken ? html`<p class="soon">${say('plan.draftOf', {by: work.draft.by, at: dayTime(work.draft.at)})}</p>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div aria-live="polite">${this.tried ? this.answer(this.tried) : nothing}</div>
      ${this.any() && this.may() ? this.storing() : this.may() ? html`<p class="quiet">${say('plan.editHow')}</p>` : nothing}
      <h3>${say('plan.holds')}</h3>
      ${card.holds.length ? html`<ol class="rows">${card.holds.map((h) => this.hold(h))}</ol>` : html`<p class="quiet">${say('plan.holdsNone')}</p>`}`;
  }

  answer(tried) {
    return html`<div class="answer">
      ${tried.places.length ? tried.places.slice(0, 6).map((p) => html`<p class="strong">${language() === 'en' ? p.en : p.zh}</p>`) : html`<p>${say('plan.triedSame')}</p>`}
      ${tried.places.length > 6 ? html`<p class="quiet">${say('plan.triedMore', {n: tried.places.length - 6})}</p>` : nothing}
      <p class="quiet">${say('plan.triedAll', {days: change(BigInt(tried.daysAfter) - BigInt(tried.daysBefore)), reserve: group(tried.reserve)})}</p>
    </div>`;
  }

  storing() {
    return html`<form @submit=${this.store}>
      <label>${say('plan.field.why')}<input name="reason" required maxlength="200" autocomplete="off" /></label>
      <div class="bar">
        <button class="button main" ?disabled=${this.faults.length > 0}>${say('plan.store', {n: this.edits.length + this.lift.length})}</button>
        <button type="button" class="button" @click=${() => this.clear()}>${say('plan.clear')}</button>
      </div>
    </form>`;
  }

  clear() {
    this.edits = [];
    this.lift = [];
    this.changed();
  }

  async store(event) {
    event.preventDefault();
    const {reason} = Object.fromEntries(new FormData(event.target));
    const {done, problem, errors} = await this.model.write('POST', `logistics/plans/${chosen(this.model)}/edits`, {...this.form(), reason}, {again: AGAIN, word: say('plan.stored'), version: String(this.model.data.card.number)});
    if (done) {
      Object.assign(this, {edits: [], lift: [], tried: null, problem: '', faults: []});
    } else {
      this.problem = problem;
      this.faults = errors.filter((e) => e.field.startsWith('/edits'));
    }
  }

  hold(h) {
    const lifted = this.lift.includes(h.id);
    return html`<li>
      <span><b>${say(`plan.hold.${h.kind}`)}</b> ${h.depotName} → ${placeName(h)}${h.itemZh ? html` · ${either(h, 'item')}` : html` · ${say('plan.allGoods')}`}${h.quantity === null ? nothing : ` ${group(h.quantity)} ${either(h, 'unit')}`}</span>
      <span class="end">${this.may() ? html`<button type="button" class="button" aria-pressed=${lifted} @click=${() => this.toggle(h.id)}>${say(lifted ? 'plan.undo' : 'plan.liftHold')}</button>` : nothing}</span>
      <span class="quiet full">${h.by} ${dayTime(h.at)} · ${h.reason}</span>
      ${h.faultZh ? html`<span class="late full">${say('plan.keptOnly', {n: group(h.kept)})} ${either(h, 'fault')}</span>` : nothing}
    </li>`;
  }

  toggle(id) {
    this.lift = this.lift.includes(id) ? this.lift.filter((l) => l !== id) : [...this.lift, id];
    this.changed();
  }
}

customElements.define('edit-pane', EditPane);
