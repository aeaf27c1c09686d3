import {either, language, placeName, say} from '../i18n.js';
import {escape} from '../map.js';
import {brief, scaled} from '../units.js';
import {nowTitle} from './now-mark.js';

/**
 * The seven layers of the map (keys 1 to 7): how counties are filled, what signs stand on them,
 * and the legend that explains both.
 *
 * @typedef {import('../map.js').Paint} Paint
 * @typedef {import('../map.js').Sign} Sign
 * @typedef {{swatch?: string, hatch?: boolean, sign?: string, text: string}} Entry
 * @typedef {{paint: (code: string) => Paint, tell: (code: string) => string, signs: Sign[], title: string, entries: Entry[]}} Layer
 */

export const KEYS = [1, 2, 3, 4, 5, 6, 7];
const GROUND = '#131d25';
const STEPS = ['#18303b', '#1d4656', '#266279', '#3786a0', '#63b4ca', '#a9dcea'];
/** One character tells the kinds of incident apart on the map; an unknown kind shows its first. */
const CHARACTERS = {trapped: '困', 'dike-breach': '溃', 'dike-leak': '管', 'dike-overtopping': '漫', landslide: '滑', 'no-contact': '联', 'road-cut': '路', 'power-cut': '电', 'network-cut': '网'};
const RAIN_MM = [10, 25, 50, 100, 250];

/** @param {import('./model.js').WallModel} wall @returns {Layer} */
export function layerOf(wall) {
  return {1: rain, 2: water, 3: works, 4: figures, 5: figures, 6: cutoff, 7: supplies}[wall.layer](wall);
}

function rain(wall) {
  const answer = wall.data.rain;
  const byCode = index(answer?.items, (i) => i.region);
  const gauges = wall.data.gauges?.items ?? [];
  return {
    paint: (code) => {
      const at = byCode.get(code);
      return at ? {fill: step(Number(at.meanMm), RAIN_MM), hatch: !at.skill} : {fill: GROUND, hatch: true};
    },
    tell: (code) => (byCode.has(code) ? `${byCode.get(code).meanMm} mm${byCode.get(code).skill ? '' : ` · ${say('rain.noSkill')}`}` : say('figure.unknown')),
    signs: gauges.map((g) => ({lon: g.lon, lat: g.lat, className: 'gauge', html: `<i></i><span>${escape(g.value)}</span>`, title: `${g.name} ${g.value} mm`})),
    title: `${say('rain.title')} · mm`,
    entries: [
      ...ranges(RAIN_MM, {unitZh: 'mm', unitEn: 'mm'}),
      {swatch: GROUND, hatch: true, text: say('rain.noSkill')},
      {text: answer ? say('rain.method', {method: answer.method, error: answer.looError ?? '—'}) : say('layer.empty')},
      ...(gauges.length && wall.lookingAt ? [{text: nowTitle(wall, say('rain.gauges'))}] : []),
    ],
  };
}

function water(wall) {
  const stations = wall.data.rivers?.items ?? [];
  return {
    paint: plain,
    tell: () => '',
    signs: [...stations].sort((a, b) => Number(b.overWarning ?? -99) - Number(a.overWarning ?? -99)).map((s) => ({lon: s.lon, lat: s.lat, className: `stage ${height(s)}`, html: `<i></i><span>${escape(s.name)}</span>`, title: `${s.name} ${s.value} m`})),
    title: nowTitle(wall, say('water.title')),
    entries: ['guarantee', 'warning', 'below'].map((h) => ({sign: `stage ${h}`, text: say(`water.${h}`)})),
  };
}

/** How high a river stands: over the guarantee level, over the warning level, or below both. */
export function height(station) {
  return Number(station.overGuarantee) > 0 ? 'guarantee' : Number(station.overWarning) > 0 ? 'warning' : 'below';
}

function works(wall) {
  const incidents = wall.data.incidents?.items ?? [];
  return {
    paint: plain,
    tell: () => '',
    signs: incidents
      .filter((i) => i.lon && i.lat)
      .map((i) => ({
        lon: i.lon,
        lat: i.lat,
        className: 'incident',
        html: `<b>${escape(CHARACTERS[i.kind] ?? i.kindZh[0])}</b>`,
        title: `${either(i, 'kind')} ${placeName(i)} ${i.place ?? ''}`,
        press: () => wall.open({view: 'incident', incident: i}),
      })),
    title: say('works.title'),
    entries: [{sign: 'incident', text: say('works.count', {n: wall.data.incidents?.total ?? 0})}],
  };
}

