import {LitElement, html, nothing} from 'lit';
import {read} from '../api.js';
import '../components/al-phone.js';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';
import {clockTime, dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {CALLERS} from './reads.js';

const WAYS = ['PHONE', 'SMS', 'RADIO', 'BROADCAST', 'SATELLITE', 'VISIT'];
const OUTCOMES = ['ANSWERED', 'ACTED', 'NO_ANSWER', 'BUSY', 'UNREACHABLE', 'WRONG_NUMBER'];

/** One person on a list: phone, how far they are, the calls so far, and entering the next one. */
export class CallLog extends LitElement {
  static properties = {model: {attribute: false}, list: {}, person: {attribute: false}, calls: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    Object.assign(this, {calls: null, problem: '', errors: []});
    new Speaks(this);
  }

  willUpdate(changes) {
    const mark = `${this.list} ${this.person.person} ${this.person.calls}`;
    if (changes.has('person') && mark !== this.mark) {
      this.mark = mark;
      Object.assign(this, {problem: '', errors: []});
      this.load(mark);
    }
  }

  async load(mark) {
    if (!this.model.holds(...CALLERS)) {
      return;
    }
    try {
      const {items} = await read(this.path());
      if (mark === this.mark) {
        this.calls = items;
      }
    } catch (e) {
      this.problem = told(e);
    }
  }

  path() {
    return `desk/callout-lists/${this.list}/persons/${this.person.person}/calls`;
  }

  render() {
    const p = this.person;
    return html`<h2>${p.name} · ${p.village || p.regionName}</h2>
      <dl>
        <dt>${say('called.duty')}</dt><dd>${say(`called.duty.${p.duty}`)} · ${say(`level.${p.level}`)} · ${p.countyName}</dd>
        <dt>${say('call.phone')}</dt><dd>${p.phone ? html`<al-phone .phone=${p.phone}></al-phone>` : say('called.withheld')}</dd>
        <dt>${say('called.dueAt')}</dt><dd>${p.dueAt ? clockTime(p.dueAt) : '—'}</dd>
        <dt>${say('called.CALLED')}</dt><dd>${p.calledAt ? dayTime(p.calledAt) : '—'}</dd>
        <dt>${say('called.ANSWERED')}</dt><dd>${p.answeredAt ? dayTime(p.answeredAt) : '—'}</dd>
        <dt>${say('called.ACTED')}</dt><dd>${p.actedAt ? dayTime(p.actedAt) : '—'}</dd>
        ${p.nextAt ? html`<dt>${say('called.nextAt')}</dt><dd>${clockTime(p.nextAt)} ${p.nextTo ? say(`called.to.${p.nextTo}`) : nothing}</dd>` : nothing}
      </dl>
      ${this.model.holds(...CALLERS) ? this.form() : nothing}
      ${this.calls?.length
        ? html`<h3>${say('called.log')}</h3><ol class="rows">${this.calls.map((c) => html`<li><span><b>${say(`called.outcome.${c.outcome}`)}</b> ${c.said}</span><span class="end quiet">${clockTime(c.at)} · ${say(`called.way.${c.way}`)} · ${c.caller}</span></li>`)}</ol>`
        : nothing}`;
  }

  form() {
    return html`<h3>${say('called.enter')}</h3>
      <form @submit=${this.enter}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label>${say('called.way')}<select name="way">${WAYS.map((w) => html`<option value=${w}>${say(`called.way.${w}`)}</option>`)}</select>${faultOf(this.errors, 'way')}</label>
        <label class="full">${say('called.said')}<input name="said" maxlength="500" />${faultOf(this.errors, 'said')}</label>
        <div class="bar full">${OUTCOMES.map((o, n) => html`<button class="button ${n < 2 ? 'main' : ''}" name="outcome" value=${o}>${say(`called.outcome.${o}`)}</button>`)}</div>
      </form>`;
  }

  async enter(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const said = given.get('said').trim();
    const body = {way: given.get('way'), outcome: event.submitter.value, ...(said ? {said} : {})};
    const {done, problem, errors} = await this.model.write('POST', this.path(), body, {again: ['persons', 'silent', 'lists']});
    Object.assign(this, {problem, errors});
    if (done) {
      form.reset();
    }
  }
}

customElements.define('call-log', CallLog);
