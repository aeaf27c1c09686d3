import {say} from '../i18n.js';
import {GROUND, index, step} from '../wall/layer-parts.js';

/** From so strong a force on a county is filled by the next step. */
const FORCES = [6, 8, 10, 12, 14];
const TRACK = '#f2d16b';
const CONE = '#f2d16b';
const RINGS = {7: '#7fb2d9', 10: '#e0973f', 12: '#d9534f'};

/**
 * A typhoon over the counties: its track, the cone of its forecast, the circles of its wind; each
 * county filled by the force it may meet.
 *
 * @param {any} storm answer of `GET /forecasting/storms/ID`
 * @returns {import('../wall/layers.js').Layer}
 */
export function stormLayer(storm) {
  const byCode = index(counties(storm), (c) => c.region);
  return {
    paint: (code) => (byCode.get(code)?.force ? {fill: step(byCode.get(code).force, FORCES)} : {fill: GROUND}),
    tell: (code) => (byCode.get(code) ? windWords(byCode.get(code)) : say('storms.spared')),
    signs: storm?.track ? centre(storm) : [],
    shapes: storm?.track ? shapes(storm) : [],
    title: say('storms.force'),
    entries: [...FORCES.keys()].reverse().map((i) => ({swatch: step(FORCES[i], FORCES), text: say('storms.from', {force: FORCES[i]})})).concat([{swatch: GROUND, text: say('storms.below', {force: FORCES[0]})}]),
  };
}

/** The wind of each county: with its spread where a forecast stands, else along the track as it is. */
export function counties(storm) {
  return storm?.ahead?.counties ?? (storm?.counties ?? []).map((c) => ({...c, p10: null, p50: c.windMs, p90: null}));
}

/** Such as 9级 22.4 m/s(18–27). */
export function windWords(c) {
  const between = typeof c.p10 === 'number' ? ` (${c.p10.toFixed(0)}–${c.p90.toFixed(0)})` : '';
  return `${say('storms.of', {force: c.force})} ${c.p50.toFixed(1)} m/s${between}`;
}

function shapes(storm) {
  const passed = storm.track.filter((f) => !f.issued);
  const last = passed.at(-1);
  const coming = [last, ...storm.track.filter((f) => f.issued)].filter(Boolean);
  return [
    ...(storm.cone?.outline.length ? [{points: storm.cone.outline, closed: true, colour: CONE, fill: 0.14}] : []),
    {points: passed.map(at), colour: TRACK},
    ...(coming.length > 1 ? [{points: coming.map(at), colour: TRACK, dash: '6 5'}] : []),
    ...(last ? (storm.circles ?? []).map((c) => ({lat: last.lat, lon: last.lon, km: c.radiusKm, colour: RINGS[c.force]})) : []),
  ];
}

function at(fix) {
  return [fix.lat, fix.lon];
}

function centre(storm) {
  const last = storm.track.filter((f) => !f.issued).at(-1);
  return last ? [{lon: last.lon, lat: last.lat, className: 'centre', html: '<i></i>', title: storm.name}] : [];
}