function figures(wall) {
  const answer = wall.data.layer;
  const byCode = index(answer?.items, (i) => i.region);
  const of = wall.figure(wall.layerIndicator()) ?? {unitZh: '', unitEn: ''};
  const breaks = niceBreaks((answer?.items ?? []).map((i) => Number(i.reviewed ?? 0)));
  return {
    paint: (code) => (byCode.get(code)?.reviewed ? {fill: step(Number(byCode.get(code).reviewed), breaks)} : {fill: GROUND, hatch: true}),
    tell: (code) => toldFigure(byCode.get(code), of),
    signs: [],
    title: [either(of, 'name') || say(`layer.${wall.layer}`), of.unitEn === 'people' && language() === 'en' ? '' : either(of, 'unit')].filter(Boolean).join(' · '),
    entries: [
      ...ranges(breaks, of),
      {swatch: GROUND, hatch: true, text: say('figure.none')},
      {text: answer ? say('layer.reviewed') : say('layer.empty')},
    ],
  };
}

function toldFigure(item, of) {
  const reviewed = item?.reviewed ? brief(item.reviewed, of) : say('figure.unknown');
  return item?.submitted && item.submitted !== item.reviewed ? `${reviewed} · ${say('figure.submitted')} ${brief(item.submitted, of)}` : reviewed;
}

function cutoff(wall) {
  const items = wall.data.cutoff?.items ?? [];
  const counts = countBy(items, countyOf);
  return {
    paint: (code) => (counts.has(code) ? {fill: '#7a4a17'} : {fill: GROUND}),
    tell: (code) => (counts.has(code) ? say('cutoff.count', {n: counts.get(code)}) : ''),
    signs: [],
    title: say('cutoff'),
    entries: [{swatch: '#7a4a17', text: say('cutoff.count', {n: items.length})}],
  };
}

function supplies(wall) {
  const {plan} = wall.data;
  const served = countBy(plan?.lines ?? [], (l) => l.region);
  const unmet = countBy(plan?.unmet ?? [], (l) => l.region);
  return {
    paint: (code) => (unmet.has(code) ? {fill: '#7a4a17', hatch: served.has(code)} : {fill: served.has(code) ? STEPS[3] : GROUND}),
    tell: (code) => [served.has(code) && say('plan.lines', {n: served.get(code)}), unmet.has(code) && say('plan.unmet')].filter(Boolean).join(' · '),
    signs: [],
    title: nowTitle(wall, say('plan.title')),
    entries: plan
      ? [
          {swatch: STEPS[3], text: say('plan.served')},
          {swatch: '#7a4a17', text: say('plan.unmet')},
          {text: say('plan.state', {state: say(`plan.state.${plan.state}`), share: Math.round(Number(plan.needServedShare) * 100)})},
          ...(plan.sample ? [{text: say('sample')}] : []),
        ]
      : [{text: say('plan.none')}],
  };
}

function plain() {
  return {fill: GROUND};
}

/** The county an item lies in. A pulse is only a hint where to look: the lists hold the truth. */
export function countyOf(item) {
  return item.county ?? item.region.slice(0, 6);
}

function step(value, breaks) {
  return STEPS[Math.min(STEPS.length - 1, breaks.filter((b) => value >= b).length)];
}

/** Four round limits (1, 2, 5 × a power of ten) that part the values evenly enough to be read. */
function niceBreaks(values) {
  const most = Math.max(10, ...values);
  const rounds = [];
  for (let power = 1; power <= most; power *= 10) {
    rounds.push(power, 2 * power, 5 * power);
  }
  return rounds.filter((r) => r < most).slice(-4);
}

function ranges(breaks, of) {
  const shown = breaks.map((b) => scaled(String(b), of));
  return [...breaks.keys(), breaks.length].reverse().map((i) => ({
    swatch: STEPS[i],
    text: i === breaks.length ? `≥ ${shown[i - 1]}` : i === 0 ? `< ${shown[0]}` : `${shown[i - 1]} – ${shown[i]}`,
  }));
}

function index(items, keyOf) {
  return new Map((items ?? []).map((i) => [keyOf(i), i]));
}

function countBy(items, keyOf) {
  const counts = new Map();
  items.forEach((i) => counts.set(keyOf(i), (counts.get(keyOf(i)) ?? 0) + 1));
  return counts;
}
