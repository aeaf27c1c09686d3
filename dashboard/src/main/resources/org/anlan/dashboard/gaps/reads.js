/** Who opens and closes the public list of needs. */
export const PUBLISHERS = ['DUTY_CHIEF', 'APPROVER', 'LEADER'];

/** Who counts heads in shelters, each where his post is. */
export const COUNTERS = ['REPORTER', 'REVIEWER', 'DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER'];

/**
 * What the gap board reads.
 *
 * @param {() => import('../work-model.js').WorkModel & {asked: Record<string, string>}} model
 */
export function reads(model) {
  const question = () => ({profile: model().asked.profile, from: model().asked.from});
  return {
    gaps: () => ['logistics/gaps', question()],
    county: () => (model().asked.county ? [`logistics/gaps/${model().asked.county}`, question()] : null),
    shelters: () => (model().holds(...COUNTERS) ? ['logistics/shelters', {}] : null),
    list: () => ['need-list', {}],
    versions: () => ['need-list/versions', {limit: 50}],
  };
}

/** Which facts make it read again. */
const MOVED = {
  'ingest.FigureMoved': ['gaps', 'county'],
  'logistics.PlanMoved': ['gaps', 'county'],
  'logistics.ReceiptShort': ['gaps', 'county'],
  'logistics.ShelterCounted': ['gaps', 'county', 'shelters'],
  'logistics.NeedListMoved': ['list', 'versions'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
