import {placeName, say} from '../i18n.js';
import {GROUND, index} from '../wall/layer-parts.js';
import {stateOf} from './words.js';

const GOING = '#266279';
const LATE = '#a8322c';

/**
 * Loads on the map: counties that wait for one are filled, each truck stands where it was last, or
 * at the place it left.
 *
 * @param {any[]} loads those nobody has signed for
 * @param {any[]} features the counties, with the points of their names
 * @returns {import('../wall/layers.js').Layer}
 */
export function loadLayer(loads, features) {
  const goals = new Map(loads.map((l) => [l.region, l]));
  const points = index(
    features.map((f) => f.properties),
    (p) => p.code,
  );
  return {
    paint: (code) => ({fill: goals.has(code) ? (goals.get(code).overdue ? LATE : GOING) : GROUND}),
    tell: (code) => (goals.has(code) ? say('convoy.goal') : ''),
    signs: loads.map((l) => sign(l, points)).filter(Boolean),
    title: say('convoy.map'),
    entries: [
      {swatch: GOING, text: say('convoy.goal')},
      {swatch: LATE, text: say('convoy.goalLate')},
    ],
  };
}

function sign(load, points) {
  const where = load.position?.lon ? load.position : points.get(load.position?.region ?? load.depotRegion);
  if (!where?.lon) {
    return null;
  }
  const title = `${load.vehicle} · ${stateOf(load)} · ${placeName(load)}`;
  return {lon: Number(where.lon), lat: Number(where.lat), className: 'depot', html: `<i></i><span>${load.vehicle.replace(/[<>&"]/g, '')}</span>`, title};
}
