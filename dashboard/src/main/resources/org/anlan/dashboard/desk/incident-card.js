import {LitElement, css, html, nothing} from 'lit';
import {read} from '../api.js';
import '../components/al-phone.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {CALLERS, DESK, STEPS} from './reads.js';

/** One call with its six steps (接报 → 核实 → 报告 → 处置 → 反馈 → 办结) and the next one to take. */
export class IncidentCard extends LitElement {
  static properties = {model: {attribute: false}, incident: {attribute: false}, stamp: {attribute: false}, steps: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .way {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 12px 0;
      }
      .way li {
        padding: 4px 12px;
        border: 1px solid var(--line-strong);
        border-radius: 3px;
        color: var(--ink-2);
      }
      .way li.done {
        border-color: var(--green);
        color: var(--green);
      }
      .way li[aria-current] {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    this.steps = [];
    new Speaks(this);
  }

  willUpdate(changed) {
    const {incident} = this;
    const mark = `${incident.id} ${incident.state} ${incident.stateAt}`;
    if (changed.has('incident') && mark !== this.mark) {
      this.mark = mark;
      this.problem = '';
      this.load(incident.id);
    }
  }

  async load(id) {
    const {steps} = await read(`desk/incidents/${id}`);
    if (id === this.incident.id) {
      this.steps = steps;
    }
  }

  render() {
    const i = this.incident;
    return html`<h2>${either(i, 'kind')} · ${placeName(i)} ${i.place}</h2>
      <ol class="way">
        ${STEPS.map((s, n) => html`<li class=${n < STEPS.indexOf(i.state) ? 'done' : ''} aria-current=${s === i.state ? 'step' : nothing}>${say(`step.${s}`)}</li>`)}
      </ol>
      <dl>
        <dt>${say('call.at')}</dt><dd>${dayTime(i.at)} · ${say('incident.recorded', {name: i.recordedBy})} ${this.behalf(i)}</dd>
        <dt>${say('call.caller')}</dt><dd>${i.caller || i.phone ? html`<al-phone .name=${i.caller} .phone=${i.phone}></al-phone>` : '—'}</dd>
        <dt>${say('call.risk')}</dt><dd>${i.peopleAtRisk === null ? say('figure.unknown') : i.peopleAtRisk}</dd>
        ${i.description ? html`<dt>${say('call.description')}</dt><dd>${i.description}</dd>` : nothing}
      </dl>
      ${i.mayRepeat.map((id) => this.repeats(id))} ${this.next(i)}
      <h3>${say('call.steps')}</h3>
      <ol class="rows">${[...this.steps].reverse().map((s) => this.step(s))}</ol>`;
  }

  behalf(i) {
    if (!i.onBehalf) {
      return nothing;
    }
    if (i.confirmedBy) {
      return html`<span class="tag good">${say('call.confirmed', {name: i.confirmedBy})}</span>`;
    }
    const may = this.model.holds(...CALLERS);
    return html`<span class="tag">${say('incident.behalf')}</span> ${may ? html`<button type="button" class="button" @click=${() => this.post('confirm')}>${say('call.confirm')}</button>` : nothing}`;
  }

  repeats(id) {
    const other = this.model.data.incidents.items.find((i) => i.id === id);
    const decide = (decision) => () => this.post('merge', {into: id, decision});
    return html`<div class="bar">
      <span class="soon">${say('desk.mayRepeat')}:${other ? `${either(other, 'kind')} ${placeName(other)} ${dayTime(other.at)}` : id}</span>
      ${this.model.holds(...DESK)
        ? html`<button type="button" class="button" @click=${decide('MERGE')}>${say('call.merge')}</button>
            <button type="button" class="button" @click=${decide('DECLINE')}>${say('call.differ')}</button>`
        : nothing}
    </div>`;
  }

  next(i) {
    if (i.state === 'CLOSED' || i.mergedInto || !this.model.holds(...DESK)) {
      return nothing;
    }
    const at = STEPS.indexOf(i.state);
    const ways = [STEPS[at + 1], ...(i.state === 'VERIFIED' ? ['CLOSED'] : []), i.state];
    return html`<h3>${say('call.next')}</h3>
      <form @submit=${this.go}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label class="full">${say('call.note')}<textarea name="note" maxlength="500"></textarea></label>
        <label>${say('call.toldWhom')}<input name="toldWhom" maxlength="80" /></label>
        <div class="bar full">
          ${ways.map((s, n) => html`<button class="button ${n === 0 ? 'main' : ''}" name="state" value=${s}>${s === i.state ? say('call.addNote') : say(`step.${s}`)}</button>`)}
        </div>
      </form>`;
  }

  async go(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const body = {state: event.submitter.value, note: given.get('note').trim()};
    const whom = given.get('toldWhom').trim();
    if (whom) {
      Object.assign(body, {toldWhom: whom, toldAt: new Date(this.model.now()).toISOString()});
    }
    if (await this.post('steps', body)) {
      form.reset();
    }
  }

  async post(what, body) {
    const {done, problem} = await this.model.write('POST', `desk/incidents/${this.incident.id}/${what}`, body, {again: ['incidents']});
    this.problem = problem;
    return done;
  }

  step(s) {
    return html`<li>
      <span><b>${say(`step.${s.state}`)}</b> ${s.note}</span><span class="end quiet">${dayTime(s.at)} · ${s.by}</span>
      ${s.toldWhom ? html`<span class="quiet full">${say('call.told', {who: s.toldWhom, at: s.toldAt ? dayTime(s.toldAt) : '—'})}</span>` : nothing}
    </li>`;
  }
}

customElements.define('incident-card', IncidentCard);
