import en from './en.js';
import zh from './zh.js';

/** @typedef {'zh' | 'en'} Language */

const BUNDLES = {zh, en};
const KEPT = 'anlan.language';
const changed = new EventTarget();

/** @type {Language} */
let spoken = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
show();

/** Says which language the page is in, to the browser and in its title. */
function show() {
  document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
  const name = BUNDLES[spoken][`page.${location.pathname.slice(1)}`];
  if (name) {
    document.title = `${name} · ${BUNDLES[spoken].brand}`;
  }
}

/** @returns {Language} the language on the screen */
export function language() {
  return spoken;
}

/** Puts the other language on every component that holds a `Speaks`. */
export function switchLanguage() {
  spoken = spoken === 'zh' ? 'en' : 'zh';
  localStorage.setItem(KEPT, spoken);
  show();
  changed.dispatchEvent(new Event('language'));
}

/**
 * A message in the language on the screen.
 *
 * @param {string} key of the bundles
 * @param {Record<string, string | number>} [values] put in for `{name}`
 * @returns {string} the text; a key that is missing is shown as it is, and a test fails on it
 */
export function say(key, values = {}) {
  const text = BUNDLES[spoken][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/**
 * The bilingual field of an answer, e.g. `nameZh`/`nameEn`; Chinese where no English came.
 *
 * @param {Record<string, any>} from an object of the contract
 * @param {string} stem e.g. `name`
 * @returns {string}
 */
export function either(from, stem) {
  return (spoken === 'en' && from[`${stem}En`]) || from[`${stem}Zh`] || '';
}

/**
 * A region's name in the language on the screen; Chinese where it bears no romanised one.
 *
 * @param {Record<string, any>} of an object of the contract with `regionName`, or `name` of a region itself
 * @returns {string}
 */
export function placeName(of) {
  return (spoken === 'en' && of.regionNameEn) || of.regionName || of.name || '';
}

/**
 * A place's name with those above it, in the language on the screen.
 *
 * @param {Record<string, any> | null} [of] a place of the contract with `longName`
 * @returns {string} empty without a place
 */
export function longPlaceName(of) {
  return (spoken === 'en' && of?.longNameEn) || of?.longName || '';
}

/** A Lit controller: its host is drawn anew when the language changes. */
export class Speaks {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.redraw = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected() {
    changed.addEventListener('language', this.redraw);
  }

  hostDisconnected() {
    changed.removeEventListener('language', this.redraw);
  }
}
