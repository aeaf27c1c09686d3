import {ApiProblem, read, write} from '../api.js';
import {say} from '../i18n.js';
import {Live} from '../live.js';
import {CivilClock} from '../time.js';
import {Bursts} from './bursts.js';
import {READS, TIMELESS, movedBy} from './reads.js';

const HOUR = 3_600_000;
const AHEAD = 6 * HOUR;

/**
 * All that the wall shows, and when it reads it. Events: `change` (draw anew), `tick` (a second has
 * gone by), `say` (detail: {text, bad}), `sign-in` (nobody is signed in).
 */
export class WallModel extends EventTarget {
  constructor() {
    super();
    this.installation = null;
    this.me = null;
    this.processes = [];
    this.process = null;
    this.base = null;
    this.data = {};
    this.troubles = new Map();
    this.layer = 4;
    this.shownIndicator = 'people-affected';
    this.lookingAt = null;
    this.windowEnd = null;
    this.lastBeat = null;
    this.views = [];
    this.bursts = new Bursts((name) => this.refresh(name));
  }

  /** Reads all, then listens. */
  async start() {
    try {
      [this.installation, this.me] = await Promise.all([read('installation'), read('me')]);
    } catch (e) {
      this.fail('installation', e);
      return;
    }
    this.clock = new CivilClock(this.installation.civilNow);
    this.listen();
    setInterval(() => this.dispatchEvent(new Event('tick')), 1000);
    await this.refresh('processes');
    await this.readAll();
  }

  get province() {
    return this.installation.province;
  }

  /** @returns {number} the moment shown: now, or the one looked back at */
  moment() {
    return this.lookingAt ?? this.now();
  }

  now() {
    return this.clock ? this.clock.now() : 0;
  }

  /** @returns {any} a figure of the province by its indicator */
  figure(indicator) {
    return this.data.figures?.items.find((i) => i.indicator === indicator) ?? null;
  }

  /** @returns {string | null} its reviewed value at the last 18:00 */
  evening(indicator) {
    return this.data.evening?.items.find((i) => i.indicator === indicator)?.reviewed ?? null;
  }

  layerIndicator() {
    const now = this.figure('relocated-now');
    const resettled = now?.reviewed || now?.submitted ? 'relocated-now' : 'relocated';
    return {4: this.shownIndicator, 5: resettled}[this.layer] ?? null;
  }

  /** Chooses a map layer, 1 to 7. */
  async showLayer(layer, indicator) {
    this.layer = layer;
    this.shownIndicator = indicator ?? this.shownIndicator;
    this.data.layer = null;
    this.changed();
    await Promise.all(['layer', 'gauges', 'rain', 'plan'].map((name) => this.refresh(name)));
  }

  /** Chooses the base; figures of two bases are never shown together. */
  async showBase(id) {
    this.base = this.process.bases.find((b) => b.id === id) ?? this.base;
    Object.assign(this.data, {figures: null, evening: null, layer: null});
    this.changed();
    await Promise.all(['figures', 'evening', 'layer'].map((name) => this.refresh(name)));
  }

  async showProcess(id) {
    this.process = this.processes.find((p) => p.id === id) ?? this.process;
    this.base = null;
    await this.showBase(this.process.bases[0]?.id);
  }

