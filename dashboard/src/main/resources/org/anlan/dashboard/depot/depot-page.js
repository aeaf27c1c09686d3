import {html} from 'lit';
import {WorkModel} from '../work-model.js';
import {WorkPage} from '../work-page.js';
import './inspections-pane.js';
import './promise-pane.js';
import {POLLED, movedBy, reads} from './reads.js';
import './rotation-pane.js';
import './stock-pane.js';
import './stocktakes-pane.js';

const MINUTE = 60_000;

/** What a choice changes: the reads that depend on it. */
const DEPENDS = {
  depot: ['stock', 'available', 'rotation', 'inspections', 'stocktakes', 'adjustments'],
  item: ['stock', 'available'],
  region: ['available'],
  stocktake: ['stocktake'],
};

/**
 * The depot page 物资库: stock by lot, what can be promised, rotation, inspections and stock-takes.
 * Its choice of depot and goods holds in all its views.
 */
export class DepotPage extends WorkPage {
  constructor() {
    const model = new WorkModel(
      reads(() => model),
      movedBy,
    );
    model.asked = {depot: '', item: '', region: '', stocktake: ''};
    super('depot', ['stock', 'promise', 'rotation', 'inspections', 'stocktakes'], model);
    model.every(MINUTE, POLLED);
    this.addEventListener('ask', (e) => this.choose(e.detail));
  }

  choose(parts) {
    const {model} = this;
    model.asked = {...model.asked, ...parts, ...('depot' in parts ? {stocktake: ''} : {})};
    if (!model.asked.stocktake) {
      delete model.data.stocktake;
    }
    model.bursts.want([...new Set(Object.keys(parts).flatMap((part) => DEPENDS[part]))]);
    this.requestUpdate();
  }

  counts() {
    const {inspections, adjustments} = this.model.data;
    const waiting = adjustments?.items.length ?? 0;
    return {
      inspections: {count: inspections?.overdue ?? 0, hot: (inspections?.overdue ?? 0) > 0},
      stocktakes: {count: waiting, hot: waiting > 0},
    };
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'promise':
        return html`<promise-pane .model=${model} .stamp=${stamp}></promise-pane>`;
      case 'rotation':
        return html`<rotation-pane .model=${model} .stamp=${stamp}></rotation-pane>`;
      case 'inspections':
        return html`<inspections-pane .model=${model} .stamp=${stamp}></inspections-pane>`;
      case 'stocktakes':
        return html`<stocktakes-pane .model=${model} .stamp=${stamp}></stocktakes-pane>`;
      default:
        return html`<stock-pane .model=${model} .stamp=${stamp}></stock-pane>`;
    }
  }
}

customElements.define('depot-page', DepotPage);
