import {html, nothing} from 'lit';
import {language, say} from '../i18n.js';
import {group} from '../units.js';

/** The five needs, as they are always said. */
export const NEEDS = ['FOOD', 'SHELTER', 'CLOTHING', 'WATER', 'MEDICAL'];

/** How people who need something divide, from those it is there for to those nobody brings it. */
export const SHARES = ['arrived', 'transit', 'promised', 'gap'];

/** @param {string | null | undefined} n @returns {string} a dash for what is not counted, never zero */
export function number(n) {
  return n === null || n === undefined ? '—' : group(String(n));
}

/** The name of a county, township or shelter in the language on the screen. */
export function named(of, stem = 'name') {
  return (language() === 'en' && of[`${stem}En`]) || of[stem] || '';
}

/** Who was counted, from what, as of when. */
export function counted(d, at) {
  return say(d.version ? 'gaps.denominatorOf' : 'gaps.denominator', {
    who: language() === 'en' ? d.indicatorEn : d.indicatorZh,
    n: number(d.people),
    origin: language() === 'en' ? d.originEn : d.originZh,
    version: d.version?.length > 12 ? d.version.slice(-8) : d.version,
    at,
  });
}

/** The mark of what is not official, or was split by a drill. */
export function marks(of) {
  return html`${of?.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}${of?.synthetic ? html` <span class="tag">${say('figure.syntheticMark')}</span>` : nothing}`;
}
