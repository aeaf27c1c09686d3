import {html, nothing} from 'lit';
import '../components/al-county-map.js';
import '../components/al-table.js';
import {either, placeName, say} from '../i18n.js';
import {dayTime, nearTime} from '../time.js';
import {fixed, group} from '../units.js';
import {GROUND} from '../wall/layer-parts.js';

/** 工: reservoirs above their flood limit, rivers above the guarantee stage of their dikes, flood storage areas in use, what was told of works. */
export function worksPage(evidence) {
  const {reservoirs = [], dikes = [], floodAreas, incidents = []} = evidence.works ?? {}; // evidence frozen before has no areas
  const at = Date.parse(evidence.frozenAt);
  const signs = [...[...reservoirs, ...dikes].map((s) => sign(s, '▲', s.name)), ...(floodAreas ?? []).map((a) => sign(a, '≈', either(a, 'name'))), ...incidents.filter(placed).map((i) => sign(i, '!', i.place))];
  return html`<div class="two">
    ${map(signs, say('works.title'))}
    <div tabindex="0" role="group" aria-label=${say('works.title')}>
      <h3>${say('works.reservoirs')}</h3>
      ${stations(reservoirs, say('works.limit'), say('works.noReservoir'), at)}
      <h3 class="after">${say('works.dikes')}</h3>
      ${stations(dikes, say('evidence.guarantee'), say('works.noDike'), at)}
      ${floodAreas ? html`<h3 class="after">${say('works.floodAreas')}</h3>${floodAreas.length ? floodAreas.map(area) : html`<p class="quiet">${say('works.noFloodArea')}</p>`}` : nothing}
      <h3 class="after">${say('works.incidents')}</h3>
      ${incidents.length ? incidents.map(entry) : html`<p class="quiet">${say('works.noIncident')}</p>`}
      ${lacking(evidence, 'works')}
    </div>
  </div>`;
}

/** 险: what the desk had in hand when the evidence was frozen, whom nobody dealt with first. */
export function dangerPage(evidence) {
  const items = [...(evidence.incidents?.items ?? [])].sort((a, b) => Number(b.unhandled) - Number(a.unhandled));
  const waiting = items.filter((i) => i.unhandled).length;
  return html`<div class="two">
    ${map(items.filter(placed).map((i) => sign(i, '!', i.place)), say('danger.title'))}
    <div tabindex="0" role="group" aria-label=${say('danger.title')}>
      <h3>${say('danger.count', {n: items.length, waiting})}</h3>
      ${items.map(entry)} ${lacking(evidence, 'danger')}
    </div>
  </div>`;
}

function placed(item) {
  return item.lon !== null && item.lon !== undefined && item.lat !== null && item.lat !== undefined;
}

function sign(at, letter, words) {
  return {lon: at.lon, lat: at.lat, html: `<b>${letter}</b>`, className: 'incident', title: words};
}

function map(signs, label) {
  const layer = {paint: () => ({fill: GROUND}), tell: () => '', signs, title: label, entries: [{sign: 'incident', text: say('works.signs', {n: signs.length})}]};
  return html`<al-county-map beside .layer=${layer} .label=${label}></al-county-map>`;
}

/** Readings of the day of the freeze show their hour only: names need the room. */
function stations(items, limit, none, frozen) {
  if (!items.length) {
    return html`<p class="quiet">${none}</p>`;
  }
  const columns = [{label: say('stations.name')}, {label: say('stations.level'), end: true}, {label: limit, end: true}, {label: say('evidence.over'), end: true}, {label: say('stations.at'), end: true}];
  const rows = items.map((s) => ({id: s.station, cells: [s.river ? `${s.name} · ${s.river}` : s.name, fixed(s.valueM, 2), fixed(s.limitM, 2), `+${fixed(s.overM, 2)}`, nearTime(s.at, frozen)]}));
  return html`<al-table .label=${say('works.title')} .columns=${columns} .rows=${rows}></al-table>`;
}

function area(a) {
  return html`<div class="entry">
    <span><b>${either(a, 'name')}</b> ${either(a, 'kind')} · ${a.river}</span><span class="end">${say('works.since', {at: dayTime(a.since)})}</span>
    <span class="quiet full">${placeName(a)} · ${say('works.areaKm2', {n: group(String(a.areaKm2))})}${a.sample ? html` <span class="tag">${say('sample')}</span>` : nothing} · ${a.note}</span>
  </div>`;
}

function entry(i) {
  const people = i.peopleAtRisk === null || i.peopleAtRisk === undefined ? say('danger.peopleUnknown') : say('danger.people', {n: group(String(i.peopleAtRisk))});
  return html`<div class="entry">
    <span><b>${either(i, 'name')}</b> ${placeName(i)} · ${i.place}</span><span class="end ${i.unhandled ? 'warning' : 'quiet'}">${either(i, 'state')} ${dayTime(i.stateAt)}</span>
    <span class="quiet full">${people} · ${say('danger.at', {at: dayTime(i.at)})}</span>
  </div>`;
}

/** What is not here is said, line by line. */
function lacking(evidence, page) {
  const why = (evidence.missing ?? []).filter((m) => m.page === page);
  return why.length ? html`<h3 class="after">${say('evidence.missing')}</h3>${why.map((m) => html`<p class="quiet">${either(m, 'why')}</p>`)}` : nothing;
}
