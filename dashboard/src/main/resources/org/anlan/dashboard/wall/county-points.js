import {read} from '../api.js';
import {PlacePoints} from './place-points.js';

let points;

/** The label points of the counties, read once a page. @returns {Promise<PlacePoints>} */
export function countyPoints() {
  points ??= read('map/counties').then(
    ({features}) => new PlacePoints(features),
    (problem) => {
      points = undefined; // the next who asks reads again
      throw problem;
    },
  );
  return points;
}