  /** Looks at what was known at a moment; null returns to the present. */
  lookAt(time) {
    this.lookingAt = time;
    this.changed();
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.readAll(), 140);
  }

  /** The 24 hours on the time line, and the few hours ahead of the present. */
  timelineWindow() {
    const end = this.windowEnd ?? this.now();
    return {from: new Date(end - 24 * HOUR).toISOString(), to: new Date(end).toISOString()};
  }

  /** Where the time line begins and ends, ms; `now` lies before the end only when it shows the present. */
  timelineSpan() {
    const end = this.windowEnd ?? this.now();
    return {from: end - 24 * HOUR, to: end, ahead: this.windowEnd === null ? AHEAD : 0};
  }

  /** Moves the time line by hours; it does not go beyond the present. */
  async moveWindow(hours) {
    const end = (this.windowEnd ?? this.now()) + hours * HOUR;
    this.windowEnd = end >= this.now() ? null : end;
    this.changed();
    await this.refresh('timeline');
  }

  /** Opens a view in the drawer, over the one that is open. */
  open(view) {
    this.views = [...this.views, view];
    this.changed();
  }

  back() {
    this.views = this.views.slice(0, -1);
    this.changed();
  }

  shut() {
    this.views = [];
    this.changed();
  }

  unsigned() {
    return (this.data.alarms?.items ?? []).filter((a) => !a.signedBy);
  }

  async sign(alarm) {
    try {
      await write('POST', `desk/alarms/${alarm.id}/sign`);
      this.said(say('alarm.signed', {title: alarm.titleZh}));
    } catch (e) {
      this.fail('sign', e);
    }
    await this.refresh('alarms');
  }

  listen() {
    const live = new Live();
    live.addEventListener('beat', () => {
      this.lastBeat = performance.now();
    });
    live.addEventListener('resync', () => this.bursts.want(Object.keys(READS)));
    live.addEventListener('fact', (event) => this.hear(event.detail));
    live.start();
  }

  hear(fact) {
    this.clock.hear(fact.knownAt);
    const moved = movedBy(fact, this);
    this.bursts.want(this.lookingAt ? moved.filter((name) => TIMELESS.has(name)) : moved);
  }

  async readAll() {
    await Promise.all(Object.keys(READS).map((name) => this.refresh(name)));
  }

  async refresh(name) {
    const asked = READS[name](this);
    if (!asked) {
      return;
    }
    const [path, query] = asked;
    const looked = TIMELESS.has(name) ? null : this.lookingAt;
    try {
      const answer = await read(path, {...query, ...(looked ? {asOf: new Date(looked).toISOString()} : {})});
      if (TIMELESS.has(name) || this.stillAsks(name, query, looked)) {
        this.take(name, answer);
      }
    } catch (e) {
      this.fail(name, e);
    }
    this.changed();
  }

  /** Whether an answer still fits what is chosen: an overtaken one would mix bases or moments. */
  stillAsks(name, query, looked) {
    return looked === this.lookingAt && JSON.stringify(READS[name](this)?.[1]) === JSON.stringify(query);
  }

  take(name, answer) {
    this.troubles.delete(name);
    this.data[name] = answer;
    if (name === 'processes') {
      this.processes = answer.items;
      const chosen = answer.items.find((p) => p.id === this.process?.id);
      this.process = chosen ?? answer.items.find((p) => p.open) ?? answer.items[0] ?? null;
      const base = this.process?.bases.find((b) => b.id === this.base?.id) ?? this.process?.bases[0] ?? null;
      if (base?.id !== this.base?.id) {
        this.base = base;
        this.bursts.want(['figures', 'evening', 'layer']);
      }
    }
  }

  fail(name, problem) {
    if (!(problem instanceof ApiProblem)) {
      throw problem;
    }
    if (problem.status === 401) {
      this.dispatchEvent(new Event('sign-in'));
    } else if (name === 'sign') {
      this.said(problem.status ? problem.message : say('problem.offline'), true);
    } else if (problem.status === 404) {
      this.data[name] = null; // nothing there yet, e.g. no plan has been made
    } else {
      this.troubles.set(name, problem);
    }
  }

  said(text, bad = false) {
    this.dispatchEvent(new CustomEvent('say', {detail: {text, bad}}));
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** A Lit controller: its host is drawn anew when the model changes, and on each tick if it asks. */
export class Watches {
  /** @param {any} host a component with a property `model` @param {boolean} [ticks] */
  constructor(host, ticks = false) {
    this.host = host;
    this.events = ticks ? ['change', 'tick'] : ['change'];
    this.redraw = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected() {
    this.host.requestUpdate();
  }

  hostUpdate() {
    if (this.model !== this.host.model) {
      this.hostDisconnected();
      this.model = this.host.model;
      this.events.forEach((e) => this.model?.addEventListener(e, this.redraw));
    }
  }

  hostDisconnected() {
    this.events.forEach((e) => this.model?.removeEventListener(e, this.redraw));
    this.model = undefined;
  }
}
