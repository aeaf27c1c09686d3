import {LitElement, css, html, nothing} from 'lit';
import '../components/al-tabs.js';
import {baseName} from '../bases.js';
import {Speaks, say} from '../i18n.js';
import {nameOfPlace, learnPlaceNames} from '../place-names.js';
import {outlookLines} from '../outlook-lines.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './phone-first.js';
import {range, rangeStyles} from './rain-parts.js';

/** Final losses to be expected from what is reported so far: the province, each county, and whom to phone first. */
export class LossesPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, shown: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    rangeStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      }
      .of {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      .all {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 26px;
        padding: 12px 0;
      }
      .all b {
        font-size: var(--figure-m);
        font-weight: 600;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 5px 12px 5px 0;
        border-bottom: 1px solid var(--line);
        text-align: end;
        font-weight: 400;
      }
      th:first-child,
      th:last-child,
      td:nth-last-child(1) {
        text-align: start;
      }
      thead th {
        color: var(--ink-2);
      }
      .range {
        min-width: 110px;
      }
      .next {
        padding-top: 22px;
      }
      .entry {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .SILENT {
        color: var(--orange);
      }
    `,
  ];

  constructor() {
    super();
    this.shown = '';
    new Speaks(this);
  }

  firstUpdated() {
    learnPlaceNames().then(() => this.requestUpdate());
  }

  render() {
    const {nowcast, processes} = this.model.data;
    const outlook = this.model.data.responses?.outlook;
    const line = nowcast?.items.find((i) => i.indicator === this.shown) ?? nowcast?.items[0];
    return html`<div class="panes">
      <section class="pane">
        ${this.choice()}
        ${nowcast
          ? line
            ? html`${this.heading(nowcast)} <al-tabs .label=${say('losses.title')} .tabs=${nowcast.items.map((i) => ({id: i.indicator, label: i.indicatorZh}))} .chosen=${line.indicator} @choose=${(e) => (this.shown = e.detail)}></al-tabs> ${this.table(line)}`
            : html`<p class="quiet">${say('losses.none')}</p>`
          : html`<p class="quiet">${processes && !this.model.counted() ? say('documents.none') : nowcast === null ? say('losses.unknown') : say('reading')}</p>`}
      </section>
      <section class="pane">
        ${line ? html`<phone-first .model=${this.model} .line=${line}></phone-first>` : nothing}
        ${outlook?.length ? html`<h2 class="next">${say('outlook')}</h2><p class="quiet">${say('outlook.only')}</p>${outlookLines(outlook)}` : nothing}
      </section>
    </div>`;
  }

  choice() {
    const counted = this.model.counted();
    const all = this.model.data.processes?.items ?? [];
    const process = all.find((p) => p.id === counted?.process);
    return process
      ? html`<div class="of">
          <label>${say('figures.process')}<select @change=${(e) => this.model.chooseProcess(e.target.value, null)}>${all.map((p) => html`<option value=${p.id} ?selected=${p.id === process.id}>${p.name}</option>`)}</select></label>
          <label>${say('figures.base')}<select @change=${(e) => this.model.chooseProcess(process.id, e.target.value)}>${process.bases.map((b) => html`<option value=${b.id} ?selected=${b.id === counted.base}>${baseName(b)}</option>`)}</select></label>
        </div>`
      : nothing;
  }

  heading(n) {
    return html`<p class="quiet">${say('losses.at', {at: dayTime(n.at), hours: Math.round(n.hours)})} · ${n.curve?.textZh ?? ''}${n.curve?.sample ? html` <span class="tag">${say('sample')}</span>` : nothing} ${n.prior?.textZh ?? ''}${n.prior?.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</p>
      ${(n.remarks ?? []).map((r) => html`<p class="quiet">${r}</p>`)}`;
  }

  table(line) {
    const most = Math.max(1, ...line.counties.map((c) => c.p90 ?? c.reported ?? 0));
    return html`<div class="all">
        <span>${say('losses.final')}</span><b>${told(line.province?.p50)} ${line.unit}</b>
        <span class="quiet">${typeof line.province?.p90 === 'number' ? html`p10 ${told(line.province.p10)} – p90 ${told(line.province.p90)}` : say('losses.noRange')} <span class="tag">${say(`skill.${line.province?.skill ?? 'UNKNOWN'}`)}</span></span>
        <span class="quiet">${say('losses.so', {n: told(line.province?.reported), share: Math.round(line.share * 100)})}</span>
        <span class="quiet">${say('losses.counties', {told: line.reportedCounties ?? 0, none: line.nothingNewCounties ?? 0, silent: line.silentCounties ?? 0})}</span>
      </div>
      <table aria-label=${line.indicatorZh}>
        <thead><tr><th scope="col">${say('explain.region')}</th><th scope="col">${say('losses.reported')}</th><th scope="col">p10</th><th scope="col">p50</th><th scope="col">p90</th><th scope="col">${say('losses.range')}</th></tr></thead>
        <tbody>${[...line.counties].sort((a, b) => (b.p50 ?? -1) - (a.p50 ?? -1)).map((c) => county(c, most))}</tbody>
      </table>
      <p class="quiet">${say('losses.notFigures')}</p>`;
  }
}

function county(c, most) {
  return html`<tr>
    <th scope="row">${nameOfPlace(c.region, c.name)} <span class="tag ${c.state}">${say(`losses.${c.state}`)}</span>${c.rainSince ? html` <span class="tag">${say('losses.rainSince')}</span>` : nothing}</th>
    <td>${c.reported === null ? say('figure.unknown') : told(c.reported)}</td>
    <td>${told(c.p10)}</td><td><b>${told(c.p50)}</b></td><td>${told(c.p90)}</td>
    <td>${typeof c.p50 === 'number' ? range(c, most) : say('losses.notReckoned')}</td>
  </tr>`;
}

function told(n) {
  return n === null || n === undefined ? '—' : group(String(Math.round(n)));
}

customElements.define('losses-pane', LossesPane);
