import {html} from 'lit';
import {WorkPage} from '../work-page.js';
import {ConsultModel} from './consult-model.js';
import './consult-list.js';
import './consult-room.js';

const PAGES = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** The consultation room (会商室): the room, and all consultations; with Shift the digits turn the pages of the evidence. */
export class ConsultPage extends WorkPage {
  constructor() {
    super('consult', ['room', 'list'], new ConsultModel());
  }

  willUpdate(changes) {
    if (changes.has('wanted') && this.wanted && this.view === 'room') {
      this.model.choose(this.wanted);
    }
  }

  counts() {
    const open = (this.model.data.consultations?.items ?? []).filter((c) => c.state !== 'SIGNED' && c.state !== 'CLOSED');
    return {list: {count: open.length}};
  }

  /** Opens one in the room, and says so in the address bar. */
  enter(id) {
    this.show('room', id);
    this.model.choose(id);
  }

  key(event) {
    const room = this.renderRoot.querySelector('consult-room');
    const field = event.composedPath()[0];
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '');
    if (room && event.shiftKey && !typing && PAGES.includes(event.code?.replace('Digit', ''))) {
      room.page(Number(event.code.replace('Digit', '')) - 1);
      event.preventDefault();
    } else {
      super.key(event);
    }
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    return this.view === 'list'
      ? html`<consult-list .model=${model} .stamp=${stamp} @enter=${(e) => this.enter(e.detail)}></consult-list>`
      : html`<consult-room .model=${model} .stamp=${stamp}></consult-room>`;
  }
}

customElements.define('consult-page', ConsultPage);
