import {LitElement, css, html} from 'lit';
import '../components/al-county-map.js';
import '../components/al-table.js';
import '../components/al-tabs.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base} from '../styles.js';
import {group} from '../units.js';
import {countyPoints} from '../wall/county-points.js';
import {workStyles} from '../work-styles.js';
import './approver-card.js';
import {flowLayer, roadName, roadWords} from './flow-layer.js';
import './plan-bar.js';
import {lock} from './words.js';

const TABLES = ['ways', 'places', 'roads'];

/** The plan on the map with the same in tables below it, and beside them the approver's card. */
export class FlowsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, points: {state: true}, table: {state: true}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
      .panes {
        grid-template-columns: minmax(0, 1fr) clamp(430px, 31vw, 620px);
      }
      .left {
        display: grid;
        grid-template-rows: minmax(0, 3fr) minmax(0, 2fr);
        min-height: 0;
      }
      al-county-map {
        min-height: 0;
      }
      .tables {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
        border-top: 1px solid var(--line);
      }
      al-tabs {
        padding: 6px 20px 0;
      }
      .scroll {
        overflow: auto;
        padding: 4px 20px 12px;
      }
      @media (min-width: 1601px) {
        .left {
          grid-template: minmax(0, 1fr) / minmax(0, 11fr) minmax(0, 10fr);
        }
        .tables {
          border-top: 0;
          border-left: 1px solid var(--line);
        }
      }
      @media (max-width: 900px) {
        .left {
          grid-template-rows: 420px auto;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.table = 'ways';
    new Speaks(this);
  }

  async firstUpdated() {
    this.points = await countyPoints();
  }

  render() {
    const {card, roads} = this.model.data;
    return html`<plan-bar .model=${this.model} .stamp=${this.stamp}></plan-bar>
      <div class="panes">
        <div class="left">
          <h2 class="spoken">${say('plan.mapLabel')}</h2>
          <al-county-map .layer=${flowLayer(card, roads, this.points)} .label=${say('plan.mapLabel')}></al-county-map>
          <section class="tables">
            <al-tabs
              .label=${say('plan.tables')}
              .tabs=${TABLES.map((id) => ({id, label: say(`plan.${id}`)}))}
              .chosen=${this.table}
              @choose=${(e) => (this.table = e.detail)}
            ></al-tabs>
            <div class="scroll" tabindex="0" role="group" aria-label=${say(`plan.${this.table}`)}>${card ? this[this.table](card, roads) : html`<p class="quiet">${say('reading')}</p>`}</div>
          </section>
        </div>
        <section class="pane" tabindex="0" aria-label=${say('plan.card')}>${card ? html`<approver-card .model=${this.model} .stamp=${this.stamp}></approver-card>` : html`<p class="quiet">${say('reading')}</p>`}</section>
      </div>`;
  }

  ways(card) {
    return html`<al-table
      .label=${say('plan.ways')}
      .columns=${['from', 'to', 'tonnes', 'trucks', 'way'].map((c, i) => ({label: say(`plan.col.${c}`), end: i > 1}))}
      .rows=${card.flows.map((f) => ({
        id: `${f.depot}/${f.region}`,
        cells: [f.depotName, html`${placeName(f)}${lock(f.held && 'PIN')}`, f.tonnes, f.trucks, say('plan.minutes', {n: f.minutes})],
      }))}
    ></al-table>`;
  }

  places(card) {
    const rows = [...card.places].sort((a, b) => Number(b.peopleAfter) - Number(a.peopleAfter));
    return html`<al-table
      .label=${say('plan.places')}
      .columns=${['county', 'shortBefore', 'shortAfter', 'met'].map((c, i) => ({label: say(`plan.col.${c}`), end: i > 0}))}
      .rows=${rows.map((p) => ({id: p.region, cells: [placeName(p), group(p.peopleBefore), this.after(p), `${met(p)} %`]}))}
    ></al-table>`;
  }

  after(place) {
    return html`<span class=${place.peopleAfter === '0' ? 'good' : 'soon'}>${group(place.peopleAfter)}</span>`;
  }

  roads(_, roads) {
    const bad = (roads?.items ?? []).filter((r) => r.closure || r.ahead.length);
    return bad.length
      ? html`<al-table
          .label=${say('plan.roads')}
          .columns=${['road', 'state'].map((c) => ({label: say(`plan.col.${c}`)}))}
          .rows=${bad.map((r) => ({id: r.link, cells: [roadName(r), html`<span class=${r.closure ? 'late' : 'soon'}>${roadWords(r)}</span>`]}))}
        ></al-table>`
      : html`<p class="quiet">${say('plan.roadsOpen')}</p>`;
  }
}

function met(place) {
  return Math.floor(100 * (1 - Number(place.peopleAfter) / Math.max(1, Number(place.peopleBefore))));
}

customElements.define('flows-pane', FlowsPane);
