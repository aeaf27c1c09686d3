const KEPT = 'anlan.draft.';

/** The form as it was left, kept in this browser: nothing is typed twice. */
export class Draft {
  /** @param {string} owner id of the actor */
  constructor(owner) {
    this.place = KEPT + owner;
  }

  /** @returns {Record<string, any> | null} */
  load() {
    return JSON.parse(localStorage.getItem(this.place) ?? 'null');
  }

  save(form) {
    localStorage.setItem(this.place, JSON.stringify(form));
  }

  clear() {
    localStorage.removeItem(this.place);
  }
}
