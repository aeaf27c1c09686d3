import {LitElement, css, html} from 'lit';
import {countyBorders} from '../county-borders.js';
import {Speaks, placeName, say} from '../i18n.js';
import {CountyMap, cityPlaces, escape} from '../map.js';
import {told} from '../problems.js';
import {base} from '../styles.js';
import '../wall/map-legend.js';
import {mapStyles} from '../wall/map-styles.js';

/**
 * The counties filled by a layer, with its signs and its legend; a press on one is told by `choose`
 * (detail: its code). `beside` keeps the legend off the map. What it shows must also stand in a list: a map is not for the keyboard.
 *
 * @typedef {import('../wall/layers.js').Layer} Layer
 */
export class AlCountyMap extends LitElement {
  static properties = {layer: {attribute: false}, label: {}, beside: {type: Boolean, reflect: true}, problem: {state: true}};

  static styles = [
    base,
    mapStyles,
    css`
      :host {
        position: relative;
        min-height: 220px;
      }
      map-legend {
        inset: auto auto 8px 8px;
      }
      :host([beside]) section {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
      }
      :host([beside]) #map,
      :host([beside]) map-legend {
        position: relative;
        inset: auto;
      }
      @media (max-width: 1600px) {
        :host([beside]) section {
          grid-template: minmax(0, 1fr) / minmax(0, 1fr) 250px;
        }
      }
      .problem {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    return html`<link rel="stylesheet" href="/assets/lib/webjars/leaflet/1.9.4/dist/leaflet.css" />
      <section>
        <div id="map" role="img" aria-label=${this.label}></div>
        <map-legend ?wide=${this.beside} .layer=${this.layer}></map-legend>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : ''}
      </section>`;
  }

  async firstUpdated() {
    try {
      this.draw(await countyBorders());
    } catch (e) {
      this.problem = told(e);
    }
  }

  draw(counties) {
    this.named = new Map(counties.features.map((f) => [f.properties.code, f.properties]));
    this.drawn = new CountyMap(this.renderRoot.getElementById('map'), counties, {
      press: (code) => this.dispatchEvent(new CustomEvent('choose', {detail: code})),
      describe: (code) => this.describe(code),
      over: () => [this.renderRoot.querySelector('map-legend').getBoundingClientRect()],
    });
    this.drawn.map.keyboard.disable();
    this.frame = new ResizeObserver(() => this.fit());
    this.frame.observe(this);
    this.drawn.label(cityPlaces(counties.features, (city) => this.cityName(counties.features, city)));
    this.requestUpdate();
  }

  /** Leaves the legend some room where it lies over the map. */
  fit() {
    const legend = this.beside ? 0 : this.renderRoot.querySelector('map-legend').getBoundingClientRect().width;
    this.drawn.fit([10 + Math.min(legend * 0.6, this.clientWidth * 0.22), 10], [10, 10]);
  }

  updated() {
    if (this.drawn) {
      this.drawn.paint(this.layer.paint);
      const shapes = JSON.stringify(this.layer.shapes ?? []);
      if (shapes !== this.lines) {
        this.lines = shapes;
        this.drawn.shape(this.layer.shapes ?? []);
        this.fit();
      }
      const signs = JSON.stringify(this.layer.signs ?? []);
      if (signs !== this.put) {
        this.put = signs;
        this.drawn.sign(this.layer.signs ?? []);
      }
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.frame?.disconnect();
    this.drawn?.remove();
    this.drawn = undefined;
    this.lines = undefined;
  }

  cityName(features, city) {
    const of = features.find((f) => f.properties.city === city)?.properties;
    return placeName({regionName: of?.cityName ?? city, regionNameEn: of?.cityNameEn}).replace(/市$/, '');
  }

  describe(code) {
    const of = this.named.get(code);
    const told = this.layer.tell(code);
    return `<b>${escape(of ? placeName(of) : code)}</b>${told ? ` ${escape(told)}` : ''}`;
  }
}

customElements.define('al-county-map', AlCountyMap);
