import {LitElement, html, nothing} from 'lit';
import {read} from '../api.js';
import {Speaks, placeName, say} from '../i18n.js';
import {CountyMap, cityPlaces, escape} from '../map.js';
import {base} from '../styles.js';
import './map-legend.js';
import {KEYS, countyOf, layerOf} from './layers.js';
import {mapStyles} from './map-styles.js';
import {PlacePoints} from './place-points.js';
import {Watches} from './watches.js';
import './wall-stations.js';

const OVER = ['.layers', 'map-legend', 'wall-stations', '.note'];

/** The map: counties filled by the chosen layer, signs on it, a pulse on each unsigned red alarm. */
export class WallMap extends LitElement {
  static properties = {model: {attribute: false}, notes: {state: true}};

  static styles = [base, mapStyles];

  constructor() {
    super();
    this.put = new Map();
    this.points = new PlacePoints([]);
    new Speaks(this);
    new Watches(this);
  }

  render() {
    return html`<link rel="stylesheet" href="/assets/lib/webjars/leaflet/1.9.4/dist/leaflet.css" />
      <section aria-label=${say('map')}>
        <div id="map" tabindex="0" role="application" aria-label=${say('map.keys')}></div>
        <div class="layers" role="radiogroup" aria-label=${say('map.layers')}>
          ${KEYS.map(
            (key) =>
              html`<button type="button" role="radio" aria-checked=${key === this.model.layer} aria-keyshortcuts=${key} @click=${() => this.model.showLayer(key)}>
                <kbd>${key}</kbd>${say(`layer.${key}`)}
              </button>`,
          )}
        </div>
        <map-legend .layer=${layerOf(this.model, this.points)}></map-legend>
        <wall-stations .model=${this.model}></wall-stations>
        <p class="note">${this.notes ? (this.notes.reviewNumber ?? say('map.unreviewed')) : nothing}</p>
      </section>`;
  }

  async firstUpdated() {
    const [counties, notes] = await Promise.all([read('map/counties'), read('map/notes')]);
    this.notes = notes;
    this.features = counties.features;
    this.points = new PlacePoints(counties.features);
    this.named = new Map(counties.features.map((f) => [f.properties.code, f.properties]));
    this.drawn = new CountyMap(this.renderRoot.getElementById('map'), counties, {
      press: (code) => this.model.open({view: 'county', region: code, name: this.name(code)}),
      describe: (code) => this.describe(code),
      over: () => OVER.map((name) => this.renderRoot.querySelector(name).getBoundingClientRect()),
    });
    this.legend = new ResizeObserver(() => this.drawn.part());
    this.legend.observe(this.renderRoot.querySelector('map-legend'));
    this.frame = new ResizeObserver(() => this.fit());
    this.frame.observe(this);
    this.frame.observe(this.renderRoot.querySelector('wall-stations'));
    this.requestUpdate();
  }

  updated() {
    if (!this.drawn) {
      return;
    }
    const layer = layerOf(this.model, this.points);
    this.told = layer.tell;
    this.drawn.paint(layer.paint);
    this.anew('area', layer.areas ?? []);
    this.anew('sign', layer.signs);
    this.anew('label', this.model.layer === 2 || this.model.layer === 1 ? [] : this.cities());
    const red = this.model.alarmsShown().filter((a) => a.level === 'RED' && !a.signedBy);
    this.anew('pulse', red.map(countyOf));
  }

  /** Puts signs, labels or pulses on the map only when they differ: one that has the focus keeps it. */
  anew(kind, what) {
    const text = JSON.stringify(what);
    if (this.put.get(kind) !== text) {
      this.put.set(kind, text);
      this.drawn[kind](what);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.frame?.disconnect();
    this.legend?.disconnect();
    this.drawn?.remove();
  }

  /** Keeps the stations free, which stand where the province has its empty south-west. */
  fit() {
    const room = this.renderRoot.querySelector('wall-stations').getBoundingClientRect().width;
    this.drawn.fit([room * 0.76, 14], [8, 14]);
  }

  cities() {
    this.places ??= cityPlaces(this.features, (city) => city);
    return this.places.map((p) => ({...p, name: this.cityName(p.name)}));
  }

  /** Cities bear their names without the word 市, as on every wall map. */
  cityName(city) {
    const of = this.features.find((f) => f.properties.city === city)?.properties;
    const name = placeName({regionName: of?.cityName ?? city, regionNameEn: of?.cityNameEn});
    return name.replace(/市$/, '');
  }

  name(code) {
    const of = this.named.get(code);
    return of ? placeName(of) : code;
  }

  describe(code) {
    const told = this.told?.(code) ?? '';
    return `<b>${escape(this.name(code))}</b>${told ? ` ${escape(told)}` : ''}`;
  }
}

customElements.define('wall-map', WallMap);
