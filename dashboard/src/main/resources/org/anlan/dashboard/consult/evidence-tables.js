import {html, nothing} from 'lit';
import '../components/al-table.js';
import {either, say} from '../i18n.js';
import {dayTime} from '../time.js';
import {fixed, group, whole} from '../units.js';
import {missingPage} from './evidence-pages.js';

/** 水: each station's stage beside its own limits, the highest over its limit first. */
export function levelsPage(evidence) {
  const {levels, forecasts} = evidence;
  if (!levels?.length) {
    return missingPage(evidence, 'water');
  }
  const over = (l, limit) => (l[limit] === null || l[limit] === undefined ? null : Number(l.valueM) - Number(l[limit]));
  const sorted = [...levels].sort((a, b) => (over(b, 'warningM') ?? -99) - (over(a, 'warningM') ?? -99));
  const columns = ['stations.name', 'stations.level', 'evidence.warning', 'evidence.guarantee', 'evidence.over', 'stations.at'].map((key, n) => ({label: say(key), end: n > 0}));
  const rows = sorted.map((l) => ({id: l.station, cells: [l.name ?? l.station, fixed(l.valueM, 2), l.warningM ? fixed(l.warningM, 2) : '—', l.guaranteeM ? fixed(l.guaranteeM, 2) : '—', height(over(l, 'warningM'), over(l, 'guaranteeM')), dayTime(l.at)]}));
  return html`<al-table .label=${say('evidence.water')} .columns=${columns} .rows=${rows}></al-table>
    ${forecasts?.length ? html`<h3 class="after">${say('evidence.forecasts')}</h3>${forecasts.map(forecast)}` : nothing}`;
}

/** One forecast of a model issued by the freeze, with its interval where its value has one. */
function forecast(f) {
  const {levels = [], values = [], probability} = f.value ?? {};
  const told = levels.length ? levels.map((p, n) => `p${Math.round(p * 100)} ${values[n]}`).join(' · ') : probability === undefined ? '' : `${Math.round(probability * 100)}%`;
  return html`<div class="entry"><span>${f.issuer} · ${f.region} · ${f.quantity}</span><span class="end">${told}</span><span class="quiet full">${dayTime(f.from)} – ${dayTime(f.to)}</span></div>`;
}

function height(warning, guarantee) {
  if (guarantee > 0) {
    return `${say('water.guarantee')} +${guarantee.toFixed(2)}`;
  }
  return warning === null ? '—' : warning > 0 ? `${say('water.warning')} +${warning.toFixed(2)}` : say('water.below');
}

/** 灾: the figures of the process on its base, 已审核 and 已报未审 apart. */
export function figuresPage(evidence, now) {
  const {figures} = evidence;
  if (!figures?.items.length) {
    return missingPage(evidence, 'damage');
  }
  const names = new Map((now?.items ?? []).map((i) => [i.indicator, i]));
  const columns = [{label: say('county.indicator')}, {label: say('figure.reviewed'), end: true}, {label: say('figure.submitted'), end: true}, {label: say('evidence.asOf'), end: true}];
  const rows = figures.items.map((i) => {
    const of = names.get(i.indicator) ?? {nameZh: i.indicator, unitZh: '', unitEn: ''};
    const print = (value) => (value === null ? say('figure.unknown') : whole(value, of));
    return {id: i.indicator, cells: [either(of, 'name') + (i.synthetic ? ` · ${say('figure.synthetic')}` : ''), print(i.reviewed), i.submitted === i.reviewed ? '' : print(i.submitted), i.asOf ? dayTime(i.asOf) : '—']};
  });
  return html`${figures.missingTownships ? html`<p class="warning">${say('figures.missing', {n: figures.missingTownships})}</p>` : nothing}
    <al-table .label=${say('evidence.damage')} .columns=${columns} .rows=${rows}></al-table>`;
}

/** 物: what lies free, is set aside or under way, item by item. */
export function goodsPage(evidence) {
  const {goods} = evidence;
  if (!goods?.length) {
    return missingPage(evidence, 'goods');
  }
  const columns = [{label: say('evidence.item')}, {label: say('evidence.free'), end: true}, {label: say('evidence.reserved'), end: true}, {label: say('evidence.transit'), end: true}, {label: say('evidence.depots'), end: true}];
  const print = (value) => (value === null || value === undefined ? say('figure.unknown') : group(String(value)));
  const rows = goods.map((g) => ({id: g.item, cells: [`${either(g, 'name')} (${g.unitZh})${g.sample ? ` · ${say('sample')}` : ''}`, print(g.free), print(g.reserved), print(g.transit), Array.isArray(g.depots) ? g.depots.length : print(g.depots)]}));
  return html`<al-table .label=${say('evidence.goods')} .columns=${columns} .rows=${rows}></al-table>`;
}

/** Earlier consultations and processes of the same hazard, and what came of them. */
export function pastPage(evidence) {
  const {consultations = [], processes = []} = evidence.pastCases ?? {};
  if (!consultations.length && !processes.length) {
    return missingPage(evidence, 'past');
  }
  const entry = (what, at, more) => html`<div class="entry"><span>${what}</span><span class="end quiet">${at ? dayTime(at) : nothing}</span>${more ? html`<span class="quiet full">${more}</span>` : nothing}</div>`;
  return html`${processes.length ? html`<h3>${say('evidence.pastProcesses')}</h3>${processes.map((p) => entry(p.name, p.startedAt, ''))}` : nothing}
    ${consultations.length ? html`<h3 class="after">${say('evidence.pastConsultations')}</h3>${consultations.map((c) => entry(c.question, c.openedAt ?? c.signedAt, c.conclusion ?? ''))}` : nothing}`;
}
