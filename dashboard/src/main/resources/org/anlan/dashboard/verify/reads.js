const PAIRS = 100;

/**
 * What the verification board reads.
 *
 * @param {() => import('../work-model.js').WorkModel & {asked: Record<string, string>}} model
 */
export function reads(model) {
  return {
    scores: () => ['forecasting/verification', chosen(model().asked, ['atLeast'])],
    pairs: () => ['forecasting/verification/pairs', {...chosen(model().asked, ['state']), limit: PAIRS}],
    warnings: () => ['forecasting/verification/warnings', {colour: model().asked.colour}],
    weights: () => ['forecasting/verification/weights', {}],
    rules: () => ['forecasting/verification/rules', {}],
  };
}

/** The parts of the selection that say something, with others the read knows. */
function chosen(asked, more) {
  const known = ['kind', 'issuer', 'hazard', 'quantity', 'leadHours', ...more];
  return Object.fromEntries(known.filter((k) => asked[k]).map((k) => [k, asked[k]]));
}

/** Which facts make it read again. */
const MOVED = {
  'forecasting.ForecastsVerified': ['scores', 'pairs', 'weights'],
  'forecasting.RainAnalysed': ['warnings'],
  'forecasting.WarningIssued': ['warnings'],
  'forecasting.WarningExpired': ['warnings'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
