import {LitElement, html, nothing} from 'lit';
import '../components/al-table.js';
import {faultOf} from '../form-faults.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './handout-form.js';
import {ask, at, filled, off, paper, person, stateClass, stateOf} from './words.js';

/** One load: who, where, when, how far off; its goods; what may be done next. */
export class LoadCard extends LitElement {
  static properties = {model: {attribute: false}, load: {attribute: false}, stamp: {attribute: false}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.errors = [];
    new Speaks(this);
  }

  render() {
    const {load} = this;
    return html`<h2>${load.vehicle} · ${load.depotName} → ${placeName(load)} <span class=${stateClass(load)}>${stateOf(load)}</span></h2>
      <dl>
        <dt>${say('convoy.driver')}</dt>
        <dd>${person({name: load.driver, phone: load.driverPhone})}</dd>
        <dt>${say('convoy.signedOut')}</dt>
        <dd>${at(load.departedAt)} ${person(load.sender)}</dd>
        <dt>${say('convoy.started')}</dt>
        <dd>${at(load.started?.at)}</dd>
        <dt>${say('convoy.planned')}</dt>
        <dd>${at(load.plannedArrival)}${load.arrived ? ` · ${off(load.plannedErrorMinutes)}` : ''}</dd>
        <dt>${say('convoy.expected')}</dt>
        <dd>${load.started && !load.expectedAt ? html`<span class="late">${say('convoy.noWay')}</span>` : at(load.expectedAt)}${load.arrived ? ` · ${off(load.expectedErrorMinutes)}` : ''}</dd>
        <dt>${say('convoy.arrived')}</dt>
        <dd>${at(load.arrived?.at)} ${person(load.arrived?.by)}</dd>
        <dt>${say('convoy.received')}</dt>
        <dd>${at(load.receipt?.at)} ${person(load.receipt?.by)}</dd>
        <dt>${say('convoy.served')}</dt>
        <dd>${group(String(load.peopleServed))}</dd>
      </dl>
      <div class="bar">
        ${this.deeds()}${paper('waybill', load.id, say('convoy.waybill'))}
        <button type="button" class="button" @click=${() => this.chain()}>${say('convoy.toChain')}</button>
      </div>
      ${this.place()}${this.goods()}${this.handouts()}${this.positions()}`;
  }

  chain() {
    ask(this, {plan: this.load.plan});
    location.hash = `#timeline/${this.load.plan}`;
  }

  deeds() {
    const {load, model} = this;
    if (load.state === 'LOADED' && model.holds('STOREKEEPER')) {
      return html`<button type="button" class="button main" @click=${() => this.write('departure', {})}>${say('convoy.depart')}</button>`;
    }
    return load.state === 'ON_ROAD' && model.holds('STOREKEEPER', 'DUTY_OFFICER') ? html`<button type="button" class="button main" @click=${() => this.write('arrival', {})}>${say('convoy.arrive')}</button>` : nothing;
  }

  place() {
    if (this.load.state !== 'ON_ROAD' || !this.model.holds('STOREKEEPER', 'DUTY_OFFICER')) {
      return nothing;
    }
    return html`<form class="wide" @submit=${this.tell}>
      <label>${say('convoy.place')}<input name="place" maxlength="80" />${faultOf(this.errors, 'place')}</label>
      <label>${say('convoy.lon')}<input name="lon" inputmode="decimal" pattern="[0-9]{2,3}(\\.[0-9]+)?" />${faultOf(this.errors, 'lon')}</label>
      <label>${say('convoy.lat')}<input name="lat" inputmode="decimal" pattern="[0-9]{1,2}(\\.[0-9]+)?" />${faultOf(this.errors, 'lat')}</label>
      <div class="bar full"><button class="button">${say('convoy.tell')}</button></div>
    </form>`;
  }

  async tell(event) {
    event.preventDefault();
    const {place, lon, lat} = filled(event.target);
    const body = {...(place ? {place} : {}), ...(lon ? {lon: Number(lon)} : {}), ...(lat ? {lat: Number(lat)} : {})};
    if (await this.write('positions', body)) {
      event.target.reset();
    }
  }

  async write(what, body) {
    const {done, errors} = await this.model.write('POST', `logistics/dispatches/${this.load.id}/${what}`, body, {again: ['loads', 'load', 'waiting']});
    this.errors = errors;
    return done;
  }

  goods() {
    const columns = ['item', 'lot', 'expires', 'sent', 'came', 'differs', 'given'];
    const rows = this.load.lines.map((l) => ({
      id: String(l.line),
      cells: [
        either(l, 'item'),
        l.lot,
        l.expires ?? '—',
        `${group(l.sent)} ${either(l, 'unit')}`,
        l.received === null ? '—' : group(l.received),
        l.discrepancy === '0' ? '0' : html`<span class="late">−${group(l.discrepancy)}</span><br />${l.reason}`,
        group(l.handedOut),
      ],
    }));
    return html`<h3>${say('convoy.goods')}</h3>
      <al-table .label=${say('convoy.goods')} .columns=${columns.map((c, i) => ({label: say(`convoy.line.${c}`), end: i > 2}))} .rows=${rows}></al-table>`;
  }

  handouts() {
    const {load, model} = this;
    const may = load.state === 'RECEIVED' && model.holds('STOREKEEPER', 'REVIEWER', 'REPORTER');
    return html`${load.handouts.length
        ? html`<h3>${say('convoy.handouts')}</h3>
            <ol class="rows">
              ${load.handouts.map(
                (h) =>
                  html`<li><span>${say('convoy.batch', {n: h.batch})} · ${h.place} · ${say('convoy.people', {n: group(String(h.people))})}</span><span class="end quiet">${at(h.at)} ${person(h.by)}</span></li>`,
              )}
            </ol>`
        : nothing}
      ${may ? html`<handout-form .model=${model} .load=${load}></handout-form>` : nothing}`;
  }

  positions() {
    const {positions} = this.load;
    return positions.length
      ? html`<h3>${say('convoy.positions')}</h3>
          <ol class="rows">
            ${[...positions]
              .reverse()
              .map(
                (p) =>
                  html`<li><span>${p.place}${p.isDriver === false ? html` <span class="soon">${say('convoy.notDriver')}</span>` : nothing}</span><span class="end">${say('convoy.expectedAt', {at: at(p.expectedAt)})}</span><span class="quiet">${at(p.at)} · ${say(`convoy.way.${p.way}`)} · ${p.recorder}</span></li>`,
              )}
          </ol>`
      : nothing;
  }
}

customElements.define('load-card', LoadCard);
