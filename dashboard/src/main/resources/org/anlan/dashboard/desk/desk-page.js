import {css, html, nothing} from 'lit';
import {say} from '../i18n.js';
import {AlarmVoice} from '../sound.js';
import {WorkModel} from '../work-model.js';
import {WorkPage} from '../work-page.js';
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
export class DeskPage extends WorkPage {
  static styles = [
    WorkPage.styles,
    css`
      .sound {
        position: fixed;
        inset: auto 16px 16px auto;
      }
    `,
  ];

  constructor() {
    super('desk', VIEWS, new WorkModel(reads(() => this.model), movedBy));
    this.voice = new AlarmVoice();
    ['change', 'tick'].forEach((event) => this.model.addEventListener(event, () => this.voice.tell(this.unsigned(), this.model.installation?.kind === 'EXERCISE', this.model.now())));
  }

  unsigned() {
    return (this.model.data.alarms?.items ?? []).filter((a) => !a.signedBy && !a.endedAt);
  }

  more(key) {
    if (key === 'n') {
      this.show('incidents');
      this.updateComplete.then(() => this.renderRoot.querySelector('incidents-pane').begin());
    } else if (key === 's') {
      this.show('alarms');
      this.updateComplete.then(() => this.renderRoot.querySelector('alarms-pane').signFirst());
    }
    return key === 'n';
  }

  counts() {
    const {incidents, callouts} = this.model.data;
    const silent = callouts ? callouts.called - callouts.answered : 0;
    const alarms = this.unsigned();
    return {
      incidents: {count: incidents?.inHand ?? 0},
      alarms: {count: alarms.length, hot: alarms.some((a) => a.level === 'RED')},
      callouts: {count: silent, hot: silent > 0},
    };
  }

  render() {
    return html`${super.render()}${this.voice.ready || !this.unsigned().length ? nothing : this.sound()}`;
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

customElements.define('desk-page', DeskPage);
