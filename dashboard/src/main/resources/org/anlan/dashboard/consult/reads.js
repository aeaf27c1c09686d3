/** Who calls a consultation and freezes its evidence. */
export const CALLERS = ['SECRETARY', 'DUTY_CHIEF', 'LEADER', 'FORECASTER'];

/** Who drafts the resolution, and files a consultation away. */
export const DRAFTERS = ['SECRETARY', 'DUTY_CHIEF', 'LEADER'];

/** How far a consultation is, in order. */
export const STAGES = ['CALLED', 'FROZEN', 'REVEALED', 'SIGNED', 'CLOSED'];

/** The levels of risk, the least first. */
export const LEVELS = ['NONE', 'BLUE', 'YELLOW', 'ORANGE', 'RED'];

/** What is read of the one consultation that is open on the page. */
export const OF_ONE = ['consultation', 'evidence', 'own', 'figures', 'sheet', 'proposals'];

/**
 * What the consultation room reads.
 *
 * @param {() => import('./consult-model.js').ConsultModel} model
 */
export function reads(model) {
  const one = () => model().data.consultation;
  return {
    consultations: () => ['consultations', {}],
    consultation: () => (model().chosen ? [`consultations/${model().chosen}`, {}] : null),
    evidence: () => (one()?.frozenAt && model().data.evidence?.of !== one().id ? [`consultations/${one().id}/evidence`, {}] : null),
    own: () => (model().ownCard()?.digest ? [`consultations/${one().id}/opinion`, {}] : null),
    figures: () => (one()?.process && one()?.base ? [`figures/${one().region}`, {process: one().process, base: one().base}] : null),
    sheet: () => (one()?.kind === 'DAMAGE' && one()?.frozenAt ? [`consultations/${one().id}/damage-sheet`, {}] : null),
    proposals: () => (one()?.signedAt ? ['response-proposals', {consultation: one().id}] : null),
    rain: () => ['forecasting/rain', {}],
    rivers: () => ['observations/latest', {kind: 'river'}],
    duty: () => ['desk/duty', {}],
    processes: () => ['processes', {limit: 200}],
  };
}

/** Which facts make it read again. */
const MOVED = {
  'forecasting.ConsultationMoved': ['consultations', 'consultation'],
  'forecasting.OpinionSealed': ['consultation'],
  'forecasting.RoundMoved': ['consultation'],
  'forecasting.SheetMoved': ['sheet'],
  'forecasting.ResponseChanged': ['proposals'],
  'forecasting.TaskMoved': ['consultation'],
  'forecasting.RainAnalysed': ['rain'],
  'ingest.ReadingsArrived': ['rivers'],
  'ingest.FigureMoved': ['figures'],
  'ingest.ProcessMoved': ['processes'],
  'desk.DutyChanged': ['duty'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
