import {read} from './api.js';

let borders;

/**
 * The counties as a feature collection, read once a page.
 *
 * @returns {Promise<any>} a problem is told to whoever asked; the next who asks reads again
 */
export function countyBorders() {
  borders ??= read('map/counties').catch((problem) => {
    borders = undefined;
    throw problem;
  });
  return borders;
}
