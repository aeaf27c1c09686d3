import {LitElement, html, nothing} from 'lit';
import {read} from '../api.js';
import {callState} from '../call-state.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {walkRows} from '../row-keys.js';
import {base, buttons} from '../styles.js';
import {nearTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './incident-card.js';
import './incident-form.js';
import {DESK} from './reads.js';

/** The book of calls: those in hand left, newest first; right the one chosen, or a new one. */
export class IncidentsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, wanted: {attribute: false}, chosen: {state: true}, last: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.chosen = null;
    new Speaks(this);
  }

  /** Takes a new call. */
  begin() {
    this.chosen = null;
    this.updateComplete.then(() => this.renderRoot.querySelector('incident-form')?.focus());
  }

  items() {
    const items = this.model.data.incidents?.items ?? [];
    return [...items].sort((a, b) => b.at.localeCompare(a.at));
  }

  /** Reads the closed ones too, or leaves them out again. */
  withClosed(shown) {
    this.model.withClosed = shown;
    this.model.refresh('incidents');
  }

  /** The call chosen; one that has just been closed is no longer in the list and is read by itself. */
  shown() {
    const {incidents} = this.model.data;
    const listed = incidents?.items.find((i) => i.id === this.chosen);
    if (listed) {
      this.last = listed;
    } else if (this.chosen && this.sought !== incidents) {
      this.sought = incidents;
      this.seek(this.chosen);
    }
    return this.last?.id === this.chosen ? this.last : null;
  }

  async seek(id) {
    const {incident} = await read(`desk/incidents/${id}`);
    if (id === this.chosen) {
      this.last = incident;
    }
  }

  willUpdate(changes) {
    if (changes.has('wanted') && this.wanted) {
      this.chosen = this.wanted;
    }
    this.card = this.shown();
  }

  render() {
    const items = this.items();
    const chosen = this.card;
    const total = this.model.data.incidents?.total ?? items.length;
    const may = this.model.holds(...DESK);
    return html`<div class="panes">
      <section class="pane" aria-label=${say('desk.incidents')}>
        <div class="bar">
          ${may ? html`<button type="button" class="button main" aria-keyshortcuts="N" @click=${() => this.begin()}>${say('desk.new')} <kbd>N</kbd></button>` : nothing}
          <label class="check"><input type="checkbox" .checked=${Boolean(this.model.withClosed)} @change=${(e) => this.withClosed(e.target.checked)} />${say('desk.withClosed')}</label>
        </div>
        <div class="rows" @keydown=${(e) => walkRows(e, this.renderRoot)}>
          ${items.length ? items.map((i) => this.row(i)) : html`<p class="quiet">${this.model.data.incidents ? say('desk.noCalls') : say('reading')}</p>`}
          ${total > items.length ? html`<p class="quiet">${say('more', {n: total - items.length})}</p>` : nothing}
        </div>
      </section>
      <section class="pane">
        ${chosen
          ? html`<incident-card .model=${this.model} .incident=${chosen} .stamp=${this.stamp}></incident-card>`
          : may
            ? html`<incident-form .model=${this.model} .kinds=${this.model.data.kinds} @taken=${(e) => (this.chosen = e.detail)}></incident-form>`
            : html`<p class="quiet">${say('desk.pick')}</p>`}
      </section>
    </div>`;
  }

  row(i) {
    return html`<button type="button" class="row" aria-current=${i.id === this.chosen ? 'true' : nothing} @click=${() => (this.chosen = i.id)}>
      <span><b>${either(i, 'kind')}</b> ${placeName(i)} ${i.place}</span>
      <span class="end ${i.state === 'RECEIVED' ? 'soon' : ''}">${callState(i)}</span>
      <span class="quiet"
        >${nearTime(i.at, this.model.now())} · ${i.peopleAtRisk === null ? say('incident.risk.unknown') : say('incident.risk', {n: i.peopleAtRisk})}</span
      >
      <span class="end">
        ${i.onBehalf ? html`<span class="tag">${say('incident.behalf')}</span>` : nothing}
        ${i.calls > 1 ? html`<span class="tag">${say('alarm.count', {n: i.calls})}</span>` : nothing}
        ${i.mayRepeat.length ? html`<span class="tag soon">${say('desk.mayRepeat')}</span>` : nothing}</span
      >
    </button>`;
  }
}

customElements.define('incidents-pane', IncidentsPane);
