import {LitElement, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import './agenda-pane.js';
import './cards-pane.js';
import './evidence-pane.js';
import './question-band.js';
import './resolution-pane.js';
import {roomStyles} from './room-styles.js';

/** One consultation: its question on top, agenda left, evidence in the middle, cards right, resolution below. */
export class ConsultRoom extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, shown: {state: true}};

  static styles = [base, buttons, roomStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  /** @param {number} n shows a page of the evidence, the first is 0 */
  page(n) {
    this.renderRoot.querySelector('evidence-pane')?.page(n);
  }

  /** Once the cards have turned, the sheet of damage takes their room: it has a column for each department. */
  updated() {
    const c = this.model.data.consultation;
    this.toggleAttribute('wide', Boolean(c?.kind === 'DAMAGE' && c.revealedAt && this.shown === 'sheet'));
  }

  render() {
    const {model, stamp} = this;
    const {consultation, consultations} = model.data;
    if (!consultation) {
      return html`<p class="none">${consultations && !consultations.items.length ? say('consult.none') : say('reading')}</p>`;
    }
    return html`<question-band .model=${model} .stamp=${stamp}></question-band>
      <agenda-pane .model=${model} .stamp=${stamp}></agenda-pane>
      <evidence-pane class="centre" .model=${model} .of=${consultation.id} .stamp=${stamp} @shown=${(e) => (this.shown = e.detail)}></evidence-pane>
      <cards-pane .model=${model} .of=${consultation.id} .stamp=${stamp}></cards-pane>
      ${consultation.revealedAt ? html`<resolution-pane .model=${model} .of=${consultation.id} .stamp=${stamp}></resolution-pane>` : nothing}`;
  }
}

customElements.define('consult-room', ConsultRoom);
