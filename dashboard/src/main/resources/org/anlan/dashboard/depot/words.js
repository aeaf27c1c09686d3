import {html, nothing} from 'lit';
import {say} from '../i18n.js';
import {group} from '../units.js';

/** @param {string | null | undefined} units @returns {string} a dash for what is not stated, never zero */
export function units(value) {
  return value === null || value === undefined ? '—' : group(String(value));
}

/** The mark of what is not official. */
export function sampleMark(of) {
  return of?.sample ? html` <span class="tag">${say('sample')}</span>` : nothing;
}

/** @param {number} days @returns {string} e.g. 还有 12 天, 过期 3 天 */
export function daysLeft(days, over) {
  return days < 0 ? say(over, {n: -days}) : say('depot.daysLeft', {n: days});
}

/** A sum of decimal strings of whole units. */
export function sum(values) {
  return String(values.reduce((all, v) => all + BigInt(v), 0n));
}
