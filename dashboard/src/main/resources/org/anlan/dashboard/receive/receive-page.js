import {LitElement, css, html, nothing} from 'lit';
import '../components/al-head.js';
import '../components/al-said.js';
import {at, person} from '../convoy/words.js';
import {Speaks, placeName, say} from '../i18n.js';
import {Outbox} from '../report/outbox.js';
import {touchStyles} from '../report/touch-styles.js';
import {uuid7} from '../report/uuid7.js';
import {base, buttons} from '../styles.js';
import {WorkModel} from '../work-model.js';
import {workStyles} from '../work-styles.js';
import './count-form.js';
import {loadOf, movedBy, reads} from './reads.js';

/** 物资接收: the loads that come here; a QR code or a tap opens one; counts wait in the phone while there is no network. */
export class ReceivePage extends LitElement {
  static properties = {chosen: {state: true}, check: {state: true}, trouble: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      main {
        max-width: 720px;
        margin: 0 auto;
        padding: 12px;
      }
      .waits,
      .trouble {
        padding: 10px 12px;
        border-bottom: 1px solid var(--line);
        color: var(--yellow);
      }
      .trouble {
        color: var(--red);
      }
      .row {
        grid-template-columns: minmax(0, 1fr);
        min-height: 56px;
      }
      .row .end {
        text-align: start;
      }
      h2 {
        padding-top: 12px;
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {chosen: null, check: null, trouble: ''});
    this.model = new WorkModel(
      reads(() => this.model),
      movedBy,
      ['loads'],
    );
    new Speaks(this);
    this.model.addEventListener('change', () => this.changed());
    this.model.addEventListener('tick', () => this.requestUpdate());
    this.model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    addEventListener('hashchange', () => this.follow());
    ['online', 'offline'].forEach((event) => addEventListener(event, () => this.requestUpdate()));
  }

  firstUpdated() {
    this.model.start();
  }

  changed() {
    const {model} = this;
    if (model.me && !this.outbox) {
      this.outbox = new Outbox(`${model.me.id}.receive`, () => (model.synced ? model.now() : null));
      this.outbox.addEventListener('change', () => this.requestUpdate());
      this.outbox.addEventListener('sent', (e) => this.sent(e.detail));
      this.outbox.addEventListener('refused', (e) => model.said(e.detail.problem.message, true));
      this.outbox.send();
    }
    if (model.synced && model.data.loads && model.data.loads !== this.kept) {
      this.kept = model.data.loads;
      model.known.keep(model); // a load that set out since the page was opened must be there offline too
      this.outbox.send();
    }
    if (model.data.loads && !this.followed) {
      this.followed = true;
      this.follow();
    }
    this.requestUpdate();
  }

  loads() {
    return this.model.data.loads?.items ?? [];
  }

  /** Opens what the QR code of a waybill names: from what the phone knows, else from the server. */
  async follow() {
    const [what, id, check = null] = location.hash.slice(1).split('/');
    if (what !== 'load' || !id) {
      return;
    }
    const known = this.loads().find((l) => l.id === id);
    const {load = known, problem = ''} = known ? {problem: check && check !== known.check ? 'check' : ''} : await loadOf(id, check);
    this.trouble = problem;
    this.chosen = problem ? null : load;
    this.check = problem ? null : check;
  }

  open(load) {
    this.trouble = '';
    this.chosen = load;
    this.check = load.check;
    history.replaceState(null, '', `#load/${load.id}/${load.check}`);
  }

  shut() {
    this.chosen = null;
    this.trouble = '';
    history.replaceState(null, '', location.pathname);
  }

  /** The entry that waits for a load, if one does. */
  waitsFor(load) {
    return this.outbox?.list().find((e) => e.path === `logistics/dispatches/${load.id}/receipt`);
  }

  async put(load, lines) {
    await this.outbox.put({
      id: uuid7(),
      path: `logistics/dispatches/${load.id}/receipt`,
      body: {lines, ...(this.check ? {check: this.check} : {})},
      savedAt: Date.now(),
      place: `${load.vehicle} · ${load.depotName}`,
      stamp: 'countedAt',
    });
    this.shut();
  }

  sent({place}) {
    this.model.said(say('receive.sent', {place}));
    this.model.bursts.want(['loads']);
  }

  render() {
    const {model} = this;
    const waits = this.outbox?.list() ?? [];
    return html`<al-head .heading=${say('page.receive')} .installation=${model.installation} .me=${model.me} .now=${model.now()} .note=${model.away ? say('problem.offline') : ''}></al-head>
      ${waits.length ? html`<div class="waits" role="status">${waits.map((e) => this.waiting(e))}</div>` : nothing}
      ${this.trouble ? html`<p class="trouble" role="alert">${say(`receive.trouble.${this.trouble}`)}</p>` : nothing}
      <main>${model.me ? (model.holds('STOREKEEPER') ? this.body() : html`<p class="quiet">${say('receive.keeperOnly')}</p>`) : model.away ? html`<p>${say('receive.nothingKept')}</p>` : html`<p class="quiet">${say('reading')}</p>`}</main>
      <al-said></al-said>`;
  }

  body() {
    const load = this.chosen;
    if (!load) {
      return this.list();
    }
    const waits = this.waitsFor(load);
    return html`<button type="button" class="button" @click=${() => this.shut()}>${say('receive.back')}</button>
      <h2>${load.vehicle} · ${load.depotName}</h2>
      <p class="quiet">${say('convoy.number', {n: load.number})} · ${say('convoy.loadedAt', {at: at(load.departedAt)})}</p>
      <p>${person({name: load.driver, phone: load.driverPhone})}</p>
      <p>${say('receive.sender')} ${person(load.sender)}</p>
      ${waits && !waits.problem
        ? html`<p class="soon" role="status">${say('receive.kept')}</p>`
        : load.receipt
          ? html`<p class="good">${say('receive.done', {at: at(load.receipt.at), who: load.receipt.by.name})}</p>`
          : html`<count-form .load=${load} @count=${(e) => this.put(load, e.detail)}></count-form>`}`;
  }

  list() {
    const loads = this.loads();
    return html`<h2>${say('receive.coming', {n: loads.length})}</h2>
      <p class="quiet">${say('receive.how')}</p>
      ${loads.map((l) => this.row(l))}`;
  }

  row(l) {
    const waits = this.waitsFor(l);
    return html`<button type="button" class="row" @click=${() => this.open(l)}>
      <span><b>${l.vehicle}</b> · ${l.depotName} → ${placeName(l)}</span>
      <span class="end ${waits ? 'soon' : l.overdue ? 'late' : ''}">${waits ? say('receive.waits') : say(l.overdue ? 'convoy.overdue' : `convoy.state.${l.state}`)}</span>
      <span class="quiet">${say('convoy.number', {n: l.number})}</span>
      <span class="end quiet">${l.expectedAt ? say('convoy.expectedAt', {at: at(l.expectedAt)}) : nothing}</span>
    </button>`;
  }

  waiting(entry) {
    return html`<div class="bar">
      <span>${entry.place} · ${entry.problem ? say('report.refused', {why: entry.problem}) : say('receive.waits')}</span>
      ${entry.problem ? nothing : html`<button type="button" class="button" @click=${() => this.outbox.send()}>${say('report.sendNow')}</button>`}
      <button type="button" class="button" @click=${() => this.outbox.drop(entry.id)}>${say('report.drop')}</button>
    </div>`;
  }
}

customElements.define('receive-page', ReceivePage);
