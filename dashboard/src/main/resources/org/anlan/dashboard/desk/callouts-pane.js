import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-phone.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime, span} from '../time.js';
import {workStyles} from '../work-styles.js';
import './evacuation-line.js';
import {CALLERS, DESK} from './reads.js';

/** Who answered the warnings in force (叫应): the silent first; right the answer is written down. */
export class CalloutsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, chosen: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const board = this.model.data.callouts;
    const items = board?.items ?? [];
    const chosen = items.find((c) => key(c) === this.chosen);
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('calls')} ${board ? `${board.answered}/${board.called} ${say('calls.counties')}` : ''}</h2>
        ${board?.personsCalled === null || !board ? nothing : html`<p class="quiet">${say('calls.persons', {answered: board.personsAnswered ?? 0, called: board.personsCalled})}</p>`}
        <div class="rows">${items.map((c) => this.row(c))}</div>
        ${items.length ? nothing : html`<p class="quiet">${board ? say('calls.none') : say('reading')}</p>`}
      </section>
      <section class="pane">
        ${chosen ? this.card(chosen) : html`<p class="quiet">${say('calls.pick')}</p>`} ${this.model.holds(...DESK) ? html`<evacuation-line .model=${this.model}></evacuation-line>` : nothing}
      </section>
    </div>`;
  }

  row(c) {
    const waits = this.model.now() - Date.parse(c.calledAt);
    return html`<button type="button" class="row" aria-current=${key(c) === this.chosen ? 'true' : nothing} @click=${() => this.choose(c)}>
      <span><al-badge .level=${c.colour} .word=${say(`level.${c.colour}`)}></al-badge> <b>${placeName(c)}</b></span>
      <span class="end ${c.answeredAt ? 'good' : 'late'}">${c.answeredAt ? either(c, 'state') : say('calls.waits', {time: span(waits)})}</span>
    </button>`;
  }

  choose(c) {
    this.chosen = key(c);
    this.problem = '';
  }

  card(c) {
    const warning = this.model.data.warnings?.items.find((w) => w.id === c.warning);
    return html`<h2>${placeName(c)}</h2>
      <dl>
        <dt>${say('notices')}</dt><dd><al-badge .level=${c.colour} .word=${say(`level.${c.colour}`)}></al-badge> ${warning ? either(warning, 'headline') : ''}</dd>
        ${warning?.instructionZh ? html`<dt>${say('calls.instruction')}</dt><dd>${either(warning, 'instruction')}</dd>` : nothing}
        <dt>${say('calls.at')}</dt><dd>${dayTime(c.calledAt)}</dd>
        <dt>${say('calls.answered')}</dt><dd>${c.answeredAt ? html`${dayTime(c.answeredAt)} · ${c.recorder}` : '—'} ${c.person ? html`<al-phone .name=${c.person} .phone=${c.phone}></al-phone>` : nothing}</dd>
        <dt>${say('calls.actedAt')}</dt><dd>${c.actedAt ? dayTime(c.actedAt) : '—'}</dd>
        ${c.note ? html`<dt>${say('call.note')}</dt><dd>${c.note}</dd>` : nothing}
      </dl>
      ${this.model.holds(...CALLERS) ? this.form(c) : nothing}`;
  }

  form(c) {
    return html`<h3>${say('calls.write')}</h3>
      <form @submit=${(e) => this.answer(e, c)}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label>${say('calls.person')}<input name="person" maxlength="40" required .value=${c.person ?? ''} /></label>
        <label>${say('call.phone')}<input name="phone" type="tel" maxlength="40" .value=${c.phone ?? ''} /></label>
        <label>${say('calls.personsCalled')}<input name="personsCalled" type="number" min="0" placeholder=${say('figure.none')} .value=${c.personsCalled ?? ''} /></label>
        <label>${say('calls.personsAnswered')}<input name="personsAnswered" type="number" min="0" placeholder=${say('figure.none')} .value=${c.personsAnswered ?? ''} /></label>
        <label class="full">${say('call.note')}<input name="note" maxlength="200" .value=${c.note} /></label>
        <label class="check full"><input type="checkbox" name="hasActed" .checked=${Boolean(c.actedAt)} />${say('calls.hasActed')}</label>
        <div class="bar full"><button class="button main">${say('calls.save')}</button></div>
      </form>`;
  }

  async answer(event, c) {
    event.preventDefault();
    const given = new FormData(event.target);
    const body = {person: given.get('person').trim(), hasActed: given.has('hasActed')};
    for (const name of ['phone', 'note']) {
      if (given.get(name).trim()) {
        body[name] = given.get(name).trim();
      }
    }
    for (const name of ['personsCalled', 'personsAnswered']) {
      if (given.get(name) !== '') {
        body[name] = Number(given.get(name));
      }
    }
    const {problem} = await this.model.write('POST', `desk/callouts/${c.warning}/${c.region}`, body, {again: ['callouts']});
    this.problem = problem;
  }
}

function key(c) {
  return `${c.warning}/${c.region}`;
}

customElements.define('callouts-pane', CalloutsPane);
