import {LitElement, css, html, nothing} from 'lit';
import {write} from '../api.js';
import {Speaks, either, language, placeName, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './edit-lines.js';
import './plan-bar.js';
import {chosen} from './reads.js';
import {change, keyOf} from './words.js';

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
    Object.assign(this, {edits: [], lift: [], tried: null, problem: '', faults: []});
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
          ${plan
            ? html`<edit-lines
                .lines=${plan.lines}
                .edits=${this.edits}
                ?may=${this.may()}
                @put=${(e) => this.put(e.detail)}
                @drop=${(e) => this.drop(e.detail)}
                @bad=${(e) => (this.problem = e.detail)}
              ></edit-lines>`
            : html`<p class="quiet">${say('reading')}</p>`}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('plan.work')}>${card ? this.work(card) : nothing}</section>
      </div>`;
  }

  put(edit) {
    this.edits = [...this.edits.filter((e) => keyOf(e) !== keyOf(edit)), edit];
    this.changed();
  }

  drop(key) {
    this.edits = this.edits.filter((e) => keyOf(e) !== key);
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
      ${this.pending()}
      ${this.any() && this.may() ? this.storing() : this.may() ? html`<p class="quiet">${say('plan.editHow')}</p>` : nothing}
      ${this.may() ? this.ways(card) : nothing}
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

  /** What is not stored yet, each to be taken back. */
  pending() {
    return this.edits.length && this.may()
      ? html`<ol class="rows" aria-label=${say('plan.pending')}>
          ${this.edits.map((e) => html`<li><span>${this.words(e)}</span><button type="button" class="button" @click=${() => this.drop(keyOf(e))}>${say('plan.undo')}</button></li>`)}
        </ol>`
      : nothing;
  }

  words(e) {
    const {plan, card} = this.model.data;
    const of = plan.lines.find((l) => l.depot === e.depot && l.region === e.region && (!e.item || l.item === e.item)) ?? card.flows.find((f) => f.depot === e.depot && f.region === e.region);
    return html`<b>${say(`plan.hold.${e.kind}`)}</b> ${of?.depotName ?? e.depot} → ${of ? placeName(of) : e.region} · ${e.item ? (of ? either(of, 'item') : e.item) : say('plan.allGoods')}${e.quantity === undefined ? nothing : ` ${group(e.quantity)}`}`;
  }

  /** A whole way from a depot to a county, all goods on it. */
  ways(card) {
    return html`<form @submit=${(e) => e.preventDefault()}>
      <label>${say('plan.wholeWay')}<select name="way">${card.flows.map((f) => html`<option value=${`${f.depot}/${f.region}`}>${f.depotName} → ${placeName(f)}</option>`)}</select></label>
      <div class="bar">
        ${['PIN', 'FORBID'].map((kind) => html`<button type="button" class="button" @click=${(e) => this.putWay(kind, e.target.closest('form').elements.way.value)}>${say(`plan.way.${kind}`)}</button>`)}
      </div>
    </form>`;
  }

  putWay(kind, way) {
    const [depot, region] = way.split('/');
    this.edits = [...this.edits.filter((e) => e.depot !== depot || e.region !== region), {kind, depot, region}];
    this.changed();
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
