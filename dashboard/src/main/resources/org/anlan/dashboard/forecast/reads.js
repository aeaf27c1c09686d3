/** Who has a model run, or computes a run again. */
export const RUNNERS = ['FORECASTER', 'DUTY_CHIEF', 'DUTY_OFFICER'];

/**
 * What the forecast page reads.
 *
 * @param {() => import('./forecast-model.js').ForecastModel} model
 */
export function reads(model) {
  const counted = () => model().counted();
  return {
    processes: () => ['processes', {limit: 200}],
    forecasts: () => ['forecasting/forecasts', {day: model().day}],
    rain: () => ['forecasting/rain', {day: model().day}],
    ahead: () => ['forecasting/rain/ahead', {}],
    rivers: () => ['observations/latest', {kind: 'river'}],
    station: () => (model().stationChosen() ? [`forecasting/stations/${encodeURIComponent(model().stationChosen())}`, {}] : null),
    storms: () => ['forecasting/storms', {}],
    storm: () => (model().stormChosen() ? [`forecasting/storms/${encodeURIComponent(model().stormChosen())}`, {}] : null),
    responses: () => ['responses', {}],
    nowcast: () => (counted() ? ['forecasting/nowcast', counted()] : null),
    runs: () => ['forecasting/runs', {limit: 100, model: model().ofModel}],
    models: () => ['forecasting/models', {}],
    thresholds: () => ['forecasting/thresholds', {}],
  };
}

/** Which facts make it read again. */
const MOVED = {
  'forecasting.RainAnalysed': ['forecasts', 'rain', 'runs'],
  'forecasting.StormTracked': ['storms', 'storm'],
  'forecasting.RunEnded': ['forecasts', 'ahead', 'station', 'storm', 'nowcast', 'runs', 'responses'],
  'forecasting.ThresholdMoved': ['thresholds'],
  'ingest.ReadingsArrived': ['rivers', 'station'],
  'ingest.FigureMoved': ['nowcast'],
  'forecasting.LevelProposed': ['responses'],
  'forecasting.ResponseChanged': ['responses'],
  'ingest.ProcessMoved': ['processes'],
};

/** @param {{type: string}} fact @returns {string[]} */
export function movedBy(fact) {
  return MOVED[fact.type.split('/')[0]] ?? [];
}
