import {html, nothing} from 'lit';
import {either, language, say} from '../i18n.js';
import {brief, group} from '../units.js';

const PERSON = {unitZh: '人', unitEn: 'people'};

/** @param {string} n @returns {string} e.g. 1.9万人, 19 k people */
export function people(n) {
  return language() === 'en' ? `${brief(n, PERSON)} people` : brief(n, PERSON);
}

/** A whole number with its sign. */
export function change(n) {
  const text = String(n);
  return text.startsWith('-') ? group(text) : `+${group(text)}`;
}

/** Goods with their number and unit, e.g. 棉被 420 床. */
export function goods(row, quantity = row.quantity) {
  return `${either(row, 'item')} ${group(quantity)} ${either(row, 'unit')}`;
}

/** The mark of what is not official. */
export function sample(is) {
  return is ? html` <span class="tag">${say('sample')}</span>` : nothing;
}

/** The mark of what a person fixed, in a word. */
export function lock(held) {
  return held ? html` <span class="tag">${say(`plan.hold.${held}`)}</span>` : nothing;
}

/** What an edit is about: one way, and one kind of goods or all. */
export function keyOf(edit) {
  return `${edit.depot}/${edit.region}/${edit.item ?? ''}`;
}
