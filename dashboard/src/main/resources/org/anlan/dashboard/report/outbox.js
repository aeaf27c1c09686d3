import {ApiProblem, write} from '../api.js';

const KEPT = 'anlan.outbox.';
const AGAIN_MS = 20_000;

/**
 * Reports that wait to be sent, kept in this browser under whoever wrote them. Each is sent with the
 * key it was written under, so that a broken line never makes two of one. Events: `change`, `sent`
 * (detail: the entry), `refused` (detail: {entry, problem}).
 *
 * @typedef {{id: string, body: any, savedAt: number, place: string, problem?: string}} Entry
 */
export class Outbox extends EventTarget {
  /** @param {string} owner id of the actor */
  constructor(owner) {
    super();
    this.place = KEPT + owner;
    this.busy = false;
    addEventListener('online', () => this.send());
    setInterval(() => this.send(), AGAIN_MS);
  }

  /** @returns {Entry[]} oldest first */
  list() {
    return JSON.parse(localStorage.getItem(this.place) ?? '[]');
  }

  keep(entries) {
    localStorage.setItem(this.place, JSON.stringify(entries));
    this.dispatchEvent(new Event('change'));
  }

  /** Puts a report in and tries to send it. @param {Entry} entry */
  async put(entry) {
    this.keep([...this.list().filter((e) => e.id !== entry.id), entry]);
    await this.send();
  }

  drop(id) {
    this.keep(this.list().filter((e) => e.id !== id));
  }

  /** Sends what waits, one after another; stops where the line is down. */
  async send() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (const entry of this.list().filter((e) => !e.problem)) {
        if (!(await this.sendOne(entry))) {
          break;
        }
      }
    } finally {
      this.busy = false;
    }
  }

  async sendOne(entry) {
    try {
      const receipt = await write('POST', 'reports', entry.body, entry.id);
      this.drop(entry.id);
      this.dispatchEvent(new CustomEvent('sent', {detail: {...entry, receipt}}));
      return true;
    } catch (e) {
      return this.failed(entry, e);
    }
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
    this.keep(this.list().map((kept) => (kept.id === entry.id ? {...kept, problem: e.message} : kept)));
    this.dispatchEvent(new CustomEvent('refused', {detail: {entry, problem: e}}));
    return true;
  }
}
