/** Who works at the desk. */
export const DESK = ['DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER'];

/** Who may file or confirm a call, and answer a call-out. */
export const CALLERS = [...DESK, 'REPORTER', 'REVIEWER'];

/**
 * What the duty desk reads.
 *
 * @param {() => import('../work-model.js').WorkModel} model
 */
export function reads(model) {
  const process = () => model().data.processes?.items.find((p) => p.open)?.id;
  return {
    incidents: () => ['desk/incidents', {limit: 500, ...(model().withClosed ? {} : {open: true})}],
    kinds: () => ['desk/incident-kinds', {}],
    alarms: () => ['desk/alarms', {limit: 100}],
    callouts: () => ['desk/callouts', {}],
    warnings: () => ['warnings', {}],
    handovers: () => (model().holds(...DESK) ? ['desk/handovers', {limit: 10}] : null),
    duty: () => ['desk/duty', {}],
    processes: () => ['processes', {limit: 200}],
    clocks: () => (process() ? [`processes/${process()}/clocks`, {owed: true, limit: 500}] : null),
    documents: () => ['desk/documents', {limit: 50}],
  };
}

/** Which facts make it read again. */
const MOVED = {
  'desk.IncidentMoved': ['incidents'],
  'ingest.ReportSubmitted': ['clocks'],
  'ingest.ReportsReviewed': ['clocks'],
  'ingest.ReportUrged': ['clocks'],
  'ingest.ProcessMoved': ['processes', 'clocks'],
  'desk.AlarmRaised': ['alarms', 'clocks'],
  'desk.AlarmSigned': ['alarms'],
  'desk.AlarmSilenced': ['alarms'],
  'desk.AlarmEnded': ['alarms'],
  'desk.CalloutMoved': ['callouts'],
  'desk.DutyChanged': ['duty'],
  'desk.ShiftHandedOver': ['handovers', 'duty'],
  'forecasting.WarningIssued': ['warnings', 'callouts'],
  'forecasting.WarningExpired': ['warnings', 'callouts'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}

/** The six steps of a call, in order. */
export const STEPS = ['RECEIVED', 'VERIFIED', 'REPORTED', 'HANDLED', 'ANSWERED', 'CLOSED'];
