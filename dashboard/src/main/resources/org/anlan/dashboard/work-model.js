import {ApiProblem, read, write} from './api.js';
import {say} from './i18n.js';
import {Known} from './known.js';
import {Live} from './live.js';
import {told} from './problems.js';
import {CivilClock} from './time.js';
import {Bursts} from './wall/bursts.js';

/**
 * What a page of work has read, and its way to write. Events: `change`, `tick` (a second has gone by),
 * `say` (detail: {text, bad}).
 */
export class WorkModel extends EventTarget {
  /**
   * @param {Record<string, () => [string, Record<string, any>] | null>} reads name to path and query
   * @param {(fact: {type: string}) => string[]} movedBy which of them a fact calls for
   * @param {string[]} [kept] the reads without which the page is of no use when there is no network
   */
  constructor(reads, movedBy, kept = []) {
    super();
    this.known = new Known(kept);
    this.keeps = kept.length > 0;
    this.reads = reads;
    this.movedBy = movedBy;
    this.data = {};
    this.me = null;
    this.installation = null;
    this.away = false;
    this.synced = false;
    this.bursts = new Bursts((name) => this.refresh(name));
  }

  async start() {
    try {
      [this.installation, this.me] = await Promise.all([read('installation'), read('me')]);
    } catch (e) {
      this.fail(e);
      this.recall();
      setTimeout(() => this.start(), 3000);
      return;
    }
    this.clock = new CivilClock(this.installation.civilNow);
    this.synced = true; // the clock is the server's, not this machine's
    setInterval(() => this.dispatchEvent(new Event('tick')), 1000);
    this.listen();
    const names = Object.keys(this.reads);
    await Promise.all(names.map((name) => this.refresh(name)));
    // Some ask for what another has answered, e.g. the clocks of a process.
    await Promise.all(names.filter((name) => !(name in this.data)).map((name) => this.refresh(name)));
    if (this.keeps && this.me && !this.me.guest) {
      this.known.keep(this);
    }
  }

  /** Without a network: works with what was known when there was one, until there is one again. */
  recall() {
    const known = this.keeps && this.away && !this.me ? this.known.load() : null;
    if (known) {
      const {installation, me, data} = known;
      Object.assign(this, {installation, me, data: {...data, ...this.data}});
      this.clock = new CivilClock(new Date().toISOString());
      this.changed();
    }
  }

  now() {
    return this.clock?.now() ?? 0;
  }

  /** @returns {boolean} whether one holds one of these duties anywhere */
  holds(...roles) {
    return Boolean(this.me && !this.me.guest && this.me.posts.some((p) => roles.includes(p.role)));
  }

  listen() {
    const live = new Live();
    live.addEventListener('open', () => this.bursts.want(Object.keys(this.reads)));
    live.addEventListener('resync', () => this.bursts.want(Object.keys(this.reads)));
    live.addEventListener('fact', (event) => {
      this.clock.hear(event.detail.knownAt);
      this.bursts.want(this.movedBy(event.detail));
    });
    live.start();
  }

  /**
   * Reads some anew every so often while the page is looked at: what no fact tells of, such as drafts.
   *
   * @param {number} ms @param {string[]} names
   */
  every(ms, names) {
    setInterval(() => this.synced && !document.hidden && this.bursts.want(names), ms);
  }

  async refresh(name) {
    const asked = this.reads[name]();
    if (!asked) {
      return;
    }
    try {
      this.data[name] = await read(...asked);
      this.away = false;
    } catch (e) {
      this.fail(e);
    }
    this.changed();
  }

  fail(e) {
    if (e instanceof ApiProblem && e.status === 401) {
      this.known.wipe();
      location.assign(`/sign-in?back=${location.pathname}`);
    } else if (e instanceof ApiProblem && e.status === 0) {
      this.away = true;
    } else if (!(e instanceof ApiProblem && (e.status === 403 || e.status === 404))) {
      this.said(told(e), true);
    }
    this.changed();
  }

  /**
   * Writes once, says how it went, and reads anew what it names.
   *
   * @param {{again?: string[], word?: string, version?: string}} [how] what to read anew; the word said; the version that is edited
   * @returns {Promise<{done: boolean, answer: any, problem: string, errors: Array<{field: string, message: string}>}>} `errors`: the faults of single fields
   */
  async write(method, path, body, {again = [], word = say('written'), version = undefined} = {}) {
    try {
      const answer = await write(method, path, body, undefined, version);
      this.said(word);
      this.bursts.want(again);
      return {done: true, answer, problem: '', errors: []};
    } catch (e) {
      const problem = told(e);
      this.said(problem, true);
      return {done: false, answer: null, problem, errors: e.errors};
    }
  }

  said(text, bad = false) {
    this.dispatchEvent(new CustomEvent('say', {detail: {text, bad}}));
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
