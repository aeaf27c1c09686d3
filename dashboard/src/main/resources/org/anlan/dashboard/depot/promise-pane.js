import {LitElement, css, html, nothing} from 'lit';
import '../components/al-place.js';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './depot-bar.js';
import './promise-curve.js';
import {sampleMark, units} from './words.js';

const MODES = ['total', 'physical', 'agreement', 'capacity'];

/** What can be promised of one kind of goods at a place through time, where it comes from, and who agreed to deliver. */
export class PromisePane extends LitElement {
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
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
      .phone {
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(region) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {region}, bubbles: true, composed: true}));
  }

  render() {
    const {model} = this;
    const {available} = model.data;
    return html`<depot-bar .model=${model} .stamp=${this.stamp} goods one>
        ${model.asked.depot ? nothing : html`<al-place .label=${say('depot.forCounty')} @place=${(e) => this.ask(e.detail)}></al-place>`}
      </depot-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('depot.promise')}>${available ? this.curve(available) : html`<p class="quiet">${say('reading')}</p>`}</section>
        <section class="pane" tabindex="0" aria-label=${say('depot.agreements')}>
          <h2>${say('depot.agreements')}</h2>
          <ol class="rows">
            ${(model.data.agreements?.items ?? []).map((a) => this.agreement(a))}
          </ol>
        </section>
      </div>`;
  }

  curve(available) {
    return html`<h2>${either(available, 'item')} · ${say('depot.promise')}${sampleMark(available)}</h2>
      <promise-curve .data=${available}></promise-curve>
      <h3>${say('depot.marks', {unit: either(available, 'unit')})}</h3>
      <al-table
        .label=${say('depot.promise')}
        .columns=${[{label: say('depot.when')}, ...MODES.map((m) => ({label: say(`depot.mode.${m}`), end: true}))]}
        .rows=${available.marks.map((m) => ({id: String(m.hours), cells: [say('depot.after', {n: m.hours}), ...MODES.map((mode) => units(m[mode]))]}))}
      ></al-table>
      <h3>${say('depot.from')}</h3>
      <al-table
        .label=${say('depot.from')}
        .columns=${['depot', 'free', 'promised', 'kept', 'expired', 'notGood', 'way'].map((c, i) => ({label: say(`depot.${c}`), end: i > 0}))}
        .rows=${available.depots.map((d) => ({id: d.depot, cells: shelf(d)}))}
      ></al-table>`;
  }

  agreement(a) {
    return html`<li>
      <span><b>${a.supplier}</b>${sampleMark(a)}</span>
      <span class="end">${units(a.left)} / ${units(a.quantity)}</span>
      <span class="quiet">${either(a, 'item')} · ${either(a, 'mode')} · ${a.perDay ? say('depot.perDay', {n: units(a.perDay), h: a.leadHours}) : say('depot.lead', {h: a.leadHours})}</span>
      <span class="end ${a.renew ? 'soon' : 'quiet'}">${a.holds ? say('depot.daysLeft', {n: a.daysLeft}) : say('depot.over')}</span>
      <span class="quiet">${a.depotName} · <span class="phone">${a.phone}</span></span>
      <span class="end quiet">${a.score === null ? say('depot.noScore') : say('depot.score', {n: a.score, d: a.deliveries})}</span>
    </li>`;
  }
}

function shelf(d) {
  const way = d.wayMinutes === null ? say('depot.noWay') : say('depot.minutes', {n: d.wayMinutes});
  return [d.depotName, units(d.free), units(d.promised), units(d.kept), units(d.expired), units(d.notGood), way];
}

customElements.define('promise-pane', PromisePane);
