const GATHER_MS = 80;
const REST_MS = 450;

/**
 * Gathers what must be read again: many facts in a burst make one read of each kind, never two of a
 * kind at once, and a rest between two of a kind so that a flood of reports is no flood of requests.
 */
export class Bursts {
  /** @param {(name: string) => Promise<void>} run reads one kind; must not reject */
  constructor(run) {
    this.run = run;
    this.wanted = new Set();
    this.busy = new Set();
  }

  /** @param {Iterable<string>} names kinds to read soon */
  want(names) {
    for (const name of names) {
      this.wanted.add(name);
    }
    this.timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  flush() {
    this.timer = undefined;
    for (const name of this.wanted) {
      if (!this.busy.has(name)) {
        this.wanted.delete(name);
        this.busy.add(name);
        this.run(name).finally(() => setTimeout(() => this.rested(name), REST_MS));
      }
    }
  }

  rested(name) {
    this.busy.delete(name);
    if (this.wanted.has(name)) {
      this.want([]);
    }
  }
}
