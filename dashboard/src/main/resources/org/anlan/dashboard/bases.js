import {language, say} from './i18n.js';
import {day} from './time.js';

/** The customary bases, by the name reporters write: the field's own words, known to every province. */
const CUSTOMARY = {入梅以来: 'base.meiyu', 今年以来: 'base.year', 本次过程: 'base.event'};

/**
 * The name of a counting base (口径): as it was written; in English by its first day, or by custom.
 *
 * @param {{id: string, name: string, from?: string | null}} base
 * @returns {string}
 */
export function baseName(base) {
  if (language() === 'zh') {
    return base.name || say('base.unstated');
  }
  if (base.from) {
    return say('base.since', {day: day(`${base.from}T00:00:00+08:00`)});
  }
  if (base.id.startsWith('unstated')) {
    return say('base.unstated'); // each source that names none has an id of its own
  }
  return base.name in CUSTOMARY ? say(CUSTOMARY[base.name]) : base.name;
}
