import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './depot-bar.js';
import {sampleMark, sum, units} from './words.js';

/** Stock by kind of goods, and of the chosen one its lots: whose, how good, until when, and what became of them. */
export class StockPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

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
        grid-template-columns: minmax(0, 3fr) minmax(0, 10fr);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(item) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {item}, bubbles: true, composed: true}));
  }

  render() {
    return html`<depot-bar .model=${this.model} .stamp=${this.stamp} goods></depot-bar>
      <div class="panes">
        <section class="pane">
          <h2>${say('depot.byGoods')}</h2>
          ${this.kinds().map((g) => this.kind(g))}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('depot.lots')}>
          <h2>${say('depot.lots')}</h2>
          ${this.lots()}
        </section>
      </div>`;
  }

  /** Units free by kind, in the chosen depot or in all. */
  kinds() {
    const {data, asked} = this.model;
    const depots = (data.depots?.items ?? []).filter((d) => !asked.depot || d.depot === asked.depot);
    const free = depots.flatMap((d) => d.stock);
    return (data.goods?.items ?? []).map((g) => ({...g, free: sum(free.filter((s) => s.item === g.item).map((s) => s.free))}));
  }

  kind(goods) {
    return html`<button type="button" class="row" aria-current=${goods.item === this.model.asked.item} @click=${() => this.ask(goods.item)}>
      <span><b>${either(goods, 'item')}</b>${sampleMark(goods)}</span>
      <span class="end">${units(goods.free)} ${either(goods, 'unit')}</span>
      <span class="quiet">${goods.personsPerUnit ? say('depot.serves', {n: goods.personsPerUnit}) : nothing}</span>
      <span class="end quiet">${say('depot.free')}</span>
    </button>`;
  }

  lots() {
    const lots = this.model.data.stock?.items ?? [];
    if (!lots.length) {
      return html`<p class="quiet">${say('depot.none')}</p>`;
    }
    const columns = ['lot', 'owner', 'expires', 'free', 'promised', 'notGood', 'onRoad', 'value'];
    return html`<al-table
        .label=${say('depot.lots')}
        .columns=${columns.map((c, i) => ({label: say(`depot.${c}`), end: i > 1}))}
        .rows=${lots.map((lot) => ({id: lot.lot, cells: this.cells(lot)}))}
      ></al-table>
      ${this.model.data.stock?.next ? html`<p class="quiet">${say('depot.moreLots', {n: lots.length})}</p>` : nothing}`;
  }

  cells(lot) {
    const today = new Date(this.model.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const over = lot.expires && lot.expires < today;
    return [
      html`<b>${either(lot, 'item')}</b> · ${lot.depotName}${sampleMark(lot)}<br /><span class="quiet">${lot.lot}${lot.batch ? ` · ${lot.batch}` : ''}</span>`,
      html`${say(`depot.level.${lot.ownerLevel}`)}${lot.donor ? html`<br /><span class="quiet">${say('depot.gift', {donor: lot.donor})}</span>` : nothing}`,
      html`<span class=${over ? 'late' : ''}>${lot.expires ?? say('depot.keeps')}${over ? html`<br />${say('depot.expired')}` : nothing}</span>`,
      units(lot.free),
      units(sum([lot.reserved, lot.picked])),
      units(sum([lot.inspecting, lot.cleaning, lot.damaged])),
      units(lot.transit),
      lot.value === null ? say('depot.notStated') : units(lot.value),
    ];
  }
}

customElements.define('stock-pane', StockPane);
