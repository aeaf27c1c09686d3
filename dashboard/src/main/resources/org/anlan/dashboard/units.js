import {language} from './i18n.js';

/**
 * Exact decimals as the contract sends them (strings, never floats), and how a wall prints them:
 * in 万人, 千公顷 and 亿元 when one of these is filled, one decimal, rounded half up, a zero
 * decimal dropped (the rule of the bulletins; the drawer shows the whole number).
 *
 * @typedef {{number: string, unit: string}} Printed
 */

const LARGER = {
  zh: {人: ['万人', 4], 公顷: ['千公顷', 3], 万元: ['亿元', 4]},
  en: {人: ['k people', 3], 公顷: ['k ha', 3], 万元: ['M yuan', 2]},
};
const ENGLISH_FROM = 5;

/**
 * A figure for the wall.
 *
 * @param {string} value plain decimal
 * @param {{unitZh: string, unitEn: string}} of its unit
 * @returns {Printed}
 */
export function print(value, of) {
  const [unit, power] = LARGER[language()][of.unitZh] ?? [];
  const digits = value.split('.')[0].replace(/^-?0*/, '').length;
  const from = language() === 'en' ? Math.max(ENGLISH_FROM, power + 1) : power + 1;
  return unit && digits >= from
    ? {number: group(round(value, power)), unit}
    : {number: group(value), unit: language() === 'en' ? of.unitEn : of.unitZh};
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

/** A difference with its sign and the size of its unit only, e.g. `+312`, `−1.2万`, `+1.2k`. */
export function signed(value, of) {
  const {number, unit} = print(value.replace('-', ''), of);
  const own = unit === of.unitZh || unit === of.unitEn;
  return `${value.startsWith('-') ? '−' : '+'}${number}${own ? '' : unit[0]}`;
}

/** a − b, exactly. */
export function minus(a, b) {
  const places = Math.max(decimals(a), decimals(b));
  return point(scaled(a, places) - scaled(b, places), places);
}

/** Groups digits by threes with a narrow space (GB/T 15835), the minus sign a true one. */
export function group(value) {
  const [, sign, head, tail] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [null, '', value, ''];
  const separator = language() === 'en' ? ',' : '\u202f';
  return (sign ? '−' : '') + head.replace(/\B(?=(\d{3})+$)/g, separator) + (tail ?? '');
}

function round(value, power) {
  const places = decimals(value);
  const minor = scaled(value, places);
  const step = 10n ** BigInt(power + places - 1);
  const half = minor < 0n ? -step / 2n : step / 2n;
  return point((minor + half) / step, 1).replace(/\.0$/, '');
}

function decimals(value) {
  return (value.split('.')[1] ?? '').length;
}

function scaled(value, places) {
  const [head, tail = ''] = value.split('.');
  return BigInt(head + tail.padEnd(places, '0'));
}

function point(minor, places) {
  const sign = minor < 0n ? '-' : '';
  const digits = String(minor < 0n ? -minor : minor).padStart(places + 1, '0');
  return places ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}` : sign + digits;
}
