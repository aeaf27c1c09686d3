import {LitElement, css, html, nothing} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime, span} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {ask, filled} from './words.js';

/** What waits to set out: loudly what must leave within the hour, then the rest; and signing a truck out. */
export class WaitingPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, chosen: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .loud {
        margin-bottom: 18px;
        padding: 8px 14px 14px;
        border: 2px solid var(--red);
        border-radius: 4px;
        background: var(--red-ground);
      }
      .loud h2 {
        color: var(--ink);
        font-size: var(--text-big, 28px);
      }
      .loud .row .late {
        color: var(--ink);
        font-weight: 700;
      }
    `,
  ];

  constructor() {
    super();
    this.errors = [];
    new Speaks(this);
  }

  render() {
    const items = this.model.data.waiting?.items ?? [];
    const loud = items.filter((w) => w.loud);
    const rest = items.filter((w) => !w.loud);
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('convoy.waiting')}>
        ${loud.length
          ? html`<div class="loud" role="alert">
              <h2>${say('convoy.loud', {n: loud.length, minutes: this.model.data.waiting.loudMinutes})}</h2>
              ${loud.map((w) => this.row(w))}
            </div>`
          : nothing}
        <h2>${say('convoy.waits', {n: rest.length})}</h2>
        ${rest.map((w) => this.row(w))}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('convoy.signOut')}>${this.chosen ? this.form(this.chosen) : html`<p class="quiet">${say('convoy.chooseWaiting')}</p>`}</section>
    </div>`;
  }

  row(w) {
    return html`<button type="button" class="row" aria-current=${this.chosen && key(this.chosen) === key(w)} @click=${() => this.choose(w)}>
      <span><b>${w.depotName} → ${placeName(w)}</b></span>
      <span class="end ${w.loud ? 'late' : ''}">${this.latest(w)}</span>
      <span class="quiet">${say('convoy.ofPlan', {n: w.planNumber})} · ${w.vehicle ?? say('convoy.noTruck')} · ${say('convoy.lines', {n: w.lines, units: group(w.units)})}</span>
      <span class="end quiet">${w.minutes === null ? nothing : say('convoy.takes', {n: w.minutes})}</span>
    </button>`;
  }

  latest(w) {
    if (!w.open) {
      return say('convoy.tooLate');
    }
    return w.latest === null ? say('convoy.noLimit') : say('convoy.latest', {at: dayTime(w.latest), left: span(Math.max(0, Date.parse(w.latest) - this.stamp))});
  }

  choose(w) {
    this.chosen = w;
    this.errors = [];
  }

  form(w) {
    const heading = html`<h2>${w.depotName} → ${placeName(w)}</h2>
      <p class=${w.loud ? 'late' : 'quiet'}>${this.latest(w)}</p>`;
    if (!this.model.holds('STOREKEEPER')) {
      return html`${heading}
        <p class="quiet">${say('convoy.keeperOnly')}</p>`;
    }
    return w.load
      ? html`${heading}
          <div class="bar">
            <button type="button" class="button main" @click=${() => this.depart(w)}>${say('convoy.depart')}</button>
            <button type="button" class="button" @click=${() => this.open(w.load)}>${say('convoy.openLoad')}</button>
          </div>`
      : html`${heading}
          <form @submit=${this.signOut}>
            <label>${say('convoy.vehicle')}<input name="vehicle" maxlength="40" required />${faultOf(this.errors, 'vehicle')}</label>
            <label>${say('convoy.driver')}<input name="driver" maxlength="80" required />${faultOf(this.errors, 'driver')}</label>
            <label>${say('convoy.driverPhone')}<input name="driverPhone" inputmode="tel" minlength="3" maxlength="40" required />${faultOf(this.errors, 'driverPhone')}</label>
            <label class="check"><input type="checkbox" name="waits" value="yes" />${say('convoy.standsLoaded')}</label>
            <div class="bar full"><button class="button main">${say('convoy.signOutAll')}</button></div>
          </form>`;
  }

  async signOut(event) {
    event.preventDefault();
    const {waits, ...truck} = filled(event.target);
    const {plan, depot, region} = this.chosen;
    const body = {depot, region, ...truck, waits: waits === 'yes'};
    const {done, answer, errors} = await this.model.write('POST', `logistics/plans/${plan}/dispatches`, body, {again: ['waiting', 'loads']});
    this.errors = errors;
    if (done) {
      this.chosen = null;
      this.open(answer.id);
    }
  }

  async depart(w) {
    const {done} = await this.model.write('POST', `logistics/dispatches/${w.load}/departure`, {}, {again: ['waiting', 'loads']});
    if (done) {
      this.chosen = null;
      this.open(w.load);
    }
  }

  open(load) {
    ask(this, {load});
    location.hash = `#loads/${load}`;
  }
}

function key(w) {
  return `${w.plan}/${w.depot}/${w.region}/${w.load}`;
}

customElements.define('waiting-pane', WaitingPane);
