const KEPT = 'anlan.known.';

/**
 * What a page must know to be of use without a network: who works here, and what its form is made of.
 * Kept by the page itself under its own path; never a figure. A refusal to sign in wipes it.
 */
export class Known {
  /** @param {string[]} names the reads to keep */
  constructor(names) {
    this.names = names;
    this.place = KEPT + location.pathname;
  }

  /** @returns {{installation: any, me: any, data: Record<string, any>} | null} */
  load() {
    return JSON.parse(localStorage.getItem(this.place) ?? 'null');
  }

  /** @param {import('./work-model.js').WorkModel} model */
  keep({installation, me, data}) {
    const kept = Object.fromEntries(this.names.filter((name) => data[name]).map((name) => [name, data[name]]));
    localStorage.setItem(this.place, JSON.stringify({installation, me, data: kept}));
  }

  wipe() {
    localStorage.removeItem(this.place);
  }
}

/** Forgets what any page of this browser knew: whoever signs out leaves nothing behind. */
export function forgetKnown() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(KEPT))
    .forEach((key) => localStorage.removeItem(key));
}
