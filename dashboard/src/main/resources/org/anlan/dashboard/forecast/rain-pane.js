import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-county-map.js';
import {Speaks, language, say} from '../i18n.js';
import {walkRows} from '../row-keys.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {forecastLayer} from './forecast-layer.js';
import './county-forecast.js';
import {aheadDay, asForecast, between, byRain, middle, range, rangeStyles} from './rain-parts.js';

const DAY_MS = 86_400_000;
const MOST = 120;

/** The mean rain of each county on a day: on the map with its skill marks, and the same as a list. */
export class RainPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, chosen: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    rangeStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      }
      .map {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
      }
      al-county-map {
        height: 100%;
        min-height: 0;
      }
      .day {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        padding: 8px 12px;
      }
      .coming[aria-pressed='true'] {
        border-color: var(--ink);
        font-weight: 600;
      }
      .day label {
        white-space: nowrap;
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .day input {
        width: auto;
      }
      .row {
        grid-template-columns: minmax(0, 1fr) minmax(60px, 0.9fr) 4em 5.4em 4.6em;
        align-items: center;
        padding: 6px 8px;
      }
      .mm {
        font-size: var(--text-mid);
        font-weight: 600;
        text-align: end;
      }
      al-badge {
        margin-left: 8px;
      }
      .NO_SKILL,
      .UNKNOWN {
        border-style: dashed;
      }
      .SKILL {
        border-color: var(--green);
        color: var(--green);
      }
    `,
  ];

  constructor() {
    super();
    this.chosen = '';
    new Speaks(this);
  }

  /** What is known of the day chosen: the house's products of the rain that fell, else what others forecast, else the bare analysis. */
  told() {
    const {forecasts, rain, ahead} = this.model.data;
    const {day} = this.model;
    const coming = day && forecasts?.day !== day ? aheadDay(ahead, day, forecasts?.township ?? '') : null;
    return coming ?? (forecasts?.day ? forecasts : asForecast(rain));
  }

  render() {
    const {forecasts, rain} = this.model.data;
    const told = this.told();
    const counties = byRain(told?.counties ?? []);
    const most = Math.max(1, ...counties.map((c) => c.rainMm?.p90 ?? c.rainMm?.p50 ?? 0));
    const chosen = counties.find((c) => c.region === this.chosen);
    return html`<div class="panes">
      <section class="map" aria-label=${say('rain.title')}>
        <h2 class="spoken">${say('rain.title')}</h2>
        ${this.days(told)}
        <al-county-map .layer=${forecastLayer(told, rain)} .label=${say('rain.title')} @choose=${(e) => (this.chosen = e.detail)}></al-county-map>
      </section>
      <section class="pane">
        ${chosen
          ? html`<county-forecast .model=${this.model} .county=${chosen} .rain=${rain} .township=${told.township ?? ''} @back=${() => (this.chosen = '')}></county-forecast>`
          : html`<h2>${say('forecast.byCounty')}</h2>
              ${told?.source ? this.foretold(told) : html`<p class="quiet">${told?.madeAt ? say('forecast.madeAt', {at: dayTime(told.madeAt)}) : nothing} ${forecasts?.day ? nothing : say('forecast.analysis')}</p>`}
              ${(told?.remarks ?? []).map((r) => html`<p class="quiet">${r}</p>`)}
              <div class="rows" @keydown=${(e) => walkRows(e, this.renderRoot)}>${counties.slice(0, MOST).map((c) => this.row(c, most))}</div>
              ${counties.length ? nothing : html`<p class="quiet">${forecasts || rain ? say('forecast.noRain') : say('reading')}</p>`}`}
      </section>
    </div>`;
  }

  /** By whom a coming day was forecast, how long ago, and how good that source has been. */
  foretold(told) {
    const been = typeof told.errorMm === 'number' ? say('ahead.been', {n: told.verifiedIssues, error: told.errorMm.toFixed(1), same: told.persistenceErrorMm.toFixed(1)}) : say('ahead.unverified', {n: told.verifiedIssues});
    return html`<p class="quiet">${say('ahead.issued', {source: told.source, at: dayTime(told.issued), hours: told.ageHours})} ${say('ahead.span', {from: dayTime(told.from), to: dayTime(told.to)})}</p>
      <p class="quiet"><span class="tag ${told.skill}">${say(`skill.${told.skill}`)}</span> ${been}</p>`;
  }

  days(told) {
    const step = (n) => () => this.model.chooseDay(moved(told?.day ?? this.model.day, n));
    return html`<div class="day">
      <button type="button" class="button" aria-label=${say('forecast.before')} ?disabled=${!told?.day} @click=${step(-1)}>◂</button>
      <label>${say('forecast.day')}<input type="date" .value=${this.model.day || told?.day || ''} @change=${(e) => this.model.chooseDay(e.target.value)} /></label>
      <button type="button" class="button" aria-label=${say('forecast.after')} ?disabled=${!told?.day} @click=${step(1)}>▸</button>
      ${this.model.day ? html`<button type="button" class="button" @click=${() => this.model.chooseDay('')}>${say('forecast.newest')}</button>` : nothing}
      ${(this.model.data.ahead?.days ?? []).map((d) => html`<button type="button" class="button coming" aria-pressed=${d.day === this.model.day ? 'true' : 'false'} @click=${() => this.model.chooseDay(d.day)}>${say('ahead.day', {day: dayOnly(d.day)})}</button>`)}
    </div>`;
  }

  row(c, most) {
    return html`<button type="button" class="row" @click=${() => (this.chosen = c.region)}>
      <span><b>${(language() === 'en' && c.nameEn) || c.name}</b> ${c.level?.level && c.level.level !== 'NONE' ? html`<al-badge .level=${c.level.level} .word=${say(`level.${c.level.level}`)}></al-badge>` : nothing}</span>
      ${range(c.rainMm, most)}<span class="mm">${middle(c.rainMm)}</span><span class="quiet min">${between(c.rainMm)}</span>
      <span class="end"><span class="tag ${c.skill}">${say(`skill.${c.skill}`)}</span></span>
    </button>`;
  }
}

/** Such as 7/21: month and day are enough for the days to come. */
function dayOnly(day) {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
}

function moved(day, n) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10);
}

customElements.define('rain-pane', RainPane);
