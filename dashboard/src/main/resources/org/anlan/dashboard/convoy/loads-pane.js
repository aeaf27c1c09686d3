import {LitElement, css, html, nothing} from 'lit';
import '../components/al-county-map.js';
import {countyBorders} from '../county-borders.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './load-card.js';
import {loadLayer} from './load-layer.js';
import './position-text.js';
import {ask, at, stateClass, stateOf} from './words.js';

const GROUPS = ['LATE', 'ON_ROAD', 'LOADED', 'ARRIVED', 'RECEIVED'];

/** Loads by where they stand, the map with the last position of each, and the one that is looked at. */
export class LoadsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, features: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .row + h2 {
        padding-top: 16px;
      }
      .right {
        display: grid;
        grid-template-rows: minmax(220px, 2fr) minmax(0, 3fr);
        padding: 0;
      }
      .right > div {
        overflow-y: auto;
        padding: 14px 20px;
      }
    `,
  ];

  constructor() {
    super();
    this.features = [];
    new Speaks(this);
  }

  async firstUpdated() {
    this.features = (await countyBorders().catch(() => ({features: []}))).features;
  }

  render() {
    const loads = this.model.data.loads?.items ?? [];
    const open = loads.filter((l) => l.state !== 'RECEIVED');
    const layer = loadLayer(open, this.features);
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('convoy.loads')}>
        ${loads.length ? GROUPS.map((g) => this.group(g, loads)) : html`<p class="quiet">${say('convoy.none')}</p>`}
        ${this.model.holds('STOREKEEPER', 'DUTY_OFFICER', 'DUTY_CHIEF') ? html`<position-text .model=${this.model}></position-text>` : nothing}
      </section>
      <section class="pane right">
        <al-county-map .layer=${layer} .label=${say('convoy.map')}></al-county-map>
        <div tabindex="0" role="region" aria-label=${say('convoy.load')}>
          ${this.model.data.load ? html`<load-card .model=${this.model} .load=${this.model.data.load} .stamp=${this.stamp}></load-card>` : html`<p class="quiet">${say('convoy.chooseLoad')}</p>`}
        </div>
      </section>
    </div>`;
  }

  group(group, loads) {
    const of = loads.filter((l) => (group === 'LATE' ? l.overdue : !l.overdue && l.state === group));
    return of.length
      ? html`<h2>${say(`convoy.group.${group}`, {n: of.length})}</h2>
          ${of.map((l) => this.row(l))}`
      : nothing;
  }

  row(l) {
    const when = l.arrived ? say('convoy.arrivedAt', {at: at(l.arrived.at)}) : l.started ? say('convoy.expectedAt', {at: at(l.expectedAt)}) : say('convoy.loadedAt', {at: at(l.departedAt)});
    return html`<button type="button" class="row" aria-current=${l.id === this.model.asked.load} @click=${() => ask(this, {load: l.id})}>
      <span><b>${l.vehicle}</b> · ${l.depotName} → ${placeName(l)}</span>
      <span class="end ${stateClass(l)}">${stateOf(l)}</span>
      <span class="quiet">${say('convoy.number', {n: l.number})}${l.position ? ` · ${l.position.place} ${at(l.position.at)}` : ''}</span>
      <span class="end quiet">${when}</span>
    </button>`;
  }
}

customElements.define('loads-pane', LoadsPane);
