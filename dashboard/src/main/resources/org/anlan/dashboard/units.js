import {language} from './i18n.js';

/**
 * Exact decimals as the contract sends them (strings, never floats), and how a wall prints them:
 * in 万人, 千公顷 and 亿元 when one of these is filled, one decimal, rounded half up, a zero
 * decimal dropped (the rule of the bulletins; the drawer shows the whole number).
 *
 * @typedef {{number: string, unit: string}} Printed
 */

const LARGER = {
  zh: {人: ['万人', 4, 5], 公顷: ['千公顷', 3, 4], 万元: ['亿元', 4, 5]},
  en: {人: ['k', 3, 5], 公顷: ['k ha', 3, 5], 万元: ['M yuan', 2, 1]},
};
/** Things one counts: their label says what they are, so a difference needs no unit. */
const COUNTED = new Set(['人', '户', '间', '个', '处']);

/**
 * A figure for the wall.
 *
 * @param {string} value plain decimal
 * @param {{unitZh: string, unitEn: string}} of its unit
 * @returns {Printed}
 */
export function print(value, of) {
  const [unit, power, from] = LARGER[language()][of.unitZh] ?? [];
  const digits = value.split('.')[0].replace(/^-?0*/, '').length;
  return unit && digits >= from ? {number: group(round(value, power)), unit} : {number: group(value), unit: ownUnit(of)};
}

function ownUnit(of) {
  if (language() === 'zh') {
    return of.unitZh;
  }
  return COUNTED.has(of.unitZh) ? '' : of.unitEn;
}

/** The whole figure with its own unit, e.g. `3 992 000 人`. */
export function whole(value, of) {
  return `${group(value)} ${language() === 'en' ? of.unitEn : of.unitZh}`.trim();
}

/** A figure and unit in one text, e.g. `399.2万人`. */
export function brief(value, of) {
  const {number, unit} = print(value, of);
  return language() === 'en' ? `${number} ${unit}`.trim() : number + unit;
}

/** A figure beside another of its kind: `312`, `1.2万`, `1.2k`; with its unit where one is needed, `4 100万元`. */
export function scaled(value, of) {
  const {number, unit} = print(value, of);
  if (!COUNTED.has(of.unitZh)) {
    return language() === 'en' ? `${number} ${unit.replace(/ .*/, '')}` : number + unit;
  }
  return unit === of.unitZh ? number : number + unit.slice(0, 1);
}

/** A difference with its sign, e.g. `+312`, `−1.2万`. */
export function signed(value, of) {
  return `${value.startsWith('-') ? '−' : '+'}${scaled(value.replace('-', ''), of)}`;
}

/** a − b, exactly. */
export function minus(a, b) {
  const places = Math.max(decimals(a), decimals(b));
  return point(inMinor(a, places) - inMinor(b, places), places);
}

/** Groups digits by threes with a narrow space (GB/T 15835), the minus sign a true one. */
export function group(value) {
  const [, sign, head, tail] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [null, '', value, ''];
  const separator = language() === 'en' ? ',' : '\u202f';
  return (sign ? '−' : '') + head.replace(/\B(?=(\d{3})+$)/g, separator) + (tail ?? '');
}

/** A decimal with at least so many places: a stage of 13 m is printed 13.00. */
export function fixed(value, places) {
  const [head, tail = ''] = String(value).split('.');
  return `${head}.${tail.padEnd(places, '0')}`;
}

function round(value, power) {
  const places = decimals(value);
  const minor = inMinor(value, places);
  const step = 10n ** BigInt(power + places - 1);
  const half = minor < 0n ? -step / 2n : step / 2n;
  return point((minor + half) / step, 1).replace(/\.0$/, '');
}

function decimals(value) {
  return (value.split('.')[1] ?? '').length;
}

function inMinor(value, places) {
  const [head, tail = ''] = value.split('.');
  return BigInt(head + tail.padEnd(places, '0'));
}

function point(minor, places) {
  const sign = minor < 0n ? '-' : '';
  const digits = String(minor < 0n ? -minor : minor).padStart(places + 1, '0');
  return places ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}` : sign + digits;
}
