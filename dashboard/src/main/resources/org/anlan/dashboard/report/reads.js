/** The regions one files or reviews for, by role. */
export function postsOf(me, ...roles) {
  return (me?.posts ?? []).filter((p) => roles.includes(p.role)).map((p) => p.region);
}

const FILERS = ['REPORTER', 'DUTY_OFFICER', 'DUTY_CHIEF'];

export function own(me) {
  return postsOf(me, ...FILERS)[0] ?? postsOf(me, 'REVIEWER')[0] ?? null;
}

/**
 * What the page of reports reads.
 *
 * @param {() => import('../work-model.js').WorkModel} model
 */
export function reads(model) {
  const mine = (more) => {
    const under = own(model().me);
    return under ? ['reports', {under, ...more}] : null;
  };
  const process = () => model().process ?? model().data.processes?.items.find((p) => p.open)?.id;
  return {
    form: () => ['reports/form', {}],
    processes: () => ['processes', {limit: 200}],
    reports: () => mine({limit: 100}),
    waiting: () => {
      const under = postsOf(model().me, 'REVIEWER')[0];
      return under ? ['reports', {under, waiting: true, limit: 200}] : null;
    },
    places: () => (own(model().me) ? ['desk/places', {under: own(model().me)}] : null),
    clocks: () => (process() && own(model().me) ? [`processes/${process()}/clocks`, {under: own(model().me), limit: 200}] : null),
  };
}

const MOVED = {
  'ingest.ReportSubmitted': ['reports', 'waiting', 'processes', 'clocks'],
  'ingest.ReportsReviewed': ['reports', 'waiting', 'clocks'],
  'ingest.ReportUrged': ['clocks'],
};

export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}

/** The lines of each card of the form: what a first quick report asks. */
export const CARDS = {
  people: ['people-affected', 'deaths', 'missing', 'injured', 'evacuated-urgent', 'relocated', 'relocated-central', 'relocated-dispersed', 'urgent-aid'],
  houses: ['rooms-collapsed', 'households-collapsed', 'rooms-severe', 'households-severe', 'rooms-moderate', 'households-moderate'],
  land: ['crops-affected', 'crops-damaged', 'crops-lost', 'livestock-dead', 'loss-total', 'loss-household', 'loss-agriculture', 'loss-industry', 'loss-infrastructure', 'loss-public', 'loss-other'],
};
