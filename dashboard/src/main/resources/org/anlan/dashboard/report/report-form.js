import {LitElement, html, nothing} from 'lit';
import {baseName} from '../bases.js';
import {Speaks, either, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {isoDay} from '../time.js';
import {workStyles} from '../work-styles.js';
import {Draft} from './draft.js';
import {CARDS, own} from './reads.js';
import './report-line.js';
import {uuid7} from './uuid7.js';

const KINDS = ['FIRST', 'FOLLOW_UP', 'FINAL', 'ZERO'];
const ANOTHER = '';

/** The form of a report. It is kept as it is typed; what does not add up stands under its field. */
export class ReportForm extends LitElement {
  static properties = {
    model: {attribute: false},
    form: {attribute: false},
    places: {attribute: false},
    processes: {attribute: false},
    outbox: {attribute: false},
    filled: {state: true},
    faults: {state: true},
  };

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.filled = null;
    this.faults = [];
    new Speaks(this);
  }

  willUpdate() {
    if (!this.filled && this.processes && this.form) {
      this.draft = new Draft(this.model.me.id);
      this.filled = this.draft.load() ?? this.fresh();
    }
  }

  fresh() {
    const process = this.processes.items.find((p) => p.open);
    return {
      id: uuid7(),
      region: own(this.model.me),
      process: process?.id ?? ANOTHER,
      hazard: process?.hazard ?? 'flood',
      kind: process ? 'FOLLOW_UP' : 'FIRST',
      base: process?.bases[0]?.id ?? '',
      baseName: '',
      baseFrom: '',
      values: {},
      reasons: {},
      narrative: '',
      occurredAt: '',
    };
  }

  /** @returns {boolean} whether something stands in the form that was neither sent nor cleared */
  touched() {
    return Boolean(this.draft?.load());
  }

  /** Starts from a report: a follow-up of it, or the one that was refused, with all that was filled in. */
  take(body) {
    const counted = typeof body.base === 'string' ? {id: body.base} : body.base;
    const known = this.processes.items.find((p) => p.id === body.process)?.bases.some((b) => b.id === counted.id);
    const values = Object.fromEntries(Object.entries(body.values).map(([k, v]) => [k, v === 'not-counted' ? '' : v]));
    const reasons = {};
    for (const at of ['reasons', 'errata']) {
      Object.entries(body[at] ?? {}).forEach(([k, v]) => (reasons[`${at}.${k}`] = v));
    }
    this.set({
      ...this.fresh(),
      region: body.region,
      process: body.process ?? ANOTHER,
      hazard: body.hazard ?? this.processes.items.find((p) => p.id === body.process)?.hazard ?? 'flood',
      kind: body.id ? body.kind : 'FOLLOW_UP',
      base: known || typeof body.base === 'string' ? counted.id : '',
      baseName: known ? '' : (counted.name ?? ''),
      baseFrom: known ? '' : (counted.from ?? ''),
      ...(body.asOf ? {asOf: local(Date.parse(body.asOf))} : {}),
      occurredAt: body.occurredAt ? local(Date.parse(body.occurredAt)) : '',
      values,
      reasons,
      narrative: body.narrative ?? '',
    });
    this.faults = [];
  }

  set(change) {
    this.filled = {...this.filled, ...change};
    this.draft.save(this.filled);
  }

  render() {
    const f = this.filled;
    if (!f) {
      return html`<p class="pane quiet">${say('reading')}</p>`;
    }
    const process = this.processes.items.find((p) => p.id === f.process);
    return html`<form class="pane wide" @submit=${this.send}>
      ${this.faults.length ? html`<p class="problem full" role="alert">${say('report.faults', {n: this.faults.length})} ${this.loose().map((x) => html`<br />${x.message}`)}</p>` : nothing}
      ${this.who(f, process)} ${f.kind === 'ZERO' ? html`<p class="full strong">${say('report.zero')}</p>` : this.cards(f)}
      <label class="full">${say('report.narrative')}<textarea maxlength="200" .value=${f.narrative} @input=${(e) => this.set({narrative: e.target.value})}></textarea></label>
      <div class="bar full">
        <button class="button main">${f.kind === 'ZERO' ? say('report.signZero') : say('report.send')}</button>
        <button type="button" class="button" @click=${() => this.clear()}>${say('report.clear')}</button>
        <span class="quiet">${say('report.kept')}</span>
      </div>
    </form>`;
  }

  who(f, process) {
    const here = own(this.model.me);
    const places = [{...this.places?.here, region: here, longName: this.places?.here?.longName ?? say('report.ownRegion')}, ...(this.places?.items ?? [])];
    const bases = process?.bases ?? [];
    const choose = (name) => (e) => this.set({[name]: e.target.value});
    return html`<label>${say('explain.region')}<select @change=${choose('region')}>${places.map((p) => html`<option value=${p.region} ?selected=${p.region === f.region}>${longPlaceName(p)}</option>`)}</select></label>
      <label>${say('report.kind')}<select @change=${choose('kind')}>${KINDS.map((k) => html`<option value=${k} ?selected=${k === f.kind}>${say(`report.kind.${k}`)}</option>`)}</select></label>
      <label
        >${say('figures.process')}<select @change=${(e) => this.choose(e.target.value)}>
          ${this.processes.items.filter((p) => p.open).map((p) => html`<option value=${p.id} ?selected=${p.id === f.process}>${p.name}</option>`)}
          <option value=${ANOTHER} ?selected=${!process}>${say('report.newProcess')}</option>
        </select></label
      >
      ${process
        ? nothing
        : html`<label>${say('report.hazard')}<select @change=${choose('hazard')}>${this.form.hazards.map((h) => html`<option value=${h.code} ?selected=${h.code === f.hazard}>${either(h, 'name')}</option>`)}</select></label>`}
      <label
        >${say('figures.base')}<select @change=${choose('base')}>
          ${bases.map((b) => html`<option value=${b.id} ?selected=${b.id === f.base}>${baseName(b)}</option>`)}
          <option value="" ?selected=${!bases.some((b) => b.id === f.base)}>${say('report.newBase')}</option>
        </select></label
      >
      ${bases.some((b) => b.id === f.base)
        ? nothing
        : html`<label>${say('report.baseName')}<input required maxlength="80" .value=${f.baseName} @input=${choose('baseName')} /></label>
            <label>${say('report.baseFrom')}<input type="date" required .value=${f.baseFrom} @input=${choose('baseFrom')} /></label>`}
      <label>${say('report.asOf')}<input type="datetime-local" required .value=${f.asOf ?? local(this.model.now())} @input=${choose('asOf')} /></label>
      ${f.kind === 'FIRST' ? html`<label>${say('report.occurredAt')}<input type="datetime-local" .value=${f.occurredAt} @input=${choose('occurredAt')} /></label>` : nothing}`;
  }

  choose(id) {
    const process = this.processes.items.find((p) => p.id === id);
    this.set({process: id, hazard: process?.hazard ?? this.filled.hazard, base: process?.bases[0]?.id ?? '', kind: process ? this.filled.kind : 'FIRST'});
  }

  cards(f) {
    const before = this.last(f);
    return Object.entries(CARDS).map(
      ([card, codes]) =>
        html`<details class="full" ?open=${card !== 'land' || codes.some((c) => f.values[c])}>
          <summary><h2>${say(`report.card.${card}`)}</h2></summary>
          ${codes.map((code) => this.line(f, code, before))}
        </details>`,
    );
  }

  line(f, code, before) {
    const indicator = this.form.indicators.find((i) => i.code === code);
    return html`<report-line
      .indicator=${indicator}
      .value=${f.values[code] ?? ''}
      .last=${before?.[code] ?? ''}
      .faults=${this.faults.filter((x) => x.field === code)}
      .rules=${this.form.rules}
      .reasons=${f.reasons}
      @value=${(e) => this.set({values: {...this.filled.values, [code]: e.detail}})}
      @reason=${(e) => this.set({reasons: {...this.filled.reasons, [`${e.detail.at}.${e.detail.key}`]: e.detail.text}})}
    ></report-line>`;
  }

  /** The values of the newest report of this place and base. */
  last(f) {
    return this.model.data.reports?.items.find((r) => r.region === f.region && r.process === f.process && r.base === f.base)?.values ?? null;
  }

  /** Faults of no line that is shown. */
  loose() {
    const lines = new Set(Object.values(CARDS).flat());
    return this.faults.filter((x) => !lines.has(x.field));
  }

  async send(event) {
    event.preventDefault();
    this.faults = [];
    const body = this.body();
    const place = [this.places?.here, ...(this.places?.items ?? [])].find((p) => p?.region === body.region);
    const entry = {id: body.id, body, savedAt: Date.now(), place: `${longPlaceName(place) || say('report.ownRegion')} ${say(`report.kind.${body.kind}`)}`};
    this.clear();
    await this.outbox.put(entry);
  }

  body() {
    const f = this.filled;
    const process = this.processes.items.find((p) => p.id === f.process);
    const known = process?.bases.find((b) => b.id === f.base);
    const part = (at) => Object.fromEntries(Object.entries(f.reasons).filter(([k, v]) => k.startsWith(`${at}.`) && v.trim()).map(([k, v]) => [k.slice(at.length + 1), v.trim()]));
    const codes = Object.values(CARDS).flat();
    return {
      id: f.id,
      ...(process ? {process: process.id} : {}),
      hazard: f.hazard,
      region: f.region,
      kind: f.kind,
      base: known ? {id: known.id, name: known.name, ...(known.from ? {from: known.from} : {})} : {id: `since-${f.baseFrom.slice(5).replace('-', '')}`, name: f.baseName.trim(), from: f.baseFrom},
      asOf: moment(f.asOf ?? local(this.model.now())),
      ...(f.kind === 'FIRST' && f.occurredAt ? {occurredAt: moment(f.occurredAt)} : {}),
      values: f.kind === 'ZERO' ? {} : Object.fromEntries(codes.map((c) => [c, f.values[c] || 'not-counted'])),
      ...(f.narrative.trim() ? {narrative: f.narrative.trim()} : {}),
      reasons: part('reasons'),
      errata: part('errata'),
    };
  }

  /**
   * The server refused it: it comes back into the form, with what is wrong under each field. Where
   * another report is being typed it stays in the list of those that wait, to be opened from there.
   */
  refused(entry, problem) {
    if (this.touched()) {
      return;
    }
    this.outbox.drop(entry.id);
    this.take(entry.body);
    this.faults = problem.errors.length ? problem.errors : [{field: '', rule: '', message: problem.message}];
    this.updateComplete.then(() => this.firstFault()?.scrollIntoView({block: 'center'}));
  }

  /** The first line at fault, else what stands above them all. */
  firstFault() {
    const lines = [...this.renderRoot.querySelectorAll('report-line')];
    return lines.find((line) => line.faults.length) ?? this.renderRoot.querySelector('.problem');
  }

  clear() {
    this.draft.clear();
    this.filled = this.fresh();
    this.faults = [];
  }
}

/** The province's civil time as the field wants it. */
function local(now) {
  const clock = new Date(now + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${isoDay(now)}T${clock}`;
}

function moment(text) {
  return new Date(`${text}:00+08:00`).toISOString();
}

customElements.define('report-form', ReportForm);
