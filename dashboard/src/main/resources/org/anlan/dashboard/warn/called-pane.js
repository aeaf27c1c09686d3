import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-phone.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime, dayTime, span} from '../time.js';
import {workStyles} from '../work-styles.js';
import './call-log.js';
import {calledStyles} from './called-styles.js';

const STATES = ['TO_CALL', 'CALLED', 'ANSWERED', 'ACTED'];
const COUNTS = {TO_CALL: 'toCall', CALLED: 'called', ANSWERED: 'answered', ACTED: 'acted'};
const TONES = {TO_CALL: 'late', CALLED: 'soon', ANSWERED: 'good', ACTED: 'good'};

/** 叫应 by person: who has been called, has answered, has acted; the silent villages at 3, 10 and 20 minutes; right the log of one. */
export class CalledPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, wanted: {attribute: false}, state: {state: true}, person: {state: true}};

  static styles = [base, buttons, workStyles, calledStyles];

  constructor() {
    super();
    this.state = '';
    this.person = '';
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('wanted') && this.wanted) {
      this.model.chooseList(this.wanted);
    }
  }

  render() {
    const {lists, persons} = this.model.data;
    if (!lists?.items.length) {
      return html`<div class="pane"><p class="quiet">${lists ? say('called.none') : say('reading')}</p><p class="quiet">${say('called.counties')} <a href="/desk#callouts">${say('calls.open')}</a></p></div>`;
    }
    const chosen = (persons?.items ?? []).find((p) => p.person === this.person) ?? persons?.items[0];
    return html`<div class="panes">
      <section class="pane">
        <h2 class="spoken">${say('warn.called')}</h2>
        ${this.choice(lists)} ${persons ? html`${this.numbers(persons)} ${this.silent()} ${this.list(persons, chosen)}` : html`<p class="quiet">${say('reading')}</p>`}
      </section>
      <section class="pane">${chosen ? html`<call-log .model=${this.model} .list=${persons.warning} .person=${chosen}></call-log>` : html`<p class="quiet">${say('called.pick')}</p>`}</section>
    </div>`;
  }

  choice(lists) {
    const shown = this.model.listChosen();
    return html`<label class="of">${say('called.of')}<select @change=${(e) => this.model.chooseList(e.target.value)}>
      ${lists.items.map((l) => html`<option value=${l.warning} ?selected=${l.warning === shown}>${say(`level.${l.colour}`)} · ${l.areaName} · ${dayTime(l.calledAt)}</option>`)}
    </select></label>`;
  }

  numbers(persons) {
    return html`<div class="numbers" role="group" aria-label=${say('called.states')}>
      ${STATES.map(
        (s) => html`<button type="button" class=${TONES[s]} aria-pressed=${this.state === s} @click=${() => (this.state = this.state === s ? '' : s)}><span>${say(`called.${s}`)}</span><b>${persons.counts[COUNTS[s]]}</b></button>`,
      )}
    </div>
    ${persons.closedAt ? html`<p class="quiet">${say('called.closed', {at: dayTime(persons.closedAt), why: persons.closedWhy ?? ''})}</p>` : nothing}`;
  }

  /** Villages of which nobody has answered, at each mark that has come. */
  silent() {
    const marks = this.model.data.silent?.marks ?? [];
    return html`<div class="marks">
      ${marks.map((m) => {
        const places = [...m.villages, ...m.townships, ...m.counties];
        return html`<div class=${places.length ? 'some' : ''}>
          <h3>${say('called.mark', {n: m.minutes})} <span class="quiet">${clockTime(m.at)}</span></h3>
          ${m.reached ? html`<p class=${places.length ? 'late' : 'good'}>${places.length ? say('called.silentPlaces', {n: places.length}) : say('called.allAnswered')}</p>` : html`<p class="quiet">${say('called.notYet')}</p>`}
          ${m.reached ? html`<p class="min">${places.slice(0, 12).map((p, n) => html`${n ? say('list.comma') : nothing}${p.village || placeName(p)}${p.answeredSince ? html`<span class="good">${say('called.since', {at: clockTime(p.answeredSince)})}</span>` : nothing}`)}${places.length > 12 ? ` ${say('more', {n: places.length - 12})}` : nothing}</p>` : nothing}
        </div>`;
      })}
    </div>`;
  }

  list(persons, chosen) {
    const shown = persons.items.filter((p) => !this.state || p.state === this.state);
    return html`<div class="rows">${shown.map((p) => this.row(p, chosen))}</div>${shown.length ? nothing : html`<p class="quiet">${say('called.nobody')}</p>`}${persons.more ? html`<p class="quiet">${say('called.more')}</p>` : nothing}`;
  }

  row(p, chosen) {
    const late = p.dueAt && p.state !== 'ANSWERED' && p.state !== 'ACTED' ? this.model.now() - Date.parse(p.dueAt) : -1;
    return html`<div class="person" aria-current=${p.person === chosen?.person ? 'true' : nothing}>
      <button type="button" class="who" @click=${() => (this.person = p.person)}><b>${p.name}</b> ${p.village || p.regionName} <span class="quiet">${say(`called.duty.${p.duty}`)}${p.rank > 1 ? ` ${say('called.rank', {n: p.rank})}` : nothing}${p.sample ? ` · ${say('sample')}` : nothing}</span></button>
      <al-phone .phone=${p.phone ?? ''}></al-phone>
      <span class="end ${TONES[p.state]}">${say(`called.${p.state}`)}${late > 0 ? html` <span class="late">${say('called.over', {time: span(late)})}</span>` : nothing}</span>
      ${p.step ? html`<span class="soon full min">${say('called.passedOn', {n: p.step})}</span>` : nothing}
    </div>`;
  }
}

customElements.define('called-pane', CalledPane);
