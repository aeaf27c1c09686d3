import {html} from 'lit';
import {WorkModel} from '../work-model.js';
import {WorkPage} from '../work-page.js';
import './loads-pane.js';
import {POLLED, movedBy, reads} from './reads.js';
import './recalls-pane.js';
import './requests-pane.js';
import './timeline-pane.js';
import './waiting-pane.js';

const HALF_MINUTE = 30_000;

/** The convoy page 车队: loads on the road, what waits to leave, requests, each plan's chain, and what comes back. */
export class ConvoyPage extends WorkPage {
  constructor() {
    const model = new WorkModel(
      reads(() => model),
      movedBy,
    );
    model.asked = {load: '', plan: '', request: '', recall: ''};
    super('convoy', ['loads', 'waiting', 'requests', 'timeline', 'recalls'], model);
    model.every(HALF_MINUTE, POLLED);
    this.addEventListener('ask', (e) => this.choose(e.detail));
  }

  /** What the address bar names is chosen, also when it is opened from a paper or an alarm. */
  follow() {
    super.follow();
    const part = {loads: 'load', timeline: 'plan', requests: 'request', recalls: 'recall'}[this.view];
    if (part && this.wanted) {
      this.choose({[part]: this.wanted});
    }
  }

  choose(parts) {
    const {model} = this;
    model.asked = {...model.asked, ...parts};
    const read = {load: 'load', plan: 'timeline'};
    for (const part of Object.keys(parts).filter((p) => p in read)) {
      delete model.data[read[part]];
      model.bursts.want([read[part]]);
    }
    this.requestUpdate();
  }

  counts() {
    const {loads, waiting, requests, signatures} = this.model.data;
    const late = (loads?.items ?? []).filter((l) => l.overdue).length;
    const open = (requests?.items ?? []).filter((r) => r.state === 'OPEN').length;
    const unsigned = signatures?.items ?? [];
    return {
      loads: {count: late, hot: late > 0},
      waiting: {count: waiting?.loud ?? 0, hot: (waiting?.loud ?? 0) > 0},
      requests: {count: open, hot: false},
      timeline: {count: unsigned.length, hot: unsigned.some((s) => s.late)},
    };
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'waiting':
        return html`<waiting-pane .model=${model} .stamp=${stamp}></waiting-pane>`;
      case 'requests':
        return html`<requests-pane .model=${model} .stamp=${stamp}></requests-pane>`;
      case 'timeline':
        return html`<timeline-pane .model=${model} .stamp=${stamp}></timeline-pane>`;
      case 'recalls':
        return html`<recalls-pane .model=${model} .stamp=${stamp}></recalls-pane>`;
      default:
        return html`<loads-pane .model=${model} .stamp=${stamp}></loads-pane>`;
    }
  }
}

customElements.define('convoy-page', ConvoyPage);
