const MOST = 50;

/** What is asked about one plan: its name in the model, and the last part of its path. */
export const ABOUT = ['plan', 'card', 'work', 'comparison', 'levers', 'explanation', 'supposition'];

/**
 * What the plan page reads: the list of plans, and of the chosen one (by default the newest) all else.
 *
 * @param {() => import('../work-model.js').WorkModel & {asked: Record<string, string>}} model
 */
export function reads(model) {
  const of = (part, query = {}) => {
    const id = chosen(model());
    return id ? [`logistics/plans/${id}${part}`, query] : null;
  };
  return {
    plans: () => ['logistics/plans', {limit: MOST}],
    roads: () => ['logistics/roads', {}],
    plan: () => of(''),
    card: () => of('/card'),
    work: () => of('/work'),
    comparison: () => (hasOther(model()) ? of('/comparison', {with: model().asked.with}) : null),
    levers: () => of('/levers'),
    explanation: () => (model().asked.region ? of('/explain', {region: model().asked.region}) : null),
    supposition: () => (model().asked.suppose ? of('/supposition', Object.fromEntries(new URLSearchParams(model().asked.suppose))) : null),
  };
}

/** The plan that is looked at. */
export function chosen(model) {
  return model.asked.plan || model.data.plans?.items[0]?.id || '';
}

/** What really left can always be held beside it; another plan only where there is one. */
function hasOther(model) {
  return model.asked.with === 'dispatched' || Boolean(model.data.card?.before);
}

/** Which facts make it read again. */
const MOVED = {'logistics.PlanMoved': ['plans', 'roads', 'card', 'plan', 'work'], 'logistics.ReceiptShort': ['card', 'plan']};

/** What no fact tells of: who works on the plan, and what closes. */
export const POLLED = ['work', 'roads'];

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
