/**
 * A Lit controller: tells how many rows fit into an element of its host, so that a list shows whole
 * rows and says how many more there are, instead of cutting one through.
 */
export class FitsRows {
  /** @param {any} host @param {string} selector of the list @param {number} most */
  constructor(host, selector, most) {
    this.host = host;
    this.selector = selector;
    this.most = most;
    this.rows = most;
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
    const first = this.list?.firstElementChild;
    if (first) {
      const rows = Math.max(1, Math.min(this.most, Math.floor((this.list.clientHeight + 1) / first.getBoundingClientRect().height)));
      if (rows !== this.rows) {
        this.rows = rows;
        this.host.requestUpdate();
      }
    }
  }
}
