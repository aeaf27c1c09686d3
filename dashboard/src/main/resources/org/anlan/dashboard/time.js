import {language} from './i18n.js';

const ZONE = 'Asia/Shanghai';
const FORMATS = new Map();

/** The civil clock of the installation; a drill may turn it, so the machine's clock is never shown. */
export class CivilClock {
  /** @param {string} civilNow ISO instant the server gave just now */
  constructor(civilNow) {
    this.set(Date.parse(civilNow));
  }

  /** @returns {number} civil time, ms since the epoch */
  now() {
    return this.from + (performance.now() - this.at);
  }

  /** A fact known later than we thought it is moves the clock on; it never goes back. */
  hear(knownAt) {
    const told = Date.parse(knownAt);
    if (told > this.now()) {
      this.set(told);
    }
  }

  set(time) {
    this.from = time;
    this.at = performance.now();
  }
}

/** @param {number | string} time @returns {string} e.g. 02:00 */
export function clockTime(time) {
  return format(time, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
}

/** @param {number | string} time @returns {string} e.g. 02:00:07 */
export function clockSeconds(time) {
  return format(time, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
}

/** @param {number | string} time @returns {string} e.g. 2031-07-20 */
export function isoDay(time) {
  return format(time, {year: 'numeric', month: '2-digit', day: '2-digit'}, 'sv-SE');
}

/** @param {number | string} time @returns {string} e.g. 7月12日 11:00, or 12 Jul 11:00 */
export function dayTime(time) {
  return `${day(time)} ${clockTime(time)}`;
}

/** @param {number | string} time @returns {string} e.g. 7月12日, or 12 Jul */
export function day(time) {
  return format(time, {month: language() === 'en' ? 'short' : 'long', day: 'numeric'});
}

/** The clock time of what is less than a day old, the day of what is older: one column of a list. */
export function nearTime(time, now) {
  return now - Date.parse(time) < 86_400_000 ? clockTime(time) : day(time);
}

/** The last 18:00 before a moment: the start of the night shift. */
export function lastEvening(now) {
  const evening = Date.parse(`${isoDay(now)}T18:00:00+08:00`);
  return evening <= now ? evening : evening - 86_400_000;
}

/** A span in hours and minutes, e.g. 00:12; negative when it is overdue. */
export function span(ms) {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  const sign = ms < 0 ? '−' : '';
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** @param {number} time ms @returns {string} civil time as a field of `datetime-local` wants it */
export function localOf(time) {
  const clock = new Date(time + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${isoDay(time)}T${clock}`;
}

/** @param {string} text of a field of `datetime-local` @returns {string} the instant, as the contract wants it */
export function civilOf(text) {
  return new Date(`${text}:00+08:00`).toISOString();
}

function format(time, options, locale = language() === 'en' ? 'en-GB' : 'zh-CN') {
  const key = locale + JSON.stringify(options);
  if (!FORMATS.has(key)) {
    FORMATS.set(key, new Intl.DateTimeFormat(locale, {...options, timeZone: ZONE}));
  }
  return FORMATS.get(key).format(typeof time === 'string' ? Date.parse(time) : time);
}
