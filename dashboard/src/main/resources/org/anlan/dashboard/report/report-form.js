import {LitElement, css, html, nothing} from 'lit';
import {Speaks, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime, localOf} from '../time.js';
import {workStyles} from '../work-styles.js';
import {Draft} from './draft.js';
import {CARDS} from './reads.js';
import {body, fall, fresh, isUnchanged, reopened, valueOf} from './report-body.js';
import './report-line.js';
import {who} from './report-who.js';
import {touchStyles} from './touch-styles.js';

/** Where the head of the form takes the whole screen, it is folded until somebody wants to change it. */
const NARROW = matchMedia('(max-width: 700px)');

/** Whoever dies or is missed is told of at once, to three levels. */
const TOLD_AT_ONCE = ['deaths', 'missing'];

/**
 * The form of a report. It is kept as it is typed; what does not add up stands under its field. A
 * follow-up asks only what changed: each line stands as it was reported last until it is touched.
 * Enter and the arrows go from number to number; Ctrl+Enter sends.
 */
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

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      .who {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 12px 18px;
        padding-top: 10px;
      }
      @media (max-width: 900px) {
        .who {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .zero {
        padding: 14px 16px;
        border-left: 4px solid var(--accent);
        background: var(--panel);
        font-size: 22px;
      }
    `,
  ];

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
    const last = this.filled && this.last(this.filled);
    if (last && JSON.stringify(last) !== JSON.stringify(this.filled.last)) {
      this.filled = {...this.filled, last};
    }
  }

  fresh() {
    return fresh(this.model.me, this.processes);
  }

  /** @returns {boolean} whether something stands in the form that was neither sent nor cleared */
  touched() {
    return Boolean(this.draft?.load());
  }

  /** Starts from a report: the one that was refused, with all that was filled in, or a follow-up of it. */
  take(report) {
    this.set({...reopened(this.fresh(), report, this.processes), ...(report.follow ? {values: {}, narrative: ''} : {})});
    this.faults = [];
  }

  set(change) {
    const moved = ['region', 'process', 'base'].some((name) => name in change && change[name] !== this.filled[name]);
    this.filled = {...this.filled, ...(moved ? {last: null} : {}), ...change};
    this.draft.save(this.filled);
  }

  render() {
    const f = this.filled;
    if (!f) {
      return html`<p class="pane quiet">${say('reading')}</p>`;
    }
    const {model, form, places, processes} = this;
    return html`<form class="pane wide" @submit=${this.send} @keydown=${this.key}>
      ${this.faults.length ? html`<p class="problem full" role="alert">${say('report.faults', {n: this.faults.length})} ${this.loose().map((x) => html`<br />${x.message}`)}</p>` : nothing}
      <details class="full" ?open=${!NARROW.matches || f.kind === 'FIRST'}>
        <summary>${say('report.for', {place: longPlaceName(this.place(f.region)) || say('report.ownRegion'), kind: say(`report.kind.${f.kind}`), at: this.at(f)})}</summary>
        <div class="who">${who({model, form, places, processes, filled: f, set: (change) => this.set(change)})}</div>
      </details>
      ${f.kind === 'ZERO' ? this.zero(f) : this.cards(f)}
      <label class="full">${say('report.narrative')}<textarea maxlength="200" .value=${f.narrative} @input=${(e) => this.set({narrative: e.target.value})}></textarea></label>
      <div class="bar full">
        <button class="button main">${f.kind === 'ZERO' ? say('report.signZero') : say('report.send')}</button>
        ${f.kind === 'ZERO' ? nothing : html`<button type="button" class="button" @click=${() => this.set({kind: 'ZERO'})}>${say('report.kind.ZERO')}</button>`}
        <button type="button" class="button" @click=${() => this.clear()}>${say('report.clear')}</button>
        <span class="quiet">${say('report.kept')}</span>
      </div>
    </form>`;
  }

  /** The time the report stands for, in words. */
  at(f) {
    return dayTime(`${f.asOf ?? localOf(this.model.now())}:00+08:00`);
  }

  /** The sentence one signs. */
  zero(f) {
    return html`<p class="full zero">${say('report.zero', {at: this.at(f), place: longPlaceName(this.place(f.region)) || say('report.ownRegion')})}</p>`;
  }

  cards(f) {
    return Object.entries(CARDS).map(
      ([card, codes]) =>
        html`<details class="full" ?open=${card !== 'land' || codes.some((c) => valueOf(f, c))}>
          <summary><h2>${say(`report.card.${card}`)}</h2></summary>
          ${codes.map((code) => this.line(f, code))}
        </details>`,
    );
  }

  line(f, code) {
    const falls = fall(f, code, (last, now) => say('report.falls', {last, now}));
    const told = this.faults.filter((x) => x.field === code);
    return html`<report-line
      .indicator=${this.form.indicators.find((i) => i.code === code)}
      .value=${valueOf(f, code)}
      .kept=${isUnchanged(f, code)}
      .last=${f.kind === 'FIRST' ? '' : (f.last?.[code] ?? '')}
      .faults=${[...told, ...falls.filter((x) => told.every((y) => y.rule !== x.rule))]}
      .note=${TOLD_AT_ONCE.includes(code) && Number(f.values[code]) > 0 ? say('report.toldAtOnce') : ''}
      .rules=${this.form.rules}
      .reasons=${f.reasons}
      @value=${(e) => this.set({values: {...this.filled.values, [code]: e.detail}})}
      @reason=${(e) => this.set({reasons: {...this.filled.reasons, [`${e.detail.at}.${e.detail.key}`]: e.detail.text}})}
    ></report-line>`;
  }

  /** The values of the newest report of this place and base that stands. */
  last(f) {
    return this.model.data.reports?.items.find((r) => r.state === 'SUBMITTED' && r.kind !== 'ZERO' && r.region === f.region && r.process === f.process && r.base === f.base)?.values ?? null;
  }

  /** Faults of no line that is shown. */
  loose() {
    const lines = new Set(Object.values(CARDS).flat());
    return this.faults.filter((x) => !lines.has(x.field));
  }

  /** From number to number without the mouse. */
  key(event) {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      this.renderRoot.querySelector('form').requestSubmit();
      return;
    }
    const lines = [...this.renderRoot.querySelectorAll('details[open] report-line')];
    const at = lines.indexOf(event.target);
    const step = {Enter: 1, ArrowDown: 1, ArrowUp: -1}[event.key];
    if (at >= 0 && step && event.composedPath()[0].matches('.number')) {
      event.preventDefault();
      lines[at + step]?.focus();
    }
  }

  place(region) {
    return [this.places?.here, ...(this.places?.items ?? [])].find((p) => p?.region === region);
  }

  async send(event) {
    event.preventDefault();
    this.faults = [];
    const told = body(this.filled, this.processes, this.model.now());
    const entry = {id: told.id, body: told, savedAt: Date.now(), place: `${longPlaceName(this.place(told.region)) || say('report.ownRegion')} ${say(`report.kind.${told.kind}`)}`};
    this.clear();
    await this.outbox.put(entry);
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

customElements.define('report-form', ReportForm);
