import {html, nothing} from 'lit';
import {say} from '../i18n.js';

/**
 * The mark 合成拆分 of figures that a drill split over townships: short beside a number, in words
 * where there is room.
 *
 * @param {{synthetic?: boolean} | null | undefined} of
 * @returns {string} `〔拆〕`, or empty
 */
export function splitMark(of) {
  return of?.synthetic ? `〔${say('figure.syntheticMark')}〕` : '';
}

/** The mark in words, as a tag of a list. */
export function splitTag(of) {
  return of?.synthetic ? html` <span class="tag">${say('figure.synthetic')}</span>` : nothing;
}

/** The line of a legend or a note that says what the short mark means, if any of these bears it. */
export function splitLine(items) {
  return items.some((i) => i.synthetic) ? `〔${say('figure.syntheticMark')}〕 ${say('figure.synthetic')}` : '';
}
