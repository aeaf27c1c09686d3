import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {height} from './layers.js';
import {mapStyles} from './map-styles.js';
import {fixed} from '../units.js';
import {Watches} from './watches.js';

const SHOWN = 6;

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
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const {rivers} = this.model.data;
    const over = worstFirst(rivers?.items ?? []);
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
                <th scope="col"><span class="spoken">${say('stations.name')}</span></th>
                <th scope="col">${say('stations.level')}</th>
                <th scope="col">${say('stations.over')}</th>
                <th scope="col">cm/h</th>
              </tr>
            </thead>`
          : nothing}
        <tbody>
          ${over.slice(0, SHOWN).map(line)}
        </tbody>
      </table>
    </div>`;
  }
}

function line(station) {
  const h = height(station);
  const over = h === 'guarantee' ? station.overGuarantee : station.overWarning;
  return html`<tr class=${h}>
    <td><span class="sign stage ${h}"><i></i>${station.name}<span class="spoken">${say(`water.${h}`)}</span></span></td>
    <td>${fixed(station.value, 2)}</td>
    <td class="over">+${over}</td>
    <td>${rise(station.risePerHour)}</td>
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

function worstFirst(stations) {
  const rank = (s) => (height(s) === 'guarantee' ? 1000 + Number(s.overGuarantee) : Number(s.overWarning));
  return stations.filter((s) => height(s) !== 'below').sort((a, b) => rank(b) - rank(a));
}

customElements.define('wall-stations', WallStations);
