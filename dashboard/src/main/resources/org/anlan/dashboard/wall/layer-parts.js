import {scaled} from '../units.js';

/** What the layers of the map share: colours, steps, counts and places. */
export const GROUND = '#131d25';
export const STEPS = ['#18303b', '#1d4656', '#266279', '#3786a0', '#63b4ca', '#a9dcea'];
export const CUT = '#7a4a17';

/** A county of which a layer says nothing. */
export function plain() {
  return {fill: GROUND};
}

/** The county an item lies in, as the contract says it. A pulse is only a hint where to look: the lists hold the truth. */
export function countyOf(item) {
  return item.county ?? item.region;
}

export function step(value, breaks) {
  return STEPS[Math.min(STEPS.length - 1, breaks.filter((b) => value >= b).length)];
}

/** Four round limits (1, 2, 5 × a power of ten) that part the values evenly enough to be read. */
export function niceBreaks(values) {
  const most = Math.max(10, ...values);
  const rounds = [];
  for (let power = 1; power <= most; power *= 10) {
    rounds.push(power, 2 * power, 5 * power);
  }
  return rounds.filter((r) => r < most).slice(-4);
}

export function ranges(breaks, of) {
  const shown = breaks.map((b) => scaled(String(b), of));
  return [...breaks.keys(), breaks.length].reverse().map((i) => ({
    swatch: STEPS[i],
    text: i === breaks.length ? `≥ ${shown[i - 1]}` : i === 0 ? `< ${shown[0]}` : `${shown[i - 1]} – ${shown[i]}`,
  }));
}

export function index(items, keyOf) {
  return new Map((items ?? []).map((i) => [keyOf(i), i]));
}

export function countBy(items, keyOf) {
  const counts = new Map();
  items.forEach((i) => counts.set(keyOf(i), (counts.get(keyOf(i)) ?? 0) + 1));
  return counts;
}
