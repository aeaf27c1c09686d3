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
  gauges: (wall) => (wall.layer === 1 ? ['observations/latest', {kind: 'rain'}] : null),
  rain: (wall) => (wall.layer === 1 ? ['forecasting/rain', {}] : null),
  responses: () => ['responses', {}],
  warnings: () => ['warnings', {}],
  consultations: () => ['consultations', {}],
  plan: (wall) => (wall.process ? ['logistics/plans/latest', {process: wall.process.id}] : null),
  alarms: () => ['desk/alarms', {}],
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
 * readings, plans, tasks and consultations have no history to look back on. What of them the wall
 * draws while it looks back is marked 现在 (now-mark.js); notices are told apart by their own times.
 */
export const TIMELESS = new Set([
  'processes',
  'timeline',
  'evening',
  'alarms',
  'calls',
  'duty',
  'limits',
  'rivers',
  'gauges',
  'plan',
  'tasks',
  'consultations',
  'warnings',
]);

/** By the type of a fact, without its version: what it moves. Types of no row move nothing here. */
const MOVED = {
  'ingest.FigureMoved': ['figures', 'layer'],
  'ingest.ReportSubmitted': ['tasks', 'timeline', 'clocks'],
  'ingest.ReportsReviewed': ['tasks', 'timeline', 'clocks'],
  'ingest.ReportUrged': ['clocks'],
  'ingest.ReportExcluded': ['tasks'],
  'ingest.ReadingsArrived': ['rivers', 'gauges', 'rain'],
  'desk.AlarmRaised': ['alarms', 'tasks', 'timeline', 'clocks'],
  'desk.AlarmSigned': ['alarms', 'tasks'],
  'desk.AlarmSilenced': ['alarms'],
  'desk.AlarmEnded': ['alarms', 'tasks'],
  'desk.IncidentMoved': ['incidents', 'cutoff', 'tasks', 'timeline'],
  'desk.EvacuationReported': ['evacuation'],
  'desk.CalloutMoved': ['calls'],
  'desk.DutyChanged': ['duty', 'tasks'],
  'forecasting.WarningIssued': ['warnings', 'calls', 'timeline'],
  'forecasting.WarningExpired': ['warnings', 'calls'],
  'forecasting.RainAnalysed': ['rain'],
  'forecasting.ResponseChanged': ['responses', 'timeline'],
  'forecasting.LevelProposed': ['responses'],
  'forecasting.ConsultationMoved': ['consultations', 'tasks'],
  'logistics.PlanMoved': ['plan', 'tasks', 'timeline'],
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
