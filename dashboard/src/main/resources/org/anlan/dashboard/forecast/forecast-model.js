import {WorkModel} from '../work-model.js';
import {movedBy, reads} from './reads.js';

/** What the forecast page has read, and what is chosen on it: a day, a station, a process on one base. */
export class ForecastModel extends WorkModel {
  constructor() {
    super(
      reads(() => this),
      movedBy,
    );
    Object.assign(this, {day: '', station: null, typhoon: null, process: null, base: null, ofModel: ''});
  }

  /** Chooses a day of rain; empty is the newest. What was read of another goes. */
  chooseDay(day) {
    this.day = day;
    Object.assign(this.data, {forecasts: null, rain: null});
    this.changed();
    ['forecasts', 'rain'].forEach((name) => this.refresh(name));
  }

  chooseStation(id) {
    this.station = id;
    this.data.station = null;
    this.changed();
    this.refresh('station');
  }

  chooseStorm(id) {
    this.typhoon = id;
    this.data.storm = null;
    this.changed();
    this.refresh('storm');
  }

  /** @returns {string | null} the typhoon looked at: the newest where none was chosen */
  stormChosen() {
    return this.typhoon ?? this.data.storms?.items[0]?.storm ?? null;
  }

  chooseProcess(process, base) {
    Object.assign(this, {process, base});
    this.data.nowcast = null;
    this.changed();
    this.refresh('nowcast');
  }

  chooseModel(name) {
    this.ofModel = name;
    this.refresh('runs');
  }

  /** @returns {any[]} river stations: as forecast, else as measured */
  stations() {
    const {forecasts, rivers} = this.data;
    const told = forecasts?.stations ?? [];
    const known = new Set(told.map((s) => s.station));
    return [...told, ...(rivers?.items ?? []).filter((s) => !known.has(s.station)).map(measured)].sort((a, b) => over(b) - over(a));
  }

  stationChosen() {
    return this.station ?? this.stations()[0]?.station ?? null;
  }

  /** @returns {{process: string, base: string} | null} the process and base that losses are reckoned for */
  counted() {
    const all = this.data.processes?.items ?? [];
    const process = all.find((p) => p.id === this.process) ?? all.find((p) => p.open) ?? all[0];
    const base = process?.bases.find((b) => b.id === this.base) ?? process?.bases[0];
    return base ? {process: process.id, base: base.id} : null;
  }

  async refresh(name) {
    const asked = JSON.stringify(this.reads[name]());
    const storm = this.stormChosen();
    await super.refresh(name);
    if (name === 'storms' && storm !== this.stormChosen()) {
      this.bursts.want(['storm']);
    }
    if (asked !== JSON.stringify(this.reads[name]()) && ['forecasts', 'rain', 'station', 'storm', 'nowcast'].includes(name)) {
      this.data[name] = null; // another was chosen meanwhile
      this.bursts.want([name]);
    }
  }
}

/** A station that nothing is forecast of: its newest reading alone. */
function measured(s) {
  const number = (value) => (value === null || value === undefined ? null : Number(value));
  return {station: s.station, name: s.name, river: s.river, warningM: number(s.warning), guaranteeM: number(s.guarantee), at: s.observedAt, stageM: Number(s.value), leads: [], crossings: []};
}

/** By how much a station stands over its warning stage, m; very low where it has none. */
export function over(s) {
  return s.stageM === null || s.warningM === null || s.warningM === undefined ? -99 : s.stageM - s.warningM;
}
