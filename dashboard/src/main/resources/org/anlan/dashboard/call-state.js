import {either, say} from './i18n.js';

/**
 * Where a call stands, in words; one that was merged into another waits for nobody.
 *
 * @param {{mergedInto: string | null, stateZh: string, stateEn: string}} call
 * @returns {string}
 */
export function callState(call) {
  return call.mergedInto ? say('incident.merged') : either(call, 'state');
}
