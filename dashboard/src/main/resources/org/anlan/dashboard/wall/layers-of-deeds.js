import {either, placeName, say} from '../i18n.js';
import {escape} from '../map.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {CUT, GROUND, STEPS, countBy, countyOf, plain} from './layer-parts.js';
import {nowTitle} from './now-mark.js';
import {splitLine, splitMark} from './split-mark.js';

/** One character tells the kinds of incident apart on the map; an unknown kind shows its first. */
const CHARACTERS = {trapped: '困', 'dike-breach': '溃', 'dam-break': '垮', 'dike-leak': '管', 'dike-overtopping': '漫', landslide: '滑', 'no-contact': '联', 'road-cut': '路', 'power-cut': '电', 'network-cut': '网', other: '他'};

/** 工险: the calls in hand, and the flood storage areas (行蓄洪区), filled where they are in use. */
export function works(wall, points) {
  const incidents = points.place(wall.data.incidents?.items ?? []);
  const areas = wall.data.floodAreas?.items ?? [];
  return {
    paint: plain,
    tell: () => '',
    signs: incidents.map((i) => ({
      lon: i.lon,
      lat: i.lat,
      className: i.approximate ? 'incident about' : 'incident',
      html: `<b>${escape(CHARACTERS[i.kind] ?? i.kindZh[0])}</b>`,
      title: [either(i, 'kind'), placeName(i), i.place, i.approximate ? say('place.about') : ''].filter(Boolean).join(' '),
      press: () => wall.open({view: 'incident', incident: i}),
    })),
    areas: areas.map((a) => ({
      lon: Number(a.lon),
      lat: Number(a.lat),
      km2: Number(a.areaKm2),
      filled: a.inUse === true,
      title: areaTitle(a),
      press: () => wall.open({view: 'floodAreas'}),
    })),
    title: say('works.title'),
    entries: [
      {sign: 'incident', text: say('works.count', {n: wall.data.incidents?.inHand ?? 0})},
      ...(incidents.some((i) => i.approximate) ? [{sign: 'incident about', text: say('place.about')}] : []),
      ...(areas.length ? [{area: 'filled', text: say('areas.inUse')}, {area: 'drawn', text: say('areas.drawn')}] : [{text: say('areas.none')}]),
      ...(areas.some((a) => a.sample) ? [{text: say('areas.sample')}] : []),
    ],
  };
}

/** An area's name and kind; a Chinese name says its kind itself. */
export function areaName(a) {
  const [name, kind] = [either(a, 'name'), either(a, 'kind')];
  return name.endsWith(kind) ? name : `${name}, ${kind}`;
}

/** An area in words: its name, kind, whether it is in use and since when. */
export function areaTitle(a) {
  const state = a.inUse ? say('areas.since', {at: dayTime(a.since)}) : say('areas.notInUse');
  return `${areaName(a)} ${state}${a.sample ? ` · ${say('sample')}` : ''}`;
}

export function cutoff(wall) {
  const {cutoff: read} = wall.data;
  const counts = countBy(read?.items ?? [], countyOf);
  return {
    paint: (code) => (counts.has(code) ? {fill: CUT} : {fill: GROUND}),
    tell: (code) => (counts.has(code) ? say('cutoff.calls', {n: counts.get(code)}) : ''),
    signs: [],
    title: say('cutoff'),
    entries: read
      ? [{swatch: CUT, text: say('cutoff.count', {n: read.townships})}, ...(read.unnamed ? [{text: say('cutoff.unnamed', {n: read.unnamed})}] : [])]
      : [{text: say('figure.unknown')}],
  };
}

/** 物: what the newest plan brings and lacks, and the depots with what lies free in them. */
export function supplies(wall, points) {
  const {plan, depots} = wall.data;
  const served = countBy(plan?.lines ?? [], (l) => l.region);
  const unmet = countBy(plan?.unmet ?? [], (l) => l.region);
  const split = new Set([...(plan?.lines ?? []), ...(plan?.unmet ?? [])].filter((l) => l.synthetic).map((l) => l.region));
  return {
    paint: (code) => (unmet.has(code) ? {fill: CUT, hatch: served.has(code)} : {fill: served.has(code) ? STEPS[3] : GROUND}),
    tell: (code) =>
      [served.has(code) && say('plan.lines', {n: served.get(code)}), unmet.has(code) && say('plan.unmet')].filter(Boolean).join(' · ') + splitMark({synthetic: split.has(code)}),
    signs: points.place(depots?.items ?? []).map((d) => depot(wall, d)),
    title: say('plan.title'),
    entries: [
      ...(plan
        ? [
            {swatch: STEPS[3], text: say('plan.served')},
            {swatch: CUT, text: say('plan.unmet')},
            {text: say('plan.state', {state: say(`plan.state.${plan.state}`), share: Math.round(Number(plan.needServedShare) * 100)})},
            ...(plan.sample ? [{text: say('sample')}] : []),
            ...(splitLine([plan]) ? [{text: splitLine([plan])}] : []),
          ]
        : [{text: say('plan.none')}]),
      ...(depots?.items.length ? [{sign: 'depot', text: nowTitle(wall, say('depot.legend'))}] : []),
    ],
  };
}

function depot(wall, d) {
  return {
    lon: d.lon,
    lat: d.lat,
    className: 'depot',
    html: `<i></i><span>${escape(d.depotName.replace(/救灾物资|储备库/g, ''))}</span>`,
    title: [d.depotName, ...d.stock.map((s) => `${either(s, 'item')} ${group(s.free)} ${s.unitZh}`), d.approximate ? say('place.about') : '', d.sample ? say('sample') : ''].filter(Boolean).join('\n'),
    press: () => wall.open({view: 'depots', depot: d.depot}),
  };
}
