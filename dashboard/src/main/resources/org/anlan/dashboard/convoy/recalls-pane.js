import {LitElement, css, html, nothing} from 'lit';
import '../components/al-place.js';
import {faultOf} from '../form-faults.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {ask, at, filled, person} from './words.js';

const CONDITIONS = ['GOOD', 'DIRTY', 'DAMAGED'];

/** What is called in when shelters close: what is back in which condition, what is written off by two persons. */
export class RecallsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, region: {state: true}, line: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .calling {
        padding-top: 20px;
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {region: '', line: null, errors: []});
    new Speaks(this);
  }

  render() {
    const {model} = this;
    const items = model.data.recalls?.items ?? [];
    const chosen = items.find((r) => r.id === model.asked.recall);
    const may = model.holds('STOREKEEPER', 'DUTY_CHIEF', 'APPROVER');
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('convoy.recalls')}>
        ${items.length ? items.map((r) => this.row(r)) : html`<p class="quiet">${say('convoy.noRecalls')}</p>`} ${may ? this.calling() : nothing}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('convoy.recall')}>${chosen ? this.card(chosen) : html`<p class="quiet">${say('convoy.chooseRecall')}</p>`}</section>
    </div>`;
  }

  row(r) {
    return html`<button type="button" class="row" aria-current=${r.id === this.model.asked.recall} @click=${() => this.choose(r.id)}>
      <span><b>${placeName(r)}</b> · ${r.place}</span>
      <span class="end ${r.settled ? 'good' : r.overdue ? 'late' : 'soon'}">${say(r.settled ? 'convoy.recallSettled' : r.overdue ? 'convoy.recallLate' : 'convoy.recallOpen')}</span>
      <span class="quiet">${say('convoy.recallNumber', {n: r.number})} · ${r.reason}</span>
      <span class="end quiet">${say('convoy.recallDue', {day: r.dueOn})}</span>
    </button>`;
  }

  choose(recall) {
    this.line = null;
    ask(this, {recall});
  }

  calling() {
    return html`<h2 class="calling">${say('convoy.callIn')}</h2>
      <form @submit=${this.call}>
        <label
          >${say('convoy.process')}<select name="process">
            ${(this.model.data.processes?.items ?? []).map((p) => html`<option value=${p.id}>${p.name}</option>`)}
          </select></label
        >
        <al-place .label=${say('convoy.county')} @place=${(e) => (this.region = e.detail)}></al-place>
        <label>${say('convoy.shelter')}<input name="place" maxlength="120" required /></label>
        <label>${say('convoy.recallWhy')}<input name="reason" maxlength="200" required /></label>
        <label>${say('convoy.recallBy')}<input name="dueOn" type="date" required />${faultOf(this.errors, 'dueOn')}</label>
        <div class="full">${faultOf(this.errors, 'region')}</div>
        <div class="bar full"><button class="button main">${say('convoy.callInSend')}</button></div>
      </form>`;
  }

  async call(event) {
    event.preventDefault();
    if (!this.region) {
      this.errors = [{field: 'region', message: say('convoy.countyFirst')}];
      return;
    }
    const {done, answer, errors} = await this.model.write('POST', 'logistics/recalls', {...filled(event.target), region: this.region}, {again: ['recalls']});
    this.errors = errors;
    if (done) {
      this.choose(answer.id);
    }
  }

  card(r) {
    return html`<h2>${placeName(r)} · ${r.place} · ${say('convoy.recallNumber', {n: r.number})}</h2>
      <p>${at(r.calledAt)} ${person(r.calledBy)} · ${r.reason}</p>
      ${r.lines.map((l) => this.goods(r, l))}
      ${r.writeOffs.length ? html`<h3>${say('convoy.offsWait', {n: r.writeOffs.length})}</h3>${r.writeOffs.map((w) => this.off(w, r))}` : nothing}`;
  }

  goods(r, l) {
    const may = this.model.holds('STOREKEEPER') && l.left !== '0';
    const said = html`<span><b>${either(l, 'item')}</b> · ${l.lot} → ${l.depotName}</span>
      <span class="end ${l.left === '0' ? 'good' : 'soon'}">${say('convoy.leftOf', {left: group(l.left), all: group(l.quantity)})}</span>
      <span class="quiet">${say('convoy.backSoFar', {back: group(l.returned), off: group(l.writtenOff), wait: group(l.waiting)})}</span>`;
    const key = `${l.plan}/${l.line}`;
    return may
      ? html`<button type="button" class="row" aria-current=${this.line === key} @click=${() => (this.line = key)}>${said}</button>
          ${this.line === key ? this.forms(r, l) : nothing}`
      : html`<div class="row">${said}</div>`;
  }

  forms(r, l) {
    return html`<form @submit=${(e) => this.send(e, r, l, 'returns')}>
        <label>${say('convoy.unitsBack')}<input name="quantity" inputmode="numeric" pattern="[1-9][0-9]{0,8}" required />${faultOf(this.errors, 'quantity')}</label>
        <label
          >${say('convoy.condition')}<select name="condition">
            ${CONDITIONS.map((c) => html`<option value=${c}>${say(`convoy.condition.${c}`)}</option>`)}
          </select></label
        >
        <label class="full">${say('convoy.damage')}<input name="reason" maxlength="200" />${faultOf(this.errors, 'reason')}</label>
        <div class="bar full"><button class="button main">${say('convoy.takeBack')}</button></div>
      </form>
      <form @submit=${(e) => this.send(e, r, l, 'write-offs')}>
        <label>${say('convoy.unitsOff')}<input name="quantity" inputmode="numeric" pattern="[1-9][0-9]{0,8}" required /></label>
        <label>${say('convoy.offWhy')}<input name="reason" maxlength="200" required /></label>
        <div class="bar full"><button class="button">${say('convoy.proposeOff')}</button></div>
      </form>`;
  }

  async send(event, r, l, what) {
    event.preventDefault();
    const body = {plan: l.plan, line: l.line, ...filled(event.target)};
    const {done, errors} = await this.model.write('POST', `logistics/recalls/${r.id}/${what}`, body, {again: ['recalls', 'timeline']});
    this.errors = errors;
    if (done) {
      this.line = null;
    }
  }

  off(w, r) {
    const l = r.lines.find((x) => x.plan === w.plan && x.line === w.line);
    const may = this.model.holds('STOREKEEPER', 'APPROVER') && w.proposedBy.name !== this.model.me?.name;
    return html`<div class="row">
      <span><b>${either(l, 'item')} ${group(w.quantity)}</b> · ${w.reason}</span>
      <span class="end quiet">${at(w.proposedAt)} ${person(w.proposedBy)}</span>
      ${may
        ? html`<span class="bar full">
            <button type="button" class="button main" @click=${() => this.decide(w, true)}>${say('depot.agree')}</button>
            <button type="button" class="button" @click=${() => this.decide(w, false)}>${say('depot.refuse')}</button>
          </span>`
        : nothing}
    </div>`;
  }

  async decide(w, agreed) {
    await this.model.write('POST', `logistics/write-offs/${w.id}/decision`, {agreed}, {again: ['recalls', 'timeline']});
  }
}

customElements.define('recalls-pane', RecallsPane);
