import {countyBorders} from '../county-borders.js';
import {PlacePoints} from './place-points.js';

/** The label points of the counties. @returns {Promise<PlacePoints>} */
export async function countyPoints() {
  const {features} = await countyBorders();
  return new PlacePoints(features);
}
