import {countyBorders} from './county-borders.js';
import {placeName, say} from './i18n.js';

const named = new Map();

/** Reads the names of counties and of their cities once a page; what is unknown is shown by its code. */
export async function learnPlaceNames() {
  for (const {properties} of (await countyBorders()).features) {
    named.set(properties.code, properties);
    named.set(`${properties.code.slice(0, 4)}00`, {regionName: properties.city, regionNameEn: properties.cityNameEn});
  }
}

/** @param {string} code @param {string} [name] where the contract gave it @returns {string} */
export function nameOfPlace(code, name) {
  const of = named.get(code);
  return of ? placeName(of) : (name ?? code);
}

/** @param {string[]} codes @param {string[]} [names] in the same order @returns {string} */
export function placeNames(codes, names = []) {
  return codes.map((code, n) => nameOfPlace(code, names[n])).join(say('list.comma'));
}
