import {ApiProblem, read, write} from '../api.js';
import {either, say} from '../i18n.js';
import {Live} from '../live.js';
import {CivilClock} from '../time.js';
import {Bursts} from './bursts.js';
import {Looking} from './looking.js';
import {READS, TIMELESS, movedBy} from './reads.js';

const AGAIN_MS = 3000;

/**
 * All that the wall shows, and when it reads it. Events: `change` (draw anew), `tick` (a second has
 * gone by), `say` (detail: {text, bad}), `sign-in` (nobody is signed in).
 */
export class WallModel extends Looking {
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
    this.lastBeat = null;
    this.position = 0;
    this.bursts = new Bursts((name) => this.refresh(name));
  }

  /** Reads all, then listens. */
  async start() {
    try {
      [this.installation, this.me] = await Promise.all([read('installation'), read('me')]);
    } catch (e) {
      this.fail('installation', e);
      this.changed();
      setTimeout(() => this.start(), AGAIN_MS);
      return;
    }
    this.troubles.delete('installation');
    this.clock = new CivilClock(this.installation.civilNow);
    this.followEvening();
    this.listen();
    setInterval(() => this.tick(), 1000);
    await this.refresh('processes');
    await this.readAll();
    this.dispatchEvent(new Event('ready'));
  }

  tick() {
    if (this.followEvening()) {
      this.bursts.want(['evening']);
    }
    this.dispatchEvent(new Event('tick'));
  }

  /** When it is another evening, what was read of the former is dropped: no rise under a time not its own. */
  followEvening() {
    const other = super.followEvening();
    if (other) {
      this.data.evening = null;
    }
    return other;
  }

  /** @returns {boolean} whether one who looks on holds one of these duties anywhere */
  holds(...roles) {
    return Boolean(this.me && !this.me.guest && this.me.posts.some((p) => roles.includes(p.role)));
  }

  get province() {
    return this.installation.province;
  }

  /** @returns {any} a figure of the province by its indicator */
  figure(indicator) {
    return this.data.figures?.items.find((i) => i.indicator === indicator) ?? null;
  }

  /** @returns {string | null} its reviewed value at the last 18:00, counted on the same base */
  evening(indicator) {
    const {evening, figures} = this.data;
    const same = evening && evening.base?.id === figures?.base?.id;
    return (same && evening.items.find((i) => i.indicator === indicator)?.reviewed) || null;
  }

  layerIndicator() {
    const now = this.figure('relocated-now');
    const resettled = now?.reviewed || now?.submitted ? 'relocated-now' : 'relocated';
    return {4: this.shownIndicator, 5: resettled}[this.layer] ?? null;
  }

  /** Chooses a map layer, 1 to 7. */
  async showLayer(layer, indicator) {
    this.layer = layer;
    this.data.shelters = null;
    this.shownIndicator = indicator ?? this.shownIndicator;
    this.data.layer = null;
    this.changed();
    await Promise.all(['layer', 'shelters', 'plan'].map((name) => this.refresh(name)));
  }

  /** Chooses the base; figures of two bases are never shown together. */
  async showBase(id) {
    this.base = this.process.bases.find((b) => b.id === id) ?? this.base;
    Object.assign(this.data, {figures: null, evening: null, layer: null, flashNotes: null});
    this.changed();
    await Promise.all(['figures', 'evening', 'layer', 'flashNotes'].map((name) => this.refresh(name)));
  }

  async showProcess(id) {
    this.process = this.processes.find((p) => p.id === id) ?? this.process;
    this.base = null;
    Object.assign(this.data, {evacuation: null, plan: null});
    await Promise.all([this.showBase(this.process.bases[0]?.id), this.refresh('evacuation'), this.refresh('plan')]);
  }

  /** Looks at what was known at a moment; null returns to the present. */
  lookAt(time) {
    this.lookingAt = time;
    this.data.alarmsThen = null;
    this.followEvening();
    this.changed();
    clearTimeout(this.looking);
    this.looking = setTimeout(() => this.readAll(), 140);
  }

  /** Moves the time line by hours. */
  async moveWindow(hours) {
    this.turnWindow(hours);
    await this.refresh('timeline');
  }

  unsigned() {
    return (this.data.alarms?.items ?? []).filter((a) => !a.signedBy);
  }

  /** The alarms of the moment shown; those of the present stay in `data.alarms`, to be heard and signed. */
  alarmsShown() {
    return (this.lookingAt ? this.data.alarmsThen : this.data.alarms)?.items ?? [];
  }

  sign(alarm) {
    return this.write('POST', `desk/alarms/${alarm.id}/sign`, undefined, {again: ['alarms'], word: say('alarm.signed', {title: either(alarm, 'title')})});
  }

  /** Writes once, says how it went, and reads anew what it names. */
  async write(method, path, body, {again, word}) {
    try {
      await write(method, path, body);
      this.said(word);
    } catch (e) {
      this.fail('write', e);
    }
    await Promise.all(again.map((name) => this.refresh(name)));
  }

  listen() {
    const live = new Live();
    live.addEventListener('beat', () => {
      this.lastBeat = performance.now();
    });
    live.addEventListener('open', () => this.bursts.want([...this.troubles.keys()].filter((name) => name in READS)));
    live.addEventListener('refused', (event) => event.detail === 401 && this.dispatchEvent(new Event('sign-in')));
    live.addEventListener('resync', () => this.bursts.want(Object.keys(READS)));
    live.addEventListener('fact', (event) => this.hear(event.detail));
    live.start();
  }

  hear(fact) {
    this.position = fact.position;
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
      if (this.stillAsks(name, query, looked)) {
        this.take(name, answer);
      }
    } catch (e) {
      this.fail(name, e);
    }
    this.changed();
  }

  /** Whether an answer still fits what is chosen: an overtaken one would mix bases or moments. */
  stillAsks(name, query, looked) {
    const ofMoment = TIMELESS.has(name) || looked === this.lookingAt;
    const ofChoice = name === 'timeline' || JSON.stringify(READS[name](this)?.[1]) === JSON.stringify(query); // its end runs with the clock
    return ofMoment && ofChoice;
  }

  take(name, answer) {
    this.troubles.delete(name);
    this.data[name] = answer;
    if (name === 'processes') {
      this.processes = answer.items;
      const before = this.process?.id;
      const chosen = answer.items.find((p) => p.id === before);
      this.process = chosen ?? answer.items.find((p) => p.open) ?? answer.items[0] ?? null;
      if (this.process?.id !== before) {
        this.bursts.want(['evacuation', 'plan']);
      }
      const base = this.process?.bases.find((b) => b.id === this.base?.id) ?? this.process?.bases[0] ?? null;
      if (base?.id !== this.base?.id) {
        this.base = base;
        Object.assign(this.data, {figures: null, evening: null, layer: null});
        this.bursts.want(['figures', 'evening', 'layer', 'flashNotes']);
      }
    }
  }

  fail(name, problem) {
    if (!(problem instanceof ApiProblem)) {
      throw problem;
    }
    if (problem.status === 401) {
      this.dispatchEvent(new Event('sign-in'));
    } else if (name === 'write') {
      this.said(problem.status ? problem.message : say('problem.offline'), true);
    } else if (problem.status === 404) {
      this.data[name] = null; // nothing there yet, e.g. no plan has been made
    } else {
      this.troubles.set(name, problem);
    }
  }
}
