import {html} from 'lit';
import {say} from '../i18n.js';
import {WorkModel} from '../work-model.js';
import {WorkPage} from '../work-page.js';
import './compare-pane.js';
import './edit-pane.js';
import './flows-pane.js';
import './proof-pane.js';
import {ABOUT, POLLED, chosen, movedBy, reads} from './reads.js';
import './why-pane.js';

const HALF_A_MINUTE = 30_000;

/** What a choice changes: the reads that depend on it. */
const DEPENDS = {plan: ABOUT, with: ['comparison'], region: ['explanation'], suppose: ['supposition']};

/**
 * The plan page 调拨方案: the map with the approver's card, people's edits, comparison and levers, why a place
 * gets what it gets, and the proof. The plan that is chosen holds in all its views.
 */
export class PlanPage extends WorkPage {
  constructor() {
    const model = new WorkModel(
      reads(() => model),
      movedBy,
    );
    model.asked = {plan: '', with: 'before', region: '', suppose: ''};
    super('plan', ['flows', 'edit', 'compare', 'why', 'proof'], model);
    model.every(HALF_A_MINUTE, POLLED);
    model.addEventListener('change', () => this.seeNewest());
    this.addEventListener('ask', (e) => this.choose(e.detail));
  }

  /** Another plan was made meanwhile: reads all of it, unless an older one was chosen. */
  seeNewest() {
    const id = chosen(this.model);
    if (id && this.seen && id !== this.seen) {
      this.model.bursts.want(ABOUT);
    }
    if (this.model.data.card && !this.model.asked.region) {
      const worst = [...this.model.data.card.places].sort((a, b) => Number(b.peopleAfter) - Number(a.peopleAfter));
      const first = worst[0]?.region;
      this.model.asked.region = first ?? '';
      this.model.bursts.want(first ? ['explanation'] : []);
    }
    if (this.model.data.card?.before && !this.model.data.comparison && !this.compared) {
      this.compared = true;
      this.model.bursts.want(['comparison']);
    }
    this.seen = id;
  }

  choose(parts) {
    const {model} = this;
    model.asked = {...model.asked, ...parts};
    const names = [...new Set(Object.keys(parts).flatMap((part) => DEPENDS[part]))];
    names.filter((name) => name !== 'card' && name !== 'plan').forEach((name) => delete model.data[name]);
    model.bursts.want(names);
    this.requestUpdate();
  }

  counts() {
    const {card} = this.model.data;
    const broken = (card?.holds ?? []).filter((h) => h.faultZh).length;
    return {edit: {count: broken, hot: broken > 0}};
  }

  pane() {
    const {model} = this;
    if (model.data.plans && !model.data.plans.items.length) {
      return html`<p class="wait">${say('plan.none')}</p>`;
    }
    const stamp = model.now();
    switch (this.view) {
      case 'edit':
        return html`<edit-pane .model=${model} .stamp=${stamp}></edit-pane>`;
      case 'compare':
        return html`<compare-pane .model=${model} .stamp=${stamp}></compare-pane>`;
      case 'why':
        return html`<why-pane .model=${model} .stamp=${stamp}></why-pane>`;
      case 'proof':
        return html`<proof-pane .model=${model} .stamp=${stamp}></proof-pane>`;
      default:
        return html`<flows-pane .model=${model} .stamp=${stamp}></flows-pane>`;
    }
  }
}

customElements.define('plan-page', PlanPage);
