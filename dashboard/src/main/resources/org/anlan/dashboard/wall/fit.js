/**
 * A Lit controller: hides the rows of a list that do not fit whole, and tells how many did, so that
 * the list can say how many more there are instead of cutting one through.
 */
export class FitsRows {
  /** @param {any} host @param {string} selector of the list; its rows know the class `out` */
  constructor(host, selector) {
    this.host = host;
    this.selector = selector;
    this.rows = 0;
    this.observer = new ResizeObserver(() => this.measure());
    host.addController(this);
  }

  hostUpdated() {
    const list = this.host.renderRoot.querySelector(this.selector);
    if (list !== this.list) {
      this.observer.disconnect();
      this.list = list;
      if (list) {
        this.observer.observe(list);
      }
    }
    this.measure();
  }

  hostDisconnected() {
    this.observer.disconnect();
    this.list = undefined;
  }

  measure() {
    const end = (this.list?.getBoundingClientRect().bottom ?? 0) + 1;
    let rows = 0;
    for (const row of this.list?.children ?? []) {
      const whole = row.getBoundingClientRect().bottom <= end;
      row.classList.toggle('out', !whole);
      rows += whole ? 1 : 0;
    }
    if (rows !== this.rows) {
      this.rows = rows;
      this.host.requestUpdate();
    }
  }
}
