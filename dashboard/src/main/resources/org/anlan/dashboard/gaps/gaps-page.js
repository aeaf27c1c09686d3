import {html} from 'lit';
import {WorkModel} from '../work-model.js';
import {WorkPage} from '../work-page.js';
import './board-pane.js';
import './list-pane.js';
import './places-pane.js';
import {movedBy, reads} from './reads.js';

const MINUTE = 60_000;

/** What a choice changes: the reads that depend on it. */
const DEPENDS = {profile: ['gaps', 'county'], from: ['gaps', 'county'], county: ['county'], need: []};

/** The gap board 缺口: five needs by place and hours, townships and shelters, and the list for donors. */
export class GapsPage extends WorkPage {
  constructor() {
    const model = new WorkModel(
      reads(() => model),
      movedBy,
    );
    model.asked = {profile: '', from: '', county: '', need: ''};
    super('gaps', ['board', 'places', 'list'], model);
    model.every(MINUTE, ['gaps', 'county', 'list']);
    this.addEventListener('ask', (e) => this.choose(e.detail));
  }

  choose(parts) {
    const {model} = this;
    model.asked = {...model.asked, ...parts};
    model.bursts.want([...new Set(Object.keys(parts).flatMap((part) => DEPENDS[part]))]);
    this.requestUpdate();
  }

  /** The county that is worst off is looked at until another is chosen. */
  willUpdate() {
    const first = this.model.data.gaps?.rows[0];
    if (first && !this.model.asked.county) {
      this.model.asked.county = first.region;
      this.model.bursts.want(['county']);
    }
  }

  counts() {
    const late = this.model.data.gaps?.rows.filter((r) => r.state === 'LATE').length ?? 0;
    return {board: {count: late, hot: late > 0}, list: {count: this.model.data.list?.needed.length ?? 0}};
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'places':
        return html`<places-pane .model=${model} .stamp=${stamp}></places-pane>`;
      case 'list':
        return html`<list-pane .model=${model} .stamp=${stamp}></list-pane>`;
      default:
        return html`<board-pane .model=${model} .stamp=${stamp}></board-pane>`;
    }
  }
}

customElements.define('gaps-page', GapsPage);
