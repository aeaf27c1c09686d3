import {say} from './i18n.js';
import {GROUND, index, ranges, step} from './wall/layer-parts.js';
import {rainOf} from './wall/rain-words.js';

/** From so many millimetres on a county is filled by the next step. */
export const RAIN_MM = [10, 25, 50, 100, 250];
const MM = {unitZh: 'mm', unitEn: 'mm'};

/**
 * The mean rain of counties as a layer of the map; hatched where it has no skill or is unknown.
 *
 * @param {any} answer of `GET /forecasting/rain`, or a product of the same form
 * @returns {import('./wall/layers.js').Layer}
 */
export function rainLayer(answer) {
  const byCode = index(answer?.items, (i) => i.region);
  return {
    paint: (code) => {
      const at = byCode.get(code);
      return at?.meanMm ? {fill: step(Number(at.meanMm), RAIN_MM), hatch: !at.skill} : {fill: GROUND, hatch: true};
    },
    tell: (code) => rainOf(byCode.get(code)),
    signs: [],
    title: `${say('rain.title')} · mm`,
    entries: [
      ...ranges(RAIN_MM, MM),
      {swatch: GROUND, hatch: true, text: answer?.skillKm ? say('rain.noSkill.why', {km: answer.skillKm}) : say('rain.noSkill')},
      ...(answer ? [{text: answer.method ?? ''}, {text: say('rain.error', {error: answer.looError ?? say('figure.unknown')})}] : [{text: say('layer.empty')}]),
    ],
  };
}
