const MOST = 200;

/**
 * What the depot page reads.
 *
 * @param {() => import('../work-model.js').WorkModel & {asked: Record<string, string>}} model
 */
export function reads(model) {
  const depot = () => ({depot: model().asked.depot});
  return {
    goods: () => ['logistics/goods', {}],
    depots: () => ['logistics/depots', {}],
    stock: () => ['logistics/stock', {...depot(), item: model().asked.item, limit: MOST}],
    available: () => available(model()),
    agreements: () => ['logistics/agreements', {}],
    rotation: () => ['logistics/rotation', {...depot(), limit: MOST}],
    inspections: () => ['logistics/inspections', {...depot(), limit: MOST}],
    stocktakes: () => ['logistics/stocktakes', {...depot(), limit: 50}],
    stocktake: () => (model().asked.stocktake ? [`logistics/stocktakes/${model().asked.stocktake}`, {}] : null),
    adjustments: () => ['logistics/adjustments', {...depot(), waiting: true, limit: MOST}],
  };
}

/** Of one kind of goods, in a depot, for a county, or in the whole province. */
function available(model) {
  const {item, depot, region} = model.asked;
  const first = item || model.data.goods?.items[0]?.item;
  const where = depot ? {depot} : {region: region || model.installation?.province};
  return first ? ['logistics/available', {item: first, ...where}] : null;
}

/** Which facts make it read again. */
const MOVED = {
  'logistics.PlanMoved': ['depots', 'stock', 'available'],
  'logistics.ReceiptShort': ['stock', 'available'],
};

/** What no fact tells of: others who count, inspect and adjust. */
export const POLLED = ['stock', 'available', 'inspections', 'stocktakes', 'stocktake', 'adjustments'];

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
