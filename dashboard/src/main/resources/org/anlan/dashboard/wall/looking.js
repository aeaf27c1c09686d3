import {lastEvening} from '../time.js';

const HOUR = 3_600_000;
const AHEAD = 8 * HOUR;

/**
 * What one looks at: which moment, which 24 hours on the time line, which views in the drawer.
 * Events: `change` (draw anew), `say` (detail: {text, bad}).
 */
export class Looking extends EventTarget {
  constructor() {
    super();
    this.clock = null;
    this.lookingAt = null;
    this.since = null;
    this.windowEnd = null;
    this.views = [];
  }

  /** @returns {number} the moment shown: now, or the one looked back at */
  moment() {
    return this.lookingAt ?? this.now();
  }

  now() {
    return this.clock ? this.clock.now() : 0;
  }

  /**
   * Keeps the evening that rises are counted from: the last 18:00 before the moment shown.
   *
   * @returns {boolean} whether it is another one
   */
  followEvening() {
    const since = lastEvening(this.moment());
    const other = since !== this.since;
    this.since = since;
    return other;
  }

  /** The 24 hours on the time line, and the few hours ahead of the present. */
  timelineWindow() {
    const end = this.windowEnd ?? this.now();
    return {from: new Date(end - 24 * HOUR).toISOString(), to: new Date(end).toISOString()};
  }

  /** Where the time line begins and ends, ms; `now` lies before the end only when it shows the present. */
  timelineSpan() {
    const end = this.windowEnd ?? this.now();
    return {from: end - 24 * HOUR, to: end, ahead: this.windowEnd === null ? AHEAD : 0};
  }

  /** Turns the time line by hours; it does not go beyond the present. */
  turnWindow(hours) {
    const end = (this.windowEnd ?? this.now()) + hours * HOUR;
    this.windowEnd = end >= this.now() ? null : end;
    this.changed();
  }

  /** Opens a view in the drawer, over the one that is open. */
  open(view) {
    this.views = [...this.views, view];
    this.changed();
  }

  back() {
    this.views = this.views.slice(0, -1);
    this.changed();
  }

  shut() {
    this.views = [];
    this.changed();
  }

  said(text, bad = false) {
    this.dispatchEvent(new CustomEvent('say', {detail: {text, bad}}));
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
