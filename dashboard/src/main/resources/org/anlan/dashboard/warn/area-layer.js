import {say} from '../i18n.js';
import {GROUND} from '../wall/layer-parts.js';

/** The fill of each colour on the map: dark enough for names over it, told in words by the legend. */
const FILLS = {RED: '#a8322c', ORANGE: '#a8631a', YELLOW: '#8f7a1c', BLUE: '#2c5f9c'};

/**
 * The areas of a warning as a layer: a county is in it by its own code or by that of its city or province.
 *
 * @param {{colour?: string, areas?: string[]}} warning
 * @returns {import('../wall/layers.js').Layer}
 */
export function areaLayer({colour, areas = []}) {
  const isIn = (code) => areas.some((a) => a === code || a.slice(0, 6) === code || (a.endsWith('0000') && code.startsWith(a.slice(0, 2))) || (a.endsWith('00') && code.startsWith(a.slice(0, 4))));
  const fill = FILLS[colour] ?? '#3786a0';
  return {
    paint: (code) => ({fill: isIn(code) ? fill : GROUND}),
    tell: (code) => (isIn(code) ? say('warn.inArea') : ''),
    signs: [],
    title: say('warn.areas'),
    entries: [{swatch: fill, text: colour ? say('warn.areaOf', {colour: say(`level.${colour}`)}) : say('warn.inArea')}],
  };
}
