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
