/** How far apart signs of one place stand, degrees. */
const APART = 0.075;
const EARTH_KM = 6371;

/**
 * Where things stand on the map: at their own position, else (位置约) at the label point of their
 * county, those of one county a little apart so that each can be seen and pressed.
 */
export class PlacePoints {
  /** @param {any[]} features counties of `GET /api/v1/map/counties` */
  constructor(features) {
    this.points = new Map();
    for (const {properties} of features) {
      const {code, lon, lat, zones = []} = properties;
      if (lon !== undefined && lat !== undefined) {
        [code, ...zones].forEach((c) => this.points.set(c, {lon, lat}));
      }
    }
  }

  /** @param {{region: string, county?: string}} item @returns {{lon: number, lat: number} | null} the label point of its county */
  labelOf(item) {
    return this.points.get(item.county ?? item.region) ?? null;
  }

  /**
   * @template T
   * @param {T[]} items with `lon`, `lat`, or a region
   * @returns {Array<T & {lon: number, lat: number, approximate: boolean}>} those that can be placed
   */
  place(items) {
    const crowd = new Map();
    return items.flatMap((item) => {
      if (item.lon !== null && item.lon !== undefined && item.lat !== null && item.lat !== undefined) {
        return [{...item, approximate: false}];
      }
      const at = this.labelOf(item);
      if (!at) {
        return [];
      }
      const key = `${at.lon} ${at.lat}`;
      const nth = crowd.get(key) ?? 0;
      crowd.set(key, nth + 1);
      return [{...item, ...beside(at, nth), approximate: true}];
    });
  }
}

/** The first on the point, six around it, then twelve, and so on. */
function beside({lon, lat}, nth) {
  if (nth === 0) {
    return {lon, lat};
  }
  const ring = Math.ceil((Math.sqrt(9 + 12 * nth) - 3) / 6);
  const before = 3 * ring * (ring - 1);
  const angle = ((nth - 1 - before) / (6 * ring)) * 2 * Math.PI;
  return {lon: lon + APART * ring * Math.cos(angle), lat: lat + APART * 0.85 * ring * Math.sin(angle)};
}

/** Great-circle distance of two positions, km. */
export function kmBetween(a, b) {
  const rad = (degrees) => (degrees * Math.PI) / 180;
  const half = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}
