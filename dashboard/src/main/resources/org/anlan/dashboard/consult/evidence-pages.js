import {html, nothing} from 'lit';
import '../components/al-county-map.js';
import '../components/al-table.js';
import {either, say} from '../i18n.js';
import {rainLayer} from '../rain-layer.js';
import {day} from '../time.js';
import {brief} from '../units.js';
import {rainOf} from '../wall/rain-words.js';
import {rainAhead as coming} from './rain-ahead.js';

const TOP = 12;

/** 雨: the day's mean rain of each county as it was analysed, the wettest by name, and how rare it is. */
export function rainPage({rain, rarity, rainAhead, missing}) {
  if (!rain?.items.length) {
    return missingPage({missing}, 'rain');
  }
  const wettest = [...rain.items].filter((i) => i.meanMm !== null).sort((a, b) => Number(b.meanMm) - Number(a.meanMm));
  const columns = [{label: say('explain.region')}, {label: 'mm', end: true}, {label: say('evidence.note')}];
  const rows = wettest.slice(0, TOP).map((i) => ({id: i.region, cells: [i.name, i.meanMm, rainOf(i).split(' · ').slice(1).join(' · ')]}));
  return html`<div class="two">
    <al-county-map beside .layer=${rainLayer(rain)} .label=${say('rain.title')}></al-county-map>
    <div tabindex="0" role="group" aria-label=${say('rain.title')}>
      <h3>${say('evidence.wettest', {day: day(`${rain.day}T08:00:00+08:00`)})}</h3>
      <al-table .label=${say('rain.title')} .columns=${columns} .rows=${rows}></al-table>
      ${rare(rarity ?? [])} ${coming(rainAhead)}
    </div>
  </div>`;
}

function rare(rarities) {
  const judged = rarities.filter((r) => !r.refused && r.returnPeriodYears !== undefined);
  const years = (r) => (r.returnPeriodYears === null ? Infinity : Number(r.returnPeriodYears));
  const most = [...judged].sort((a, b) => years(b) - years(a)).slice(0, 4);
  return most.length
    ? html`<h3 class="after">${say('evidence.rarity')}</h3>
        ${most.map((r) => html`<p>${r.name} ${say('evidence.rare', {days: r.days, mm: r.sumMm, years: r.returnPeriodYears ?? '—'})}</p>`)}`
    : nothing;
}

/** 救: responses in force, and what the figures would bear. */
export function reliefPage({responses, proposals}, now) {
  const names = new Map((now?.items ?? []).map((i) => [i.indicator, i]));
  return html`<h3>${say('responses')}</h3>
    ${(responses ?? []).map((r) => html`<div class="entry"><span><b>${say(`response.${r.type}`)}〔${r.levelZh}〕</b> ${r.areaName} · ${r.issuer}</span><span class="end quiet">${r.document ?? say('evidence.owed')}</span></div>`)}
    ${responses?.length ? nothing : html`<p class="quiet">${say('response.none')}</p>`}
    <h3 class="after">${say('proposal')}</h3>
    ${(proposals ?? []).map((p) => proposal(p, names.get(p.figure) ?? {unitZh: '', unitEn: ''}))}
    ${proposals?.length ? nothing : html`<p class="quiet">${say('evidence.noProposal')}</p>`}`;
}

function proposal(p, of) {
  return html`<div class="entry">
    <span><span class="tag">${say(`issuer.${p.issuer}`)}</span> <b>${say(`response.${p.type}`)}〔${p.levelZh}〕</b> ${say(`proposal.${p.state}`)}${p.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span>
    <span class="end">${p.value ? brief(p.value, of) : say('figure.unknown')} / ${brief(p.threshold, of)}</span>
    <span class="quiet full">${either(p, 'clause')}</span>
  </div>`;
}

/**
 * What the pack does not hold is said with its reason, not left blank: nobody takes it for "nothing to tell".
 *
 * @param {any} evidence @param {string} page
 */
export function missingPage(evidence, page) {
  const why = (evidence.missing ?? []).find((m) => m.page === page);
  return html`<p class="quiet">${why ? either(why, 'why') : say('evidence.without', {page: say(`evidence.${page}`)})}</p>`;
}
