/** The regions one files or reviews for, by role. */
export function postsOf(me, ...roles) {
  return (me?.posts ?? []).filter((p) => roles.includes(p.role)).map((p) => p.region);
}

const FILERS = ['REPORTER', 'DUTY_OFFICER', 'DUTY_CHIEF'];

export function own(me) {
  return postsOf(me, ...FILERS)[0] ?? postsOf(me, 'REVIEWER')[0] ?? null;
}

/** The process and base whose figures are shown: the open one, and its base with the newest figure. */
export function baseShown(model) {
  const process = model.data.processes?.items.find((p) => p.open);
  const counted = process?.bases[0];
  return counted ? {process: process.id, base: counted.id} : null;
}

/** Whether one's own place is a county or a zone: those sum up their townships. */
export function isCounty(model) {
  return ['COUNTY', 'ZONE'].includes(model.data.places?.here?.level);
}

/** Whether one's own place reports to the national system: a county or wider. */
export function isNational(model) {
  return ['PROVINCE', 'CITY', 'COUNTY', 'ZONE'].includes(model.data.places?.here?.level);
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
    kinds: () => ['desk/incident-kinds', {}],
    processes: () => ['processes', {limit: 200}],
    reports: () => mine({limit: 300}),
    waiting: () => {
      const under = postsOf(model().me, 'REVIEWER')[0];
      return under ? ['reports', {under, waiting: true, limit: 200}] : null;
    },
    evacuation: () => (own(model().me) ? [`desk/evacuation/${own(model().me)}`, {process: process()}] : null),
    places: () => (own(model().me) ? ['desk/places', {under: own(model().me)}] : null),
    sheet: () => (isCounty(model()) && baseShown(model()) ? [`desk/sheets/${own(model().me)}`, baseShown(model())] : null),
    national: () => (isNational(model()) && baseShown(model()) ? [`desk/national/${own(model().me)}`, baseShown(model())] : null),
    clocks: () => (process() && own(model().me) ? [`processes/${process()}/clocks`, {under: own(model().me), limit: 200}] : null),
  };
}

const MOVED = {
  'ingest.ReportSubmitted': ['reports', 'waiting', 'processes', 'clocks'],
  'ingest.FigureMoved': ['sheet', 'national'],
  'desk.FiguresPassedOn': ['national'],
  'ingest.ReportsReviewed': ['reports', 'waiting', 'clocks'],
  'ingest.ReportUrged': ['clocks'],
  'desk.EvacuationReported': ['evacuation'],
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
