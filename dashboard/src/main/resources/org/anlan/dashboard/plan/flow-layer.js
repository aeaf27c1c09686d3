import {placeName, say} from '../i18n.js';
import {escape} from '../map.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {GROUND, index} from '../wall/layer-parts.js';

const FLOW = '#5cc6dc';
const CLOSED = '#ff6159';
const AHEAD = '#ffa53d';
const WHOLE = '#1d4656';
/** From such a share of people short on a county is filled darker. */
const SHARES = [0.0001, 0.2, 0.5];
const SHORT = ['#5a3a16', '#8a5418', '#c2761d'];
const WIDEST = 9;

/**
 * The plan over the counties: a line from each depot to each county, the wider the more tonnes; roads that are
 * closed and that will be; each county filled by the share of its people who stay short.
 *
 * @param {any} card answer of `GET /logistics/plans/ID/card`
 * @param {any} roads answer of `GET /logistics/roads`
 * @param {import('../wall/place-points.js').PlacePoints | undefined} points
 * @returns {import('../wall/layers.js').Layer}
 */
export function flowLayer(card, roads, points) {
  const places = index(card?.places, (p) => p.region);
  return {
    paint: (code) => (places.has(code) ? {fill: colour(places.get(code))} : {fill: GROUND}),
    tell: (code) => (places.has(code) ? tell(places.get(code)) : say('plan.noNeed')),
    signs: points ? depots(card, points) : [],
    shapes: points ? [...flows(card, points), ...closures(roads, points)] : [],
    title: say('plan.legend'),
    entries: [
      {swatch: SHORT[2], text: say('plan.short.half')},
      {swatch: SHORT[1], text: say('plan.short.fifth')},
      {swatch: SHORT[0], text: say('plan.short.some')},
      {swatch: WHOLE, text: say('plan.short.none')},
      {swatch: FLOW, text: say('plan.legend.flow')},
      {swatch: CLOSED, text: say('plan.legend.closed')},
      {swatch: AHEAD, text: say('plan.legend.ahead')},
      {sign: 'depot', text: say('depot.legend')},
    ],
  };
}

function share(place) {
  return Number(place.peopleAfter) / Math.max(1, Number(place.peopleBefore));
}

function colour(place) {
  const over = SHARES.filter((s) => share(place) >= s).length;
  return over ? SHORT[over - 1] : WHOLE;
}

function tell(place) {
  return say('plan.place', {before: group(place.peopleBefore), after: group(place.peopleAfter)});
}

function flows(card, points) {
  const most = Math.max(1, ...(card?.flows ?? []).map((f) => Number(f.tonnes)));
  return (card?.flows ?? []).flatMap((f) => {
    const [a, b] = [points.labelOf({region: f.depotRegion}), points.labelOf(f)];
    return a && b ? [{points: bow(a, b), colour: FLOW, weight: 1.2 + (WIDEST - 1.2) * Math.sqrt(Number(f.tonnes) / most)}] : [];
  });
}

/** A slight bow, so that ways there and back, and ways that share a stretch, can be told apart. */
function bow(a, b) {
  const line = [];
  for (let t = 0; t <= 1.0001; t += 0.125) {
    const off = 0.12 * 4 * t * (1 - t);
    line.push([a.lat + (b.lat - a.lat) * t + (b.lon - a.lon) * off, a.lon + (b.lon - a.lon) * t - (b.lat - a.lat) * off]);
  }
  return line;
}

function closures(roads, points) {
  return (roads?.items ?? []).flatMap((r) => {
    const [a, b] = [points.labelOf({region: r.a}), points.labelOf({region: r.b})];
    if (!a || !b || !(r.closure || r.ahead.length)) {
      return [];
    }
    return [{points: [[a.lat, a.lon], [b.lat, b.lon]], colour: r.closure ? CLOSED : AHEAD, dash: '4 5', weight: 4}];
  });
}

function depots(card, points) {
  const from = index(card?.flows, (f) => f.depot);
  const seen = [...from.values()].map((f) => ({...f, region: f.depotRegion}));
  return points.place(seen).map((f) => ({
    lon: f.lon,
    lat: f.lat,
    className: 'depot',
    html: `<i></i><span>${escape(f.depotName.replace(/救灾物资|储备库/g, ''))}</span>`,
    title: f.depotName,
  }));
}

/** A road's state in words, for the table beside the map. */
export function roadWords(road) {
  const now = road.closure ? [say('plan.closedUntil', {reason: road.closure.reason, until: dayTime(road.closure.until)})] : [];
  return [...now, ...road.ahead.map((c) => say('plan.closesFrom', {reason: c.reason, from: dayTime(c.from)}))].join(say('list.comma'));
}

/** The two ends of a road. */
export function roadName(road) {
  return `${placeName({regionName: road.aName, regionNameEn: road.aNameEn})} — ${placeName({regionName: road.bName, regionNameEn: road.bNameEn})}`;
}

