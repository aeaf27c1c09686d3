/** Who drafts a warning. */
export const DRAFTERS = ['FORECASTER', 'SECRETARY', 'DUTY_OFFICER', 'DUTY_CHIEF'];

/** Who reviews one: never its own drafter. */
export const REVIEWERS = ['REVIEWER', 'FORECASTER', 'DUTY_CHIEF'];

/** Who sees what became of a warning on each way out. */
export const SENDERS = ['DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'FORECASTER', 'SECRETARY', 'ADMINISTRATOR'];

/** Who takes up or declines a response that a consultation advises. */
export const DECIDERS = ['LEADER', 'DUTY_CHIEF'];

/** Who enters a call. */
export const CALLERS = ['DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'REPORTER', 'REVIEWER'];

export const COLOURS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'];

/** 灾害风险提示 and 灾害救助准备: what a relief department issues; never a signal of the weather service. */
export const KINDS = ['RISK', 'RELIEF'];

export const RELAYED = ['RAINSTORM', 'FLOOD', 'FLASH_FLOOD', 'GEOLOGICAL', 'TYPHOON', 'WIND', 'SNOW', 'COLD', 'HEAT', 'OTHER'];

/**
 * What the warning desk reads.
 *
 * @param {() => import('./warn-model.js').WarnModel} model
 */
export function reads(model) {
  const list = () => model().listChosen();
  return {
    drafts: () => ['warnings', {state: 'DRAFTS'}],
    warnings: () => ['warnings', {}],
    relayed: () => ['relayed-warnings', {all: model().withEnded}],
    rules: () => ['emergency-warnings', {}],
    duty: () => ['desk/duty', {}],
    advice: () => ['response-proposals', {}],
    responses: () => ['responses', {}],
    lists: () => ['desk/callout-lists', {}],
    persons: () => (list() ? [`desk/callout-lists/${list()}`, {}] : null),
    silent: () => (list() ? [`desk/callout-lists/${list()}/silent`, {}] : null),
    deliveries: () => (model().sent && model().holds(...SENDERS) ? [`warnings/${model().sent}/deliveries`, {}] : null),
  };
}

/** Which facts make it read again. */
const MOVED = {
  'forecasting.WarningIssued': ['drafts', 'warnings', 'lists', 'persons', 'silent', 'deliveries'],
  'forecasting.WarningExpired': ['warnings', 'lists'],
  'forecasting.WarningFollowUp': ['drafts', 'warnings'],
  'forecasting.RelayedMoved': ['relayed'],
  'forecasting.ConsultationMoved': ['drafts', 'advice'],
  'forecasting.ResponseChanged': ['advice', 'responses'],
  'desk.CalloutMoved': ['lists', 'persons', 'silent'],
  'desk.DutyChanged': ['duty'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
