import {LitElement, css, html, nothing} from 'lit';
import '../components/al-county-map.js';
import '../components/al-table.js';
import {Speaks, either, language, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {counties, stormLayer} from './storm-layer.js';

/** A typhoon: where it was and may go, how far its wind blows, and how strong it may be in each county. */
export class StormsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      }
      .map {
        position: relative;
        min-height: 0;
      }
      al-county-map {
        height: 100%;
      }
      dl {
        margin-bottom: 10px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {storms, storm} = this.model.data;
    const items = storms?.items ?? [];
    return html`<div class="panes">
      <section class="map" aria-label=${say('storms.title')}>
        <h2 class="spoken">${say('storms.title')}</h2>
        <al-county-map .layer=${stormLayer(storm)} .label=${say('storms.map')}></al-county-map>
      </section>
      <section class="pane" tabindex="0" aria-label=${say('storms.one')}>
        ${items.length > 1 ? html`<label>${say('storms.title')}<select @change=${(e) => this.model.chooseStorm(e.target.value)}>${items.map((s) => html`<option value=${s.storm} ?selected=${s.storm === this.model.stormChosen()}>${s.storm} ${s.name}</option>`)}</select></label>` : nothing}
        ${storm ? this.one(storm) : html`<p class="quiet">${storms ? (items.length ? say('reading') : say('storms.none')) : say('reading')}</p>`}
      </section>
    </div>`;
  }

  one(storm) {
    const last = storm.track.filter((f) => !f.issued).at(-1);
    return html`<h2>${storm.name} <span class="quiet">${storm.storm}</span></h2>
      ${last ? html`<dl>
            <dt>${say('storms.centre')}</dt><dd>${last.lat.toFixed(1)}°N ${last.lon.toFixed(1)}°E <span class="quiet">${dayTime(last.at)}</span></dd>
            <dt>${say('storms.pressure')}</dt><dd>${last.pressureHpa} hPa${typeof last.windMs === 'number' ? ` · ${last.windMs.toFixed(1)} m/s` : ''}</dd>
            <dt>${say('storms.circles')}</dt><dd>${storm.circles?.length ? storm.circles.map((c) => say('storms.circle', {force: c.force, km: c.radiusKm})).join(say('list.comma')) : say('figure.unknown')}</dd>
          </dl>` : nothing}
      ${storm.cone ? cone(storm) : html`<p class="quiet">${say('storms.noForecast')}</p>`}
      ${this.winds(storm)}
      <p class="quiet">${say('storms.sea')}</p>`;
  }

  winds(storm) {
    const rows = counties(storm).map((c) => ({id: c.region, cells: [(language() === 'en' && c.nameEn) || c.name, say('storms.of', {force: c.force}), c.p50.toFixed(1), typeof c.p10 === 'number' ? `${c.p10.toFixed(1)} – ${c.p90.toFixed(1)}` : '—']}));
    return rows.length
      ? html`<h3>${say('storms.byCounty')}</h3>
          <p class="quiet">${storm.ahead ? say('storms.spread', {from: dayTime(storm.ahead.from), to: dayTime(storm.ahead.to), n: storm.ahead.members}) : say('storms.along')}</p>
          <al-table .label=${say('storms.byCounty')} .columns=${[{label: say('explain.region')}, {label: say('storms.force')}, {label: 'p50 m/s', end: true}, {label: 'p10 – p90', end: true}]} .rows=${rows}></al-table>`
      : html`<p class="quiet">${say('storms.nobody')}</p>`;
  }
}

/** The forecast of the track: how long, by what, and how far such forecasts have missed. */
function cone(storm) {
  const end = storm.cone.circles.at(-1);
  return html`<p>${say('storms.cone', {at: dayTime(end.at), km: end.radiusKm, share: Math.round(storm.cone.share * 100)})}</p>
    <p class="quiet">${say(`storms.basis.${storm.cone.basis}`)} ${say('storms.errors', {source: either(storm.cone, 'source')})}</p>`;
}

customElements.define('storms-pane', StormsPane);
