import {LitElement, css, html, nothing} from 'lit';
import '../components/al-head.js';
import '../components/al-said.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {WorkModel} from '../work-model.js';
import './pairs-pane.js';
import {movedBy, reads} from './reads.js';
import './scores-pane.js';
import './warnings-pane.js';
import './weights-pane.js';

const VIEWS = ['scores', 'warnings', 'weights', 'pairs'];

/**
 * The verification board 预报检验: how good forecasts were, warnings against what came, the weights
 * and why they moved, and the frozen pairs behind each number. Keys 1–4. It never ranks people.
 */
export class VerifyPage extends LitElement {
  static properties = {view: {state: true}};

  static styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      main {
        min-height: 0;
        overflow: auto;
      }
      main > * {
        min-height: 100%;
      }
      @media (max-width: 900px) {
        :host {
          position: static;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.model = new WorkModel(
      reads(() => this.model),
      movedBy,
    );
    this.model.asked = {colour: 'BLUE'};
    this.follow();
    new Speaks(this);
    ['change', 'tick'].forEach((event) => this.model.addEventListener(event, () => this.requestUpdate()));
    this.model.addEventListener('change', () => this.begin());
    this.model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.follow());
  }

  firstUpdated() {
    this.model.start();
  }

  /** The view, and in it the pair, that the address bar names: `#pairs/ID`. */
  follow() {
    const [view, id = null] = location.hash.slice(1).split('/');
    this.view = VIEWS.includes(view) ? view : (this.view ?? VIEWS[0]);
    this.wanted = id;
  }

  /** Scores of several quantities are told of none: the one with the most cases is looked at first. */
  begin() {
    const {asked, data} = this.model;
    const [most] = [...(data.scores?.subjects ?? [])].sort((a, b) => b.cases - a.cases);
    if (most && !asked.quantity) {
      this.choose({hazard: most.hazard, quantity: most.quantity});
    }
  }

  choose(parts) {
    this.model.asked = {...this.model.asked, ...parts};
    this.model.bursts.want(['colour' in parts ? 'warnings' : 'scores', 'pairs']);
    this.requestUpdate();
  }

  show(view, id = null) {
    this.view = view;
    this.wanted = id;
    history.replaceState(null, '', `#${[view, id].filter(Boolean).join('/')}`);
  }

  key(event) {
    const field = event.composedPath()[0];
    const view = VIEWS[Number(event.key) - 1];
    if (view && !event.ctrlKey && !event.altKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '')) {
      this.show(view);
    }
  }

  render() {
    const {model} = this;
    return html`<al-head
        .heading=${say('page.verify')}
        .installation=${model.installation}
        .me=${model.me}
        .now=${model.now()}
        .views=${VIEWS.map((id) => ({id, label: say(`verify.${id}`)}))}
        .chosen=${this.view}
        .note=${model.away ? say('problem.offline') : ''}
        @choose=${(e) => this.show(e.detail)}
      ></al-head>
      <main @ask=${(e) => this.choose(e.detail)} @pair=${(e) => this.show('pairs', e.detail)}>${model.me ? this.pane() : nothing}</main>
      <al-said></al-said>`;
  }

  pane() {
    const {data, asked} = this.model;
    switch (this.view) {
      case 'warnings':
        return html`<warnings-pane .data=${data.warnings} .asked=${asked}></warnings-pane>`;
      case 'weights':
        return html`<weights-pane .data=${data.weights}></weights-pane>`;
      case 'pairs':
        return html`<pairs-pane .data=${data.pairs} .scores=${data.scores} .asked=${asked} .wanted=${this.wanted}></pairs-pane>`;
      default:
        return html`<scores-pane .data=${data.scores} .rules=${data.rules} .asked=${asked}></scores-pane>`;
    }
  }
}

customElements.define('verify-page', VerifyPage);
