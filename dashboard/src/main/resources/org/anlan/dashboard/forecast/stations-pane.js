import {LitElement, css, html, nothing} from 'lit';
import '../components/al-fan.js';
import '../components/al-table.js';
import {Speaks, language, say} from '../i18n.js';
import {walkRows} from '../row-keys.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {over} from './forecast-model.js';

/** River stations, the highest over its warning stage first; right the chosen one: measured, expected, and how good that was. */
export class StationsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 3.4fr) minmax(0, 8fr);
      }
      .pane.chart {
        display: flex;
        flex-direction: column;
      }
      al-fan {
        flex: 1 0 300px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 20px;
      }
      .head h2 {
        font-size: calc(28 * var(--u));
      }
      .big {
        font-size: calc(28 * var(--u));
        font-weight: 600;
      }
      .crossings {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 26px;
        padding: 6px 0;
      }
      .guarantee {
        color: var(--red);
      }
      .warning {
        color: var(--orange);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {model} = this;
    const stations = model.stations();
    const chosen = model.stationChosen();
    return html`<div class="panes">
      <section class="pane" aria-label=${say('stations.all')}>
        <h2>${say('stations.all')}</h2>
        <div class="rows" @keydown=${(e) => walkRows(e, this.renderRoot)}>${stations.map((s) => this.row(s, s.station === chosen))}</div>
        ${stations.length ? nothing : html`<p class="quiet">${model.data.rivers ? say('stations.none') : say('reading')}</p>`}
      </section>
      <section class="pane chart" tabindex="0" aria-label=${say('stations.one')}>${this.chart(stations.find((s) => s.station === chosen))}</section>
    </div>`;
  }

  row(s, isChosen) {
    const state = standing(s);
    const soon = (s.crossings ?? []).find((c) => c.direction === 'RISING' && c.chance !== null);
    return html`<button type="button" class="row" aria-current=${isChosen ? 'true' : nothing} @click=${() => this.model.chooseStation(s.station)}>
      <span><b>${s.name}</b> <span class="quiet">${s.river ?? ''}</span></span>
      <span class="end ${state}">${s.stageM === null ? '—' : `${s.stageM.toFixed(2)} m`}</span>
      <span class="quiet">${soon ? say('stations.chance', {mark: say(`mark.${soon.mark}`), chance: Math.round(soon.chance * 100)}) : s.leads?.length ? say('stations.noCrossing') : say('stations.noForecast')}</span>
      <span class="end ${state}">${state === 'below' ? say('water.below') : `${say(`water.${state}`)} +${(s.stageM - (state === 'guarantee' ? s.guaranteeM : s.warningM)).toFixed(2)}`}</span>
    </button>`;
  }

  chart(outline) {
    const s = this.model.data.station;
    if (!s) {
      return html`<p class="quiet">${outline && this.model.data.forecasts !== undefined ? say('reading') : say('stations.pick')}</p>`;
    }
    const {forecast} = s;
    const newest = s.readings.at(-1);
    const marks = [
      ...(typeof s.warningM === 'number' ? [{kind: 'warning', name: say('mark.WARNING'), value: s.warningM}] : []),
      ...(typeof s.guaranteeM === 'number' ? [{kind: 'guarantee', name: say('mark.GUARANTEE'), value: s.guaranteeM}] : []),
    ];
    const steps = (forecast?.leads ?? []).map((l) => ({at: l.at, ...l.stageM}));
    return html`<div class="head">
        <h2>${s.name}</h2><span class="quiet">${s.river}</span>
        ${newest ? html`<span class="big">${newest.stageM.toFixed(2)} m</span><span class="quiet">${say('figures.asOf', {at: dayTime(newest.at)})}</span>` : nothing}
        <span class="quiet">${forecast ? say('stations.issued', {at: dayTime(forecast.issuedAt), model: forecast.model}) : say('stations.noForecast')}</span>
      </div>
      ${forecast ? html`<div class="crossings">${forecast.crossings.map(crossing)}</div>` : nothing}
      <al-fan .label=${say('fan.label', {name: s.name})} unit="m" .readings=${s.readings.map((r) => ({at: r.at, value: r.stageM}))} .steps=${steps} .marks=${marks} .from=${forecast?.from}></al-fan>
      ${forecast ? leads(forecast) : nothing}
      ${(forecast?.remarks ?? []).map((r) => html`<p class="quiet">${r}</p>`)}
      <p class="quiet">${s.rating ? say('stations.rating', {source: s.rating.source}) + (s.rating.sample ? ` · ${say('sample')}` : '') : say('stations.noRating')}</p>`;
  }
}

/** When a mark is likely passed, and how likely that is. */
function crossing(c) {
  const when = c.likely ? say('crossing.likely', {at: dayTime(c.likely)}) : c.earliest ? say('crossing.earliest', {at: dayTime(c.earliest)}) : say('crossing.notWithin');
  return html`<span class=${c.mark === 'GUARANTEE' ? 'guarantee' : 'warning'}>${say(`crossing.${c.direction}`, {mark: say(`mark.${c.mark}`), level: c.levelM.toFixed(2)})} ${c.chance === null ? nothing : `${Math.round(c.chance * 100)}%`} <span class="quiet">${when}</span></span>`;
}

/** Each lead with its interval, by which method, and whether it was better than doing nothing. */
function leads(forecast) {
  const columns = ['lead.ahead', 'lead.at', 'p50', 'lead.band', 'lead.method', 'skill', 'lead.against'].map((key, n) => ({label: key === 'p50' ? 'p50 m' : say(key), end: n === 2 || n === 3}));
  const rows = forecast.leads.map((l) => ({
    id: String(l.hours),
    cells: [say('lead.hours', {n: l.hours}), dayTime(l.at), number(l.stageM?.p50), l.stageM?.p10 === null ? '—' : `${number(l.stageM?.p10)} – ${number(l.stageM?.p90)}`, language() === 'en' ? say(`method.${l.method}`) : l.methodZh, say(`skill.${l.skill}`), against(l)],
  }));
  return html`<al-table .label=${say('lead.title')} .columns=${columns} .rows=${rows}></al-table>`;
}

function against(lead) {
  const best = (lead.against ?? []).find((a) => a.benchmark === 'persistence') ?? lead.against?.[0];
  if (!best || best.skill === null) {
    return '—';
  }
  return say(best.skill > 0 ? 'lead.skillOver' : 'lead.skillUnder', {name: say(`benchmark.${best.benchmark}`), skill: Math.abs(best.skill).toFixed(2), n: lead.pairs ?? 0});
}

function number(n) {
  return typeof n === 'number' ? n.toFixed(2) : '—';
}

function standing(s) {
  if (s.stageM !== null && typeof s.guaranteeM === 'number' && s.stageM > s.guaranteeM) {
    return 'guarantee';
  }
  return over(s) > 0 ? 'warning' : 'below';
}

customElements.define('stations-pane', StationsPane);
