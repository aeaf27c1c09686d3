import {LitElement, css, html, nothing} from 'lit';
import '../components/al-head.js';
import '../components/al-said.js';
import {Speaks, say} from '../i18n.js';
import {AlarmVoice} from '../sound.js';
import {base, buttons} from '../styles.js';
import {WorkModel} from '../work-model.js';
import './alarms-pane.js';
import './callouts-pane.js';
import './documents-pane.js';
import './handover-pane.js';
import './incidents-pane.js';
import './processes-pane.js';
import {movedBy, reads} from './reads.js';
import './roster-pane.js';

const VIEWS = ['incidents', 'alarms', 'callouts', 'handover', 'roster', 'documents', 'processes'];

/** The duty desk (接报台): seven views, keys 1–7; N takes a call, S signs the gravest alarm. */
export class DeskPage extends LitElement {
  static properties = {view: {state: true}};

  static styles = [
    base,
    buttons,
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
        height: 100%;
      }
      .sound {
        position: fixed;
        inset: auto 16px 16px auto;
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
    this.voice = new AlarmVoice();
    [this.view, this.wanted] = wanted();
    new Speaks(this);
    ['change', 'tick'].forEach((event) =>
      this.model.addEventListener(event, () => {
        this.voice.tell(this.unsigned(), this.model.installation?.kind === 'EXERCISE', this.model.now());
        this.requestUpdate();
      }),
    );
    this.model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => {
      const [view, id] = wanted();
      this.wanted = id;
      this.show(view);
    });
  }

  firstUpdated() {
    this.model.start();
  }

  unsigned() {
    return (this.model.data.alarms?.items ?? []).filter((a) => !a.signedBy && !a.endedAt);
  }

  show(view) {
    if (VIEWS.includes(view)) {
      this.view = view;
      history.replaceState(null, '', `#${view}`);
    }
  }

  key(event) {
    const field = event.composedPath()[0];
    if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '')) {
      return;
    }
    if (/^[1-7]$/.test(event.key)) {
      this.show(VIEWS[Number(event.key) - 1]);
    } else if (event.key === 'n') {
      this.show('incidents');
      this.updateComplete.then(() => this.renderRoot.querySelector('incidents-pane').begin());
      event.preventDefault();
    } else if (event.key === 's') {
      this.show('alarms');
      this.updateComplete.then(() => this.renderRoot.querySelector('alarms-pane').signFirst());
    }
  }

  render() {
    const {model} = this;
    const {incidents, callouts} = model.data;
    const silent = callouts ? callouts.called - callouts.answered : 0;
    const alarms = this.unsigned();
    const counts = {
      incidents: {count: incidents?.inHand ?? 0},
      alarms: {count: alarms.length, hot: alarms.some((a) => a.level === 'RED')},
      callouts: {count: silent, hot: silent > 0},
    };
    return html`<al-head
        .heading=${say('page.desk')}
        .installation=${model.installation}
        .me=${model.me}
        .now=${model.now()}
        .views=${VIEWS.map((id) => ({id, label: say(`desk.${id}`), ...counts[id]}))}
        .chosen=${this.view}
        .note=${model.away ? say('problem.offline') : ''}
        @choose=${(e) => this.show(e.detail)}
      ></al-head>
      <main>${this.pane()}</main>
      <al-said></al-said>${this.voice.ready || !alarms.length ? nothing : this.sound()}`;
  }

  sound() {
    return html`<button type="button" class="button main sound" @click=${() => this.voice.enable().then(() => this.requestUpdate())}>${say('sound.enable')}</button>`;
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'alarms':
        return html`<alarms-pane .model=${model} .stamp=${stamp}></alarms-pane>`;
      case 'callouts':
        return html`<callouts-pane .model=${model} .stamp=${stamp}></callouts-pane>`;
      case 'handover':
        return html`<handover-pane .model=${model} .data=${model.data.handovers} .stamp=${stamp}></handover-pane>`;
      case 'roster':
        return html`<roster-pane .model=${model} .duty=${model.data.duty}></roster-pane>`;
      case 'documents':
        return html`<documents-pane .model=${model} .processes=${model.data.processes} .issued=${model.data.documents}></documents-pane>`;
      case 'processes':
        return html`<processes-pane .model=${model} .data=${model.data.processes}></processes-pane>`;
      default:
        return html`<incidents-pane .model=${model} .stamp=${stamp} .wanted=${this.wanted}></incidents-pane>`;
    }
  }
}

/** The view, and in it the thing, that the address bar names: `#incidents/ID`. */
function wanted() {
  const [view, id = null] = location.hash.slice(1).split('/');
  return VIEWS.includes(view) ? [view, id] : [VIEWS[0], null];
}

customElements.define('desk-page', DeskPage);
