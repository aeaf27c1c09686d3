import {LitElement, css, html} from 'lit';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './depot-bar.js';
import {daysLeft, sampleMark, units} from './words.js';

/** What expires within a year, and what is proposed for it: by month, and by lot the first to expire first. */
export class RotationPane extends LitElement {
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
        grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {rotation} = this.model.data;
    return html`<depot-bar .model=${this.model} .stamp=${this.stamp}></depot-bar>
      ${rotation ? this.plan(rotation) : html`<p class="quiet pane">${say('reading')}</p>`}`;
  }

  plan(plan) {
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('depot.months')}>
        <h2>${say('depot.months')}</h2>
        <ol class="rows">
          ${plan.months.map((m) => this.month(m))}
        </ol>
        <p class="quiet">${say('depot.rules', {version: plan.rules})}</p>
      </section>
      <section class="pane" tabindex="0" aria-label=${say('depot.rotation')}>
        <h2>${say('depot.toRotate', {n: plan.all, until: plan.until})}</h2>
        <al-table
          .label=${say('depot.rotation')}
          .columns=${['lot', 'expires', 'units', 'value', 'proposed', 'by'].map((c, i) => ({label: say(`depot.${c}`), end: i > 0 && i !== 4}))}
          .rows=${plan.items.map((l) => ({id: l.lot, cells: this.line(l)}))}
        ></al-table>
      </section>
    </div>`;
  }

  month(month) {
    const proposed = month.proposed.map((p) => `${say(`depot.rotation.${p.proposed}`)} ${p.lots}`);
    return html`<li>
      <b>${month.month}</b><span class="end">${say('depot.lotCount', {n: month.lots})}</span>
      <span class="quiet full">${proposed.join(say('list.comma'))}</span>
    </li>`;
  }

  line(l) {
    const hot = l.proposed === 'SCRAP' ? 'late' : l.proposed === 'USE_UP' ? 'soon' : '';
    return [
      html`<b>${either(l, 'item')}</b> · ${l.depotName}${sampleMark(l)}<br /><span class="quiet">${l.lot}</span>`,
      html`${l.expires}<br /><span class=${hot || 'quiet'}>${daysLeft(l.daysLeft, 'depot.expiredFor')}</span>`,
      html`${units(l.units)} ${l.unitZh}`,
      l.value === null ? say('depot.notStated') : units(l.value),
      html`<span class=${hot}>${say(`depot.rotation.${l.proposed}`)}</span>`,
      l.by,
    ];
  }
}

customElements.define('rotation-pane', RotationPane);
