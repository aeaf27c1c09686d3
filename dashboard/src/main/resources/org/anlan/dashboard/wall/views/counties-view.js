import {LitElement, html} from 'lit';
import {read} from '../../api.js';
import '../../components/al-table.js';
import {Speaks, placeName, say} from '../../i18n.js';
import {base} from '../../styles.js';
import {layerOf} from '../layers.js';
import {PlacePoints} from '../place-points.js';
import {Watches} from '../watches.js';
import {viewStyles} from './view-styles.js';

/** The map as a table, for the keyboard and for the ear: counties by code, never by rank. */
export class CountiesView extends LitElement {
  static properties = {model: {attribute: false}, counties: {state: true}};

  static styles = [base, viewStyles];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  async firstUpdated() {
    const {features} = await read('map/counties');
    this.counties = features.map((f) => f.properties).sort((a, b) => a.code.localeCompare(b.code));
  }

  render() {
    const layer = layerOf(this.model, new PlacePoints([]));
    const rows = (this.counties ?? []).map((c) => ({id: c.code, press: true, cells: [placeName(c), layer.tell(c.code)]}));
    const split = layer.entries.map((e) => e.text).filter((text) => text.startsWith(`〔${say('figure.syntheticMark')}〕`));
    return html`<p class="quiet">${[layer.title, ...split].join(' · ')}</p>
      <al-table
        .label=${say('counties')}
        .columns=${[{label: say('explain.region')}, {label: layer.title, end: true}]}
        .rows=${rows}
        @choose=${(e) => this.model.open({view: 'county', region: e.detail, name: placeName(this.counties.find((c) => c.code === e.detail))})}
      ></al-table>`;
  }
}

customElements.define('counties-view', CountiesView);
