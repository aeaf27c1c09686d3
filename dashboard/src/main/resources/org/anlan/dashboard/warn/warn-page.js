import {html} from 'lit';
import {WorkPage} from '../work-page.js';
import './advice-pane.js';
import './called-pane.js';
import './relayed-pane.js';
import {WarnModel} from './warn-model.js';
import './warnings-pane.js';
import './write-pane.js';

/** The warning desk (预警台): warnings under way and standing, writing one, relayed ones, who was called, responses that consultations advise; N writes. */
export class WarnPage extends WorkPage {
  static properties = {follows: {state: true}};

  constructor() {
    super('warn', ['work', 'write', 'relayed', 'called', 'responses'], new WarnModel());
    this.follows = null;
  }

  more(key) {
    if (key === 'n') {
      this.write(null);
    }
    return key === 'n';
  }

  /** Opens the form, empty or for what follows a standing warning. */
  write(follows) {
    this.follows = follows;
    this.show('write');
  }

  show(view, id) {
    if (view !== 'write') {
      this.follows = null;
    }
    super.show(view, id);
  }

  counts() {
    const {drafts, lists, relayed, advice} = this.model.data;
    const undecided = (advice?.items ?? []).filter((p) => p.state === 'OPEN').length;
    const silent = (lists?.items ?? []).reduce((sum, l) => sum + l.counts.toCall + l.counts.called, 0);
    return {
      work: {count: drafts?.items.length ?? 0},
      relayed: {count: (relayed?.items ?? []).filter((r) => r.state === 'IN_FORCE').length},
      called: {count: silent, hot: silent > 0},
      responses: {count: undecided, hot: undecided > 0},
    };
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'write':
        return html`<write-pane .model=${model} .follows=${this.follows} @written=${(e) => this.show('work', e.detail)}></write-pane>`;
      case 'relayed':
        return html`<relayed-pane .model=${model} .stamp=${stamp}></relayed-pane>`;
      case 'called':
        return html`<called-pane .model=${model} .stamp=${stamp} .wanted=${this.wanted}></called-pane>`;
      case 'responses':
        return html`<advice-pane .model=${model} .stamp=${stamp} .wanted=${this.wanted}></advice-pane>`;
      default:
        return html`<warnings-pane .model=${model} .stamp=${stamp} .wanted=${this.wanted} @follow=${(e) => this.write(e.detail)} @write=${() => this.write(null)} @pick=${(e) => this.show('work', e.detail)}></warnings-pane>`;
    }
  }
}

customElements.define('warn-page', WarnPage);
