import {say} from '../i18n.js';
import {RAIN_MM, rainLayer} from '../rain-layer.js';
import {GROUND, index, ranges, step} from '../wall/layer-parts.js';

/**
 * The middle value of each county's rain as a layer of the map; hatched where it has no skill.
 *
 * @param {any} told forecasts of the counties @param {any} rain the analysis, which says by which method
 * @returns {import('../wall/layers.js').Layer}
 */
export function forecastLayer(told, rain) {
  const byCode = index(told?.counties, (c) => c.region);
  return {
    ...rainLayer(rain),
    paint: (code) => {
      const c = byCode.get(code);
      return typeof c?.rainMm?.p50 === 'number' ? {fill: step(c.rainMm.p50, RAIN_MM), hatch: c.skill !== 'SKILL'} : {fill: GROUND, hatch: true};
    },
    tell: (code) => words(byCode.get(code)),
    ...(told?.source ? foretold(told) : {}),
  };
}

/** The legend of rain that others forecast: by whom, and that hatched is not verified or without skill. */
function foretold(told) {
  return {
    title: `${say('ahead.title')} · mm`,
    entries: [...ranges(RAIN_MM, {unitZh: 'mm', unitEn: 'mm'}), {swatch: GROUND, hatch: true, text: say(`skill.${told.skill}`)}, {text: say('ahead.source', {source: told.source})}],
  };
}

function words(c) {
  if (typeof c?.rainMm?.p50 !== 'number') {
    return say('figure.unknown');
  }
  const between = typeof c.rainMm.p10 === 'number' ? say('fan.between', {low: c.rainMm.p10.toFixed(0), high: c.rainMm.p90.toFixed(0)}) : '';
  return [`${c.rainMm.p50.toFixed(1)} mm`, between, c.skill === 'SKILL' ? '' : say(`skill.${c.skill}`)].filter(Boolean).join(' · ');
}
