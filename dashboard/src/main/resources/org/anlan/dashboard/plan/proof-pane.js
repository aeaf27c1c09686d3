import {LitElement, css, html, nothing} from 'lit';
import {read} from '../api.js';
import '../components/al-table.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './plan-bar.js';
import {chosen} from './reads.js';

/** For those who check 核验: bound and gap, prices of a place, digests; and the plan made again from its kept inputs. */
export class ProofPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, again: {state: true}, problem: {state: true}, busy: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
      code {
        font-family: ui-monospace, monospace;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {card, explanation} = this.model.data;
    return html`<plan-bar .model=${this.model} .stamp=${this.stamp}></plan-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('plan.proof')}>${card ? this.proof(card) : html`<p class="quiet">${say('reading')}</p>`}</section>
        <section class="pane" tabindex="0" aria-label=${say('plan.prices')}>
          <h2>${say('plan.prices')}</h2>
          <p class="quiet">${say('plan.pricesWhat')}</p>
          ${explanation ? this.prices(explanation) : nothing}
        </section>
      </div>`;
  }

  proof(card) {
    return html`<h2>${say('plan.checked')}</h2>
      <dl>
        <dt>${say('plan.proof.gap')}</dt><dd>${percent(card.proof.gap)}</dd>
        <dt>${say('plan.proof.made')}</dt><dd>${dayTime(card.madeAt)}</dd>
        <dt>${say('plan.proof.policies')}</dt><dd>${card.proof.policies} <span class="tag">${say('sample')}</span></dd>
        <dt>${say('plan.proof.inputs')}</dt><dd><code>${card.proof.inputsDigest}</code></dd>
        <dt>${say('plan.proof.outcome')}</dt><dd><code>${card.proof.outcomeDigest}</code></dd>
      </dl>
      ${this.model.holds('AUDITOR', 'APPROVER', 'DUTY_CHIEF') ? html`<div class="bar"><button type="button" class="button main" ?disabled=${this.busy} @click=${this.prove}>${say('plan.prove')}</button></div>` : html`<p class="quiet">${say('plan.proveNot')}</p>`}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div aria-live="polite">${this.again ? this.proved(this.again) : nothing}</div>`;
  }

  async prove() {
    this.busy = true;
    this.problem = '';
    try {
      this.again = await read(`logistics/plans/${chosen(this.model)}/proof`);
    } catch (e) {
      this.problem = told(e);
    }
    this.busy = false;
  }

  proved(p) {
    return html`<dl>
      <dt>${say('plan.proof.kept')}</dt><dd class=${p.inputsKept ? 'good' : 'late'}>${say(p.inputsKept ? 'plan.yes' : 'plan.no')}</dd>
      <dt>${say('plan.proof.equal')}</dt><dd class=${p.rebuiltEqual ? 'good' : 'late'}>${say(p.rebuiltEqual ? 'plan.yes' : 'plan.no')}</dd>
      <dt>${say('plan.proof.faults')}</dt><dd class=${p.violations.length ? 'late' : 'good'}>${p.violations.length ? p.violations.join(' ') : say('plan.proof.none')}</dd>
      <dt>${say('plan.proof.cost')}</dt><dd>${group(p.objectivePoints)}</dd>
      <dt>${say('plan.proof.bound')}</dt><dd>${group(p.lowerBoundPoints)}</dd>
    </dl>`;
  }

  prices(e) {
    const rows = e.items.filter((i) => i.pricePoints !== null);
    return html`<h3>${placeName(e)}</h3>
      <al-table
        .label=${say('plan.prices')}
        .columns=${['goods', 'unmet', 'price'].map((c, i) => ({label: say(`plan.col.${c}`), end: i > 0}))}
        .rows=${rows.map((i) => ({id: i.item, cells: [either(i, 'item'), `${group(i.unmet)} ${either(i, 'unit')}`, group(i.pricePoints)]}))}
      ></al-table>`;
  }
}

function percent(gap) {
  return `${(Number(gap) * 100).toFixed(2)} %`;
}

customElements.define('proof-pane', ProofPane);
