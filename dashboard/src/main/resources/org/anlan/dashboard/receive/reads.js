import {ApiProblem, read} from '../api.js';

/** What the receiving page reads: the loads that nobody has signed for, of one's own county where one is a county's. */
export function reads(model) {
  return {loads: () => ['logistics/dispatches', {open: true, region: county(model().me), limit: 100}]};
}

/** Which facts make it read again. @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return fact.type.startsWith('logistics.') ? ['loads'] : [];
}

/** The one county whose storekeeper one is; undefined for whoever receives in several. */
function county(me) {
  const posts = (me?.posts ?? []).filter((p) => p.role === 'STOREKEEPER' && p.region.length >= 6);
  const places = new Set(posts.map((p) => p.region.slice(0, 6)));
  const [only] = places;
  return places.size === 1 && !only.endsWith('00') ? only : undefined;
}

/**
 * A load by what its waybill's QR code says.
 *
 * @param {string} id @param {string | null} check
 * @returns {Promise<{load?: any, problem?: 'check' | 'unknown' | 'away'}>}
 */
export async function loadOf(id, check) {
  try {
    return {load: await read(`logistics/dispatches/${id}`, check ? {check} : {})};
  } catch (e) {
    if (!(e instanceof ApiProblem)) {
      throw e;
    }
    return {problem: e.status === 404 ? 'unknown' : e.status === 400 || e.status === 422 ? 'check' : 'away'};
  }
}
