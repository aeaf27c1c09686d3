import {lastEvening} from '../time.js';

/**
 * What the wall reads, and which facts make it read again. A read is a path and a query; null means
 * that there is nothing to ask yet. `asOf` is added to each by the model when it looks back.
 *
 * @typedef {import('./model.js').WallModel} WallModel
 * @type {Record<string, (wall: WallModel) => [string, Record<string, any>] | null>}
 */
export const READS = {
  processes: () => ['processes', {limit: 200}],
  figures: (wall) => figures(wall, {}),
  evening: (wall) => figures(wall, {asOf: new Date(lastEvening(wall.moment())).toISOString()}),
  layer: (wall) =>
    wall.base && wall.layerIndicator()
      ? [
          'figures',
          {...counted(wall), indicator: wall.layerIndicator(), under: wall.province, level: 'COUNTY'},
        ]
      : null,
  rivers: () => ['observations/latest', {kind: 'river'}],
  gauges: () => ['observations/latest', {kind: 'rain'}],
  rain: () => ['forecasting/rain', {}],
  shelters: (wall) => (wall.base && wall.layer === 5 ? ['figures', {...counted(wall), indicator: 'shelters-now', under: wall.province, level: 'COUNTY'}] : null),
  responses: () => ['responses', {}],
  warnings: () => ['warnings', {}],
  consultations: () => ['consultations', {}],
  plan: (wall) => (wall.process ? ['logistics/plans/latest', {process: wall.process.id}] : null),
  depots: () => ['logistics/depots', {}],
  alarms: () => ['desk/alarms', {}],
  alarmsThen: (wall) => (wall.lookingAt ? ['desk/alarms', {limit: 200}] : null),
  book: () => ['desk/incidents', {limit: 10}],
  floodAreas: () => ['desk/flood-areas', {}],
  flashNotes: (wall) => (wall.base ? ['desk/flash-notes', counted(wall)] : null),
  hours: () => ['desk/document-hours', {}],
  incidents: () => ['desk/incidents', {open: true, limit: 200}],
  calls: () => ['desk/callouts', {}],
  duty: () => ['desk/duty', {}],
  limits: () => ['desk/limits', {}],
  tasks: () => ['desk/tasks', {}],
  clocks: (wall) => (wall.process ? [`processes/${wall.process.id}/clocks`, {owed: true, limit: 500}] : null),
  evacuation: (wall) => (wall.process ? ['desk/evacuation', {process: wall.process.id}] : null),
  cutoff: () => ['desk/cutoff', {}],
  timeline: (wall) => ['desk/timeline', wall.timelineWindow()],
};

/**
 * Reads that stay in the present whatever moment is looked at: an alarm must be heard even then, and
 * tasks and depots have no history to look back on. What of them the wall draws while it looks back
 * is marked 现在 (now-mark.js); the rest is no matter of a moment, or bears its own.
 */
export const TIMELESS = new Set([
  'processes',
  'timeline',
  'evening',
  'alarms',
  'depots',
  'flashNotes',
  'hours',
  'limits',
  'tasks',
]);

/** By the type of a fact, without its version: what it moves. Types of no row move nothing here. */
const MOVED = {
  'ingest.FigureMoved': ['figures', 'layer', 'shelters'],
  'ingest.ReportSubmitted': ['tasks', 'timeline', 'clocks'],
  'ingest.ReportsReviewed': ['tasks', 'timeline', 'clocks'],
  'ingest.ReportUrged': ['clocks'],
  'ingest.ReportExcluded': ['tasks'],
  'ingest.ReadingsArrived': ['rivers', 'gauges', 'rain'],
  'desk.AlarmRaised': ['alarms', 'tasks', 'timeline', 'clocks'],
  'desk.AlarmSigned': ['alarms', 'tasks'],
  'desk.AlarmSilenced': ['alarms'],
  'desk.AlarmEnded': ['alarms', 'tasks'],
  'desk.FloodAreaMoved': ['floodAreas', 'timeline'],
  'desk.IncidentMoved': ['incidents', 'book', 'cutoff', 'tasks', 'timeline'],
  'desk.EvacuationReported': ['evacuation'],
  'desk.CalloutMoved': ['calls'],
  'desk.DutyChanged': ['duty', 'tasks'],
  'forecasting.WarningIssued': ['warnings', 'calls', 'timeline'],
  'forecasting.WarningExpired': ['warnings', 'calls'],
  'forecasting.RainAnalysed': ['rain'],
  'forecasting.ResponseChanged': ['responses', 'timeline'],
  'forecasting.LevelProposed': ['responses'],
  'forecasting.ConsultationMoved': ['consultations', 'tasks'],
  'logistics.PlanMoved': ['plan', 'depots', 'tasks', 'timeline'],
};

/**
 * The reads that a fact calls for.
 *
 * @param {{type: string, process?: string, base?: string}} fact
 * @param {WallModel} wall
 * @returns {string[]}
 */
export function movedBy(fact, wall) {
  const moved = MOVED[fact.type.split('/')[0]] ?? [];
  const elsewhere = fact.process && (fact.process !== wall.process?.id || (fact.base && fact.base !== wall.base?.id));
  if (fact.type.startsWith('ingest.FigureMoved') && elsewhere) {
    return knows(fact, wall) ? [] : ['processes'];
  }
  return moved;
}

function knows(fact, wall) {
  const process = wall.processes.find((p) => p.id === fact.process);
  return Boolean(process?.bases.some((b) => b.id === fact.base));
}

function figures(wall, more) {
  return wall.base ? [`figures/${wall.province}`, {...counted(wall), ...more}] : null;
}

function counted(wall) {
  return {process: wall.process.id, base: wall.base.id};
}
