import {LitElement, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './request-form.js';
import {ask, at, filled, paper, person} from './words.js';

/** What counties ask for, whether their own stock went first, and what becomes of it. */
export class RequestsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {model} = this;
    const items = model.data.requests?.items ?? [];
    const chosen = items.find((r) => r.id === model.asked.request);
    const may = model.holds('REVIEWER', 'STOREKEEPER', 'DUTY_OFFICER', 'DUTY_CHIEF');
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('convoy.requests')}>
        ${may ? html`<div class="bar"><button type="button" class="button main" @click=${() => ask(this, {request: 'new'})}>${say('convoy.newRequest')}</button></div>` : nothing}
        ${items.length ? items.map((r) => this.row(r)) : html`<p class="quiet">${say('convoy.noRequests')}</p>`}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('convoy.request')}>
        ${may && model.asked.request === 'new' ? html`<request-form .model=${model}></request-form>` : chosen ? this.card(chosen) : html`<p class="quiet">${say('convoy.chooseRequest')}</p>`}
      </section>
    </div>`;
  }

  row(r) {
    return html`<button type="button" class="row" aria-current=${r.id === this.model.asked.request} @click=${() => ask(this, {request: r.id})}>
      <span><b>${placeName(r)}</b> · ${r.lines.map((l) => `${either(l, 'item')} ${group(l.quantity)}`).join(say('list.comma'))}</span>
      <span class="end ${r.state === 'OPEN' ? 'soon' : 'quiet'}">${say(`convoy.requestState.${r.state}`)}</span>
      <span class="quiet">${say('convoy.requestNumber', {n: r.number})} · ${say(`convoy.requestWay.${r.way}`)} · ${at(r.requestedAt)}</span>
      <span class="end ${r.ownStockFirst ? 'good' : 'soon'}">${say(r.ownStockFirst ? 'convoy.ownFirst' : 'convoy.ownNotFirst')}</span>
    </button>`;
  }

  card(r) {
    const columns = ['item', 'wanted', 'ownSent', 'ownFree', 'ownReason'];
    return html`<h2>${placeName(r)} · ${say('convoy.requestNumber', {n: r.number})}</h2>
      <dl>
        <dt>${say('convoy.asker')}</dt>
        <dd>${person(r.asker)}</dd>
        <dt>${say('convoy.recorder')}</dt>
        <dd>${person(r.recorder)} · ${say(`convoy.requestWay.${r.way}`)} · ${at(r.requestedAt)}</dd>
        <dt>${say('convoy.letter')}</dt>
        <dd>${r.letter || say('convoy.letterDue')}</dd>
        <dt>${say('convoy.purpose')}</dt>
        <dd>${r.purpose}</dd>
        <dt>${say('convoy.deliverTo')}</dt>
        <dd>${r.place}</dd>
      </dl>
      <al-table
        .label=${say('convoy.goods')}
        .columns=${columns.map((c, i) => ({label: say(`convoy.line.${c}`), end: i > 0 && i < 4}))}
        .rows=${r.lines.map((l) => ({id: l.item, cells: [either(l, 'item'), group(l.quantity), group(l.ownSent), group(l.ownFree), l.ownReason || '—']}))}
      ></al-table>
      <div class="bar">${paper('request', r.id, say('convoy.requestPaper'))}</div>
      ${r.decision ? this.decision(r) : this.answer(r)}`;
  }

  decision(r) {
    return html`<p>${say(`convoy.requestState.${r.state}`)} · ${at(r.decision.at)} ${person(r.decision.by)}</p>
      ${r.decision.plan
        ? html`<div class="bar"><button type="button" class="button" @click=${() => this.chain(r.decision.plan)}>${say('convoy.toChain')}</button></div>`
        : html`<p class="quiet">${r.decision.words}</p>`}`;
  }

  chain(plan) {
    ask(this, {plan});
    location.hash = `#timeline/${plan}`;
  }

  answer(r) {
    if (!this.model.holds('DUTY_CHIEF', 'APPROVER')) {
      return nothing;
    }
    const plans = (this.model.data.plans?.items ?? []).filter((p) => p.process === r.process && p.state !== 'SUPERSEDED');
    return html`<h3>${say('convoy.answer')}</h3>
      ${plans.length
        ? html`<form @submit=${(e) => this.send(e, r, 'plan')}>
            <label
              >${say('convoy.intoPlan')}<select name="plan">
                ${plans.map((p) => html`<option value=${p.id}>${say('convoy.planOf', {n: p.number, at: at(p.madeAt)})}</option>`)}
              </select></label
            >
            <div class="bar full"><button class="button main">${say('convoy.takeUp')}</button></div>
          </form>`
        : html`<p class="quiet">${say('convoy.noPlan')}</p>`}
      <form @submit=${(e) => this.send(e, r, 'declined')}>
        <label>${say('convoy.declineWhy')}<input name="declined" maxlength="200" required /></label>
        <div class="bar full"><button class="button">${say('convoy.decline')}</button></div>
      </form>`;
  }

  async send(event, r, what) {
    event.preventDefault();
    const body = {[what]: filled(event.target)[what]};
    await this.model.write('POST', `logistics/requests/${r.id}/answer`, body, {again: ['requests', 'timeline']});
  }
}

customElements.define('requests-pane', RequestsPane);
