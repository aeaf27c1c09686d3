import {ApiProblem, write} from '../api.js';

const KEPT = 'anlan.outbox.';
const AGAIN_MS = 20_000;

/**
 * What waits to be sent, kept in this browser under whoever wrote it. Each is sent with the key it was
 * written under, so that a broken line never makes two of one; what is urgent goes before all else.
 * Events: `change`, `sent` (detail: the entry and its receipt), `refused` (detail: {entry, problem}).
 *
 * @typedef {{id: string, path?: string, body: any, savedAt: number, place: string, urgent?: boolean, stamp?: string, problem?: string}} Entry
 *   path: below `/api/v1/`, reports where it is absent; stamp: the field that bears the civil time of
 *   writing it down, reckoned when it is first sent, because a phone's own clock may be wrong
 */
export class Outbox extends EventTarget {
  /**
   * @param {string} owner id of the actor
   * @param {() => number | null} civil the server's civil time in ms; null while it is not known
   */
  constructor(owner, civil) {
    super();
    this.place = KEPT + owner;
    this.civil = civil;
    this.busy = false;
    addEventListener('online', () => this.send());
    setInterval(() => this.send(), AGAIN_MS);
  }

  /** @returns {Entry[]} in the order of sending: what is urgent first, then the oldest */
  list() {
    const kept = JSON.parse(localStorage.getItem(this.place) ?? '[]');
    return kept.sort((a, b) => Number(Boolean(b.urgent)) - Number(Boolean(a.urgent)) || a.savedAt - b.savedAt);
  }

  keep(entries) {
    localStorage.setItem(this.place, JSON.stringify(entries));
    this.dispatchEvent(new Event('change'));
  }

  /** Puts something in and tries to send it. @param {Entry} entry */
  async put(entry) {
    this.keep([...this.list().filter((e) => e.id !== entry.id), entry]);
    await this.send();
  }

  drop(id) {
    this.keep(this.list().filter((e) => e.id !== id));
  }

  /** Sends what waits, one after another, also what is put in meanwhile; stops where the line is down. */
  async send() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (let entry = this.next(); entry && (await this.sendOne(entry)); entry = this.next());
    } finally {
      this.busy = false;
    }
  }

  next() {
    return this.list().find((e) => !e.problem && (!e.stamp || e.body[e.stamp] || this.civil() !== null));
  }

  async sendOne(waiting) {
    const entry = this.stamped(waiting);
    try {
      const receipt = await write('POST', entry.path ?? 'reports', entry.body, entry.id);
      this.drop(entry.id);
      this.dispatchEvent(new CustomEvent('sent', {detail: {...entry, receipt}}));
      return true;
    } catch (e) {
      return this.failed(entry, e);
    }
  }

  /** The same with the civil time at which it was written down, kept before it goes: one key, one body. */
  stamped(entry) {
    if (!entry.stamp || entry.body[entry.stamp]) {
      return entry;
    }
    const at = new Date(this.civil() - Math.max(0, Date.now() - entry.savedAt)).toISOString();
    const stamped = {...entry, body: {...entry.body, [entry.stamp]: at}};
    this.keep(this.list().map((kept) => (kept.id === entry.id ? stamped : kept)));
    return stamped;
  }

  /** No answer, or one that says later: it waits. A refusal goes back to whoever wrote it. */
  failed(entry, e) {
    if (!(e instanceof ApiProblem)) {
      throw e;
    }
    if (e.status === 0 || e.status === 401 || e.status === 429 || e.status >= 500) {
      this.dispatchEvent(new Event('change'));
      return false;
    }
    this.keep(this.list().map((kept) => (kept.id === entry.id ? {...kept, problem: [e.message, ...e.errors.map((x) => x.message)].join(' ')} : kept)));
    this.dispatchEvent(new CustomEvent('refused', {detail: {entry, problem: e}}));
    return true;
  }
}
