import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-table.js';
import {Speaks, language, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {rainOf} from '../wall/rain-words.js';
import {between, middle} from './rain-parts.js';

const GRAVE = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];

/** One county: its rain with interval and skill, the level that would follow, and what it may do there. */
export class CountyForecast extends LitElement {
  static properties = {model: {attribute: false}, county: {attribute: false}, rain: {attribute: false}, township: {}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const c = this.county;
    const fallen = this.rain?.items.find((i) => i.region === c.region);
    return html`<div class="bar"><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('back'))}>◂ ${say('forecast.byCounty')}</button></div>
      <h2>${(language() === 'en' && c.nameEn) || c.name}</h2>
      <dl>
        <dt>${say('rain.title')}</dt><dd>${middle(c.rainMm)} mm <span class="quiet">${between(c.rainMm) ? `p10–p90 ${between(c.rainMm)}` : nothing}</span></dd>
        <dt>${say('skill')}</dt><dd>${say(`skill.${c.skill}`)}${c.why ? html` <span class="quiet">${c.why}</span>` : nothing}</dd>
        ${fallen ? html`<dt>${say('forecast.gauges')}</dt><dd>${rainOf(fallen)}</dd>` : nothing}
      </dl>
      ${this.township ? html`<p class="quiet">${this.township}</p>` : nothing} ${c.level ? this.level(c.level) : nothing} ${c.tomorrow ? tomorrow(c.tomorrow) : nothing} ${c.impact?.length ? this.impact(c.impact) : nothing} ${c.townships?.length ? this.townships(c.townships) : nothing}`;
  }

  level(l) {
    return html`<h3>${say('forecast.level')} ${l.level && l.level !== 'NONE' ? html`<al-badge .level=${l.level} .word=${say(`level.${l.level}`)}></al-badge>` : say('level.NONE')}${l.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</h3>
      <p class="quiet">${say('forecast.levelOnly')}</p>
      <al-table
        .label=${say('forecast.level')}
        .columns=${[{label: say('opinion.level')}, {label: say('forecast.atLeast'), end: true}, {label: say('forecast.margin'), end: true}]}
        .rows=${GRAVE.filter((g) => l.chances?.[g] !== undefined).map((g) => ({id: g, cells: [say(`level.${g}`), percent(l.chances[g]), l.margins?.[g] === undefined ? '—' : signed(l.margins[g])]}))}
      ></al-table>`;
  }

  /** Townships whose exposure the pack knows, by the rain of their county. */
  townships(all) {
    const rows = all.flatMap((t) => t.impact.map((i) => ({id: `${t.region} ${i.indicator}`, cells: [(language() === 'en' && t.nameEn) || t.name, i.indicatorZh + (i.sample ? ` · ${say('sample')}` : ''), print(i.p10), print(i.p50), print(i.p90), i.unit]})));
    return html`<h3>${say('forecast.townships')}</h3>
      <al-table .label=${say('forecast.townships')} .columns=${[{label: say('forecast.township')}, {label: say('county.indicator')}, {label: 'p10', end: true}, {label: 'p50', end: true}, {label: 'p90', end: true}, {label: say('forecast.unit')}]} .rows=${rows}></al-table>`;
  }

  impact(lines) {
    const rows = lines.map((i) => ({id: i.indicator, cells: [i.indicatorZh + (i.sample ? ` · ${say('sample')}` : ''), print(i.p10), print(i.p50), print(i.p90), i.unit]}));
    return html`<h3>${say('forecast.impact')}</h3>
      <al-table .label=${say('forecast.impact')} .columns=${[{label: say('county.indicator')}, {label: 'p10', end: true}, {label: 'p50', end: true}, {label: 'p90', end: true}, {label: say('forecast.unit')}]} .rows=${rows}></al-table>
      ${lines.filter((i) => i.why).map((i) => html`<p class="quiet">${i.indicatorZh}:${i.why}</p>`)}`;
  }
}

function print(n) {
  return n === null || n === undefined ? say('figure.unknown') : group(String(Math.round(n)));
}

/** What is to be expected of the day after: what followed such a level before, and what is usual. */
function tomorrow(t) {
  return html`<p>${say('forecast.tomorrow', {day: t.day.slice(5)})} ${['BLUE', 'YELLOW', 'ORANGE', 'RED'].map((g) => say('forecast.tomorrow.level', {level: say(`level.${g}`), chance: t.chances[g] < 0.01 ? '<1%' : percent(t.chances[g])})).join(' · ')}</p>
    <p class="quiet">${say('forecast.tomorrow.by', {level: say(`level.${t.after}`), n: t.issues})}</p>`;
}

function percent(chance) {
  return `${Math.round(chance * 100)}%`;
}

function signed(margin) {
  return `${margin < 0 ? '−' : '+'}${Math.abs(margin * 100).toFixed(0)}%`;
}

customElements.define('county-forecast', CountyForecast);
