import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {nearTime} from '../time.js';
import {height} from './layers.js';
import {mapStyles} from './map-styles.js';
import {fixed} from '../units.js';
import {Watches} from './watches.js';

const SHOWN = 6;
const HOUR = 3_600_000;

/** Stations over a mark, the worst first: name, level, by how much, and how fast it moves. */
export class WallStations extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    mapStyles,
    css`
      div {
        padding: calc(var(--gap) * 0.7) var(--gap);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--panel) 92%, transparent);
      }
      table {
        border-collapse: collapse;
      }
      caption,
      th {
        color: var(--ink-2);
        font-size: var(--text-min);
        font-weight: 400;
        text-align: end;
        white-space: nowrap;
      }
      caption {
        color: var(--ink);
        font-weight: 600;
        text-align: start;
      }
      th:first-child,
      td:first-child {
        text-align: start;
      }
      td {
        padding: calc(2.5 * var(--u)) 0;
        font-size: var(--text-min);
        text-align: end;
        white-space: nowrap;
        line-height: 1.25;
      }
      td + td,
      th + th {
        padding-left: calc(12 * var(--u));
      }
      .sign {
        translate: none;
        text-shadow: none;
      }
      .over {
        font-weight: 600;
      }
      .guarantee .over {
        color: var(--red);
      }
      .warning .over {
        color: var(--orange);
      }
      .sample {
        color: var(--ink-3);
      }
      tr.old td,
      tr.old .over {
        color: var(--ink-3);
        font-weight: 400;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const {rivers} = this.model.data;
    const over = worstFirst(rivers?.items ?? [], this.model);
    const shown = over.slice(0, SHOWN);
    const newest = shown.map((s) => s.observedAt ?? '').sort().at(-1);
    const samples = over.some((s) => s.sample);
    return html`<div>
      <table>
        <caption>
          ${say('stations')}
          ${rivers && !over.length ? html`<span class="quiet">${say('stations.none')}</span>` : nothing}${rivers ? nothing : html`<span class="quiet">${say('figure.unknown')}</span>`}
          ${samples ? html`<span class="sample">${say('sample')}</span>` : nothing}
        </caption>
        ${over.length
          ? html`<thead>
              <tr>
                <th scope="col"><span class="spoken">${say('stations.name')}</span>${newest ? say('figures.asOf', {at: nearTime(newest, this.model.moment())}) : nothing}</th>
                <th scope="col">${say('stations.level')}</th>
                <th scope="col">${say('stations.over')}</th>
                <th scope="col">cm/h</th>
              </tr>
            </thead>`
          : nothing}
        ${over.length
          ? html`<tfoot>
              <tr>
                <td colspan="4" class="quiet">${say('stations.peak.none')}</td>
              </tr>
            </tfoot>`
          : nothing}
        <tbody>
          ${shown.map((s) => line(s, newest, this.model))}
        </tbody>
      </table>
    </div>`;
  }
}

/** Whether a reading is too old to say how the water stands; the limit is that of the alarms. */
export function isOld(station, model) {
  const hours = model.data.limits?.stageAgeHours;
  return Boolean(hours && station.observedAt) && model.moment() - Date.parse(station.observedAt) > hours * HOUR;
}

/** A reading behind the newest by more than an hour shows its time where the others show how fast they rise. */
function line(station, newest, model) {
  const behind = Date.parse(newest) - Date.parse(station.observedAt) > HOUR;
  const h = height(station);
  const over = h === 'guarantee' ? station.overGuarantee : station.overWarning;
  return html`<tr class="${h} ${isOld(station, model) ? 'old' : ''}">
    <td><span class="sign stage ${h}"><i></i>${station.name}<span class="spoken">${say(`water.${h}`)}</span></span></td>
    <td>${fixed(station.value, 2)}</td>
    <td class="over">+${over}</td>
    <td>${behind ? html`<span class="quiet">${nearTime(station.observedAt, model.moment())}</span>` : rise(station.risePerHour)}</td>
  </tr>`;
}

/** Metres an hour as whole centimetres with an arrow; a dash when it is not known. */
function rise(perHour) {
  if (perHour === null || perHour === undefined) {
    return html`<span class="faint">—</span>`;
  }
  const cm = Math.round(Number(perHour) * 100);
  return cm === 0 ? html`<span class="quiet">→0</span>` : `${cm > 0 ? '↑' : '↓'}${Math.abs(cm)}`;
}

/** Readings too old stand last. */
function worstFirst(stations, model) {
  const worst = (s) => (height(s) === 'guarantee' ? 1000 + Number(s.overGuarantee) : Number(s.overWarning));
  const rank = (s) => worst(s) - (isOld(s, model) ? 10_000 : 0);
  return stations.filter((s) => height(s) !== 'below').sort((a, b) => rank(b) - rank(a));
}

customElements.define('wall-stations', WallStations);
