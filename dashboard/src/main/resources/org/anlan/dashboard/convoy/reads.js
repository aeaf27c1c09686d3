const MOST = 200;

/**
 * What the convoy page reads.
 *
 * @param {() => import('../work-model.js').WorkModel & {asked: Record<string, string>}} model
 */
export function reads(model) {
  const asked = (name, path) => (model().asked[name] ? [path(model().asked[name]), {}] : null);
  return {
    loads: () => ['logistics/dispatches', {limit: MOST}],
    load: () => asked('load', (id) => `logistics/dispatches/${id}`),
    waiting: () => ['logistics/waiting-loads', {}],
    requests: () => ['logistics/requests', {limit: MOST}],
    plans: () => ['logistics/plans', {limit: 50}],
    timeline: () => asked('plan', (id) => `logistics/plans/${id}/timeline`),
    signatures: () => ['logistics/signatures', {}],
    recalls: () => ['logistics/recalls', {limit: MOST}],
    goods: () => ['logistics/goods', {}],
    processes: () => ['processes', {}],
  };
}

/** Which facts make it read again. */
const MOVED = {
  'logistics.LoadMoved': ['loads', 'load', 'waiting', 'timeline'],
  'logistics.PlanMoved': ['plans', 'waiting', 'timeline', 'signatures'],
  'logistics.ReceiptShort': ['loads', 'load'],
};

/** What no fact tells of: others who ask, answer, notify and call in; and what time alone makes late. */
export const POLLED = ['loads', 'waiting', 'requests', 'timeline', 'signatures', 'recalls'];

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
