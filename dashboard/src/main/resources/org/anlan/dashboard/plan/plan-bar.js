import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {chosen} from './reads.js';

/** Which plan is looked at (event `ask`), how it stands, and who works on it. */
export class PlanBar extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 18px;
        padding: 10px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      label {
        grid-auto-flow: column;
        align-items: center;
        align-content: center;
        gap: 10px;
        white-space: nowrap;
      }
      select {
        min-width: 300px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(plan) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {plan}, bubbles: true, composed: true}));
  }

  render() {
    const {data} = this.model;
    const plans = data.plans?.items ?? [];
    const at = chosen(this.model);
    return html`<div>
      <label
        >${say('plan.title')}<select name="plan" @change=${(e) => this.ask(e.target.value)}>
          ${plans.map((p) => html`<option value=${p.id} ?selected=${p.id === at}>${say('plan.option', {n: p.number, at: dayTime(p.madeAt), state: say(`plan.state.${p.state}`)})}</option>`)}
        </select></label
      >
      ${data.card ? this.told(data.card) : nothing}<slot></slot>
    </div>`;
  }

  told(card) {
    const lease = this.model.data.work?.lease;
    return html`<span>${say(`plan.occasion.${card.occasion}`)} · ${card.proposedBy}${card.editReason ? html` · <q>${card.editReason}</q>` : nothing}</span>
      ${card.returned ? html`<span class="late">${say('plan.returnedBy', {by: card.returned.by, reason: card.returned.reason})}</span>` : nothing}
      ${lease ? html`<span class=${lease.own ? 'good' : 'soon'}>${say(lease.own ? 'plan.leaseOwn' : 'plan.lease', {by: lease.by, until: dayTime(lease.until)})}</span>` : nothing}`;
  }
}

customElements.define('plan-bar', PlanBar);
