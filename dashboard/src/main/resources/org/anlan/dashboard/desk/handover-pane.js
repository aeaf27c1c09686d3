import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-phone.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {DESK} from './reads.js';

/** Handover (交接班): what is open, promises made, people on the road; both shifts sign. */
export class HandoverPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, stamp: {attribute: false}, promises: {state: true}, road: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.promises = [];
    this.road = [];
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const may = this.model.holds(...DESK);
    return html`<div class="panes">
      <section class="pane">${may ? this.draft() : html`<p class="quiet">${say('handover.dutyOnly')}</p>`}</section>
      <section class="pane">
        <h2>${say('handover.past')}</h2>
        ${(this.data?.items ?? []).map((h) => this.past(h))} ${this.data?.items.length ? nothing : html`<p class="quiet">${say('handover.none')}</p>`}
      </section>
    </div>`;
  }

  draft() {
    const {alarms, incidents} = this.model.data;
    const unsigned = (alarms?.items ?? []).filter((a) => !a.signedBy && !a.endedAt);
    const open = (incidents?.items ?? []).filter((i) => i.state !== 'CLOSED' && !i.mergedInto);
    return html`<h2>${say('handover.write')}</h2>
      <p class="quiet">${say('handover.open', {alarms: unsigned.length, incidents: open.length})}</p>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <h3>${say('handover.promises')}</h3>
      ${this.lines('promises')}
      <form @submit=${(e) => this.add(e, 'promises')}>
        <label>${say('handover.what')}<input name="what" maxlength="200" required /></label>
        <label>${say('handover.toWhom')}<input name="toWhom" maxlength="80" required /></label>
        <div class="bar full"><button class="button">${say('handover.add')}</button></div>
      </form>
      <h3>${say('handover.road')}</h3>
      ${this.lines('road')}
      <form @submit=${(e) => this.add(e, 'road')}>
        <label>${say('handover.who')}<input name="who" maxlength="80" required /></label>
        <label>${say('handover.where')}<input name="where" maxlength="120" required /></label>
        <label>${say('call.phone')}<input name="phone" type="tel" maxlength="40" /></label>
        <div class="bar full"><button class="button">${say('handover.add')}</button></div>
      </form>
      <form @submit=${this.write}>
        <label class="full">${say('call.note')}<textarea name="note" maxlength="2000"></textarea></label>
        <div class="bar full"><button class="button main">${say('handover.submit')}</button></div>
      </form>`;
  }

  lines(name) {
    return html`<ol class="rows">
      ${this[name].map(
        (line, at) => html`<li>
          <span>${Object.values(line).join(' · ')}</span>
          <button type="button" class="button" @click=${() => (this[name] = this[name].filter((_, n) => n !== at))}>${say('handover.remove')}</button>
        </li>`,
      )}
    </ol>`;
  }

  add(event, name) {
    event.preventDefault();
    const line = Object.fromEntries([...new FormData(event.target)].filter(([, v]) => v.trim()));
    this[name] = [...this[name], line];
    event.target.reset();
    event.target.querySelector('input').focus();
  }

  async write(event) {
    event.preventDefault();
    const form = event.target;
    const body = {promises: this.promises, onTheRoad: this.road, note: new FormData(form).get('note').trim()};
    const {done, problem} = await this.model.write('POST', 'desk/handovers', body, {again: ['handovers']});
    this.problem = problem;
    if (done) {
      form.reset();
      this.promises = [];
      this.road = [];
    }
  }

  past(h) {
    const {content} = h;
    return html`<article>
      <h3>${dayTime(h.writtenAt)} · ${h.writtenBy}</h3>
      <dl>
        <dt>${say('alarms')}</dt><dd>${content.alarms.length ? content.alarms.map((a) => html`<div>${either(a, 'title')}</div>`) : say('alarms.none')}</dd>
        <dt>${say('incidents')}</dt><dd>${content.incidents.length ? content.incidents.map((i) => html`<div>${i.regionName} ${either(i, 'kind')} · ${either(i, 'state')}</div>`) : say('incidents.none')}</dd>
        <dt>${say('handover.promises')}</dt><dd>${content.promises.length ? content.promises.map((p) => html`<div>${p.what} → ${p.toWhom}</div>`) : '—'}</dd>
        <dt>${say('handover.road')}</dt><dd>${content.onTheRoad.length ? content.onTheRoad.map((t) => html`<div>${t.who} · ${t.where} <al-phone .phone=${t.phone}></al-phone></div>`) : '—'}</dd>
        ${content.note ? html`<dt>${say('call.note')}</dt><dd>${content.note}</dd>` : nothing}
      </dl>
      <div class="bar">${this.signature(h, 'GIVING', h.given)} ${this.signature(h, 'TAKING', h.taken)}</div>
    </article>`;
  }

  signature(h, side, signed) {
    return signed
      ? html`<span class="tag good">${say(`handover.${side}`)} ${signed.name} ${dayTime(signed.at)}</span>`
      : html`<button type="button" class="button main" @click=${() => this.sign(h, side)}>${say(`handover.${side}`)}</button>`;
  }

  async sign(h, side) {
    const {problem} = await this.model.write('POST', `desk/handovers/${h.id}/sign`, {side}, {again: ['handovers', 'duty']});
    this.problem = problem;
  }
}

customElements.define('handover-pane', HandoverPane);
