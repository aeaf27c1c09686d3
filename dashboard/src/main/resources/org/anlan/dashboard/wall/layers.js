import {either, language, say} from '../i18n.js';
import {escape} from '../map.js';
import {rainLayer} from '../rain-layer.js';
import {brief} from '../units.js';
import {cutoff, supplies, works} from './layers-of-deeds.js';
import {GROUND, index, niceBreaks, plain, ranges, step} from './layer-parts.js';
import {rarest, returnLevels} from './rain-words.js';
import {splitLine, splitMark} from './split-mark.js';

export {countyOf} from './layer-parts.js';

/**
 * The seven layers of the map (keys 1 to 7): how counties are filled, what signs stand on them,
 * and the legend that explains both.
 *
 * @typedef {import('../map.js').Paint} Paint
 * @typedef {import('../map.js').Sign} Sign
 * @typedef {import('../map.js').Area} Area
 * @typedef {{swatch?: string, hatch?: boolean, sign?: string, area?: string, text: string}} Entry
 * @typedef {{paint: (code: string) => Paint, tell: (code: string) => string, signs: Sign[], areas?: Area[], shapes?: import('../map.js').Shape[], title: string, entries: Entry[]}} Layer
 */

export const KEYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * @param {import('./model.js').WallModel} wall
 * @param {import('./place-points.js').PlacePoints} points
 * @returns {Layer}
 */
export function layerOf(wall, points) {
  return {1: rain, 2: water, 3: works, 4: figures, 5: relocation, 6: cutoff, 7: supplies}[wall.layer](wall, points);
}

function rain(wall) {
  const answer = wall.data.rain;
  const gauges = wall.data.gauges?.items ?? [];
  return {
    ...rainLayer(answer),
    signs: gauges.map((g) => ({lon: g.lon, lat: g.lat, className: 'gauge', html: `<i></i><span>${escape(g.value)}</span>`, title: [`${g.name} ${g.value} mm`, rarest(answer, g.station), returnLevels(answer, g.station)].filter(Boolean).join('\n')})),
  };
}

function water(wall) {
  const stations = wall.data.rivers?.items ?? [];
  return {
    paint: plain,
    tell: () => '',
    signs: [...stations].sort((a, b) => Number(b.overWarning ?? -99) - Number(a.overWarning ?? -99)).map((s) => ({lon: s.lon, lat: s.lat, className: `stage ${height(s)}`, html: `<i></i><span>${escape(s.name)}</span>`, title: `${s.name} ${s.value} m`})),
    title: say('water.title'),
    entries: [...['guarantee', 'warning', 'below'].map((h) => ({sign: `stage ${h}`, text: say(`water.${h}`)})), {text: say('water.noForecast')}],
  };
}

/** How high a river stands: over the guarantee level, over the warning level, or below both. */
export function height(station) {
  return Number(station.overGuarantee) > 0 ? 'guarantee' : Number(station.overWarning) > 0 ? 'warning' : 'below';
}

function figures(wall) {
  const answer = wall.data.layer;
  const items = answer?.items ?? [];
  const byCode = index(items, (i) => i.region);
  const of = wall.figure(wall.layerIndicator()) ?? {unitZh: '', unitEn: ''};
  const breaks = niceBreaks(items.map((i) => Number(i.reviewed ?? 0)));
  const split = splitLine(items);
  return {
    paint: (code) => (byCode.get(code)?.reviewed ? {fill: step(Number(byCode.get(code).reviewed), breaks)} : {fill: GROUND, hatch: true}),
    tell: (code) => toldFigure(byCode.get(code), of),
    signs: [],
    title: [either(of, 'name') || say(`layer.${wall.layer}`), of.unitEn === 'people' && language() === 'en' ? '' : either(of, 'unit')].filter(Boolean).join(' · '),
    entries: [
      ...ranges(breaks, of),
      {swatch: GROUND, hatch: true, text: say('figure.none')},
      {text: answer ? say('layer.reviewed') : say('layer.empty')},
      ...(split ? [{text: split}] : []),
    ],
  };
}

/** The people resettled, with a sign where shelters (安置点) are counted. */
function relocation(wall, points) {
  const layer = figures(wall);
  const counted = (wall.data.shelters?.items ?? []).filter((i) => Number(i.reviewed) > 0);
  const signs = points.place(counted).map((i) => ({
    lon: i.lon,
    lat: i.lat,
    className: 'shelter',
    html: `<i></i><span>${escape(i.reviewed)}</span>`,
    title: `${say('indicator.shelters-now')} ${i.reviewed}${splitMark(i)} · ${say('place.about')}`,
    press: () => wall.open({view: 'explain', region: i.region, indicator: 'shelters-now'}),
  }));
  return {...layer, signs, entries: [...layer.entries, {sign: 'shelter', text: counted.length ? say('indicator.shelters-now') : say('shelters.none')}]};
}

function toldFigure(item, of) {
  const reviewed = item?.reviewed ? brief(item.reviewed, of) : say('figure.unknown');
  const told = item?.submitted && item.submitted !== item.reviewed ? `${reviewed} · ${say('figure.submitted')} ${brief(item.submitted, of)}` : reviewed;
  return told + splitMark(item);
}
