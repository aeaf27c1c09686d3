import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {ask, at, paper, person} from './words.js';

/** A plan's chain from the request to the write-off: each step with name, time and phone; what is wanting. */
export class TimelinePane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .panes {
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      }
      .steps > li {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr) auto;
        gap: 2px 14px;
        padding: 8px 0 8px 16px;
        border-left: 3px solid var(--accent);
      }
      .steps > li.wanting {
        border-left: 3px dashed var(--orange);
      }
      .steps > li > :first-child {
        min-width: 124px;
        white-space: nowrap;
      }
      .steps .note {
        grid-column: 2 / -1;
      }
      @media (max-width: 900px) {
        .panes {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {model} = this;
    const due = model.data.signatures?.items ?? [];
    const plans = (model.data.plans?.items ?? []).filter((p) => p.state !== 'SUPERSEDED');
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('convoy.plans')}>
        ${due.length
          ? html`<h2>${say('convoy.signaturesDue', {n: due.length})}</h2>
              ${due.map((s) => this.signature(s))}`
          : nothing}
        <h2>${say('convoy.plans')}</h2>
        ${plans.length ? plans.map((p) => this.plan(p)) : html`<p class="quiet">${say('convoy.noPlan')}</p>`}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('convoy.timeline')}>${model.data.timeline ? this.chain(model.data.timeline) : html`<p class="quiet">${say('convoy.choosePlan')}</p>`}</section>
    </div>`;
  }

  signature(s) {
    return html`<button type="button" class="row" @click=${() => ask(this, {plan: s.plan})}>
      <span><b>${say('convoy.ofPlan', {n: s.number})}</b></span>
      <span class="end ${s.late ? 'late' : 'soon'}">${s.dueAt ? say(s.late ? 'convoy.signLate' : 'convoy.signBy', {at: dayTime(s.dueAt)}) : say('convoy.signDue')}</span>
      <span class="quiet">${say('convoy.saidBy', {who: s.saidBy.name, recorder: s.recordedBy.name})}</span>
    </button>`;
  }

  plan(p) {
    return html`<button type="button" class="row" aria-current=${p.id === this.model.asked.plan} @click=${() => ask(this, {plan: p.id})}>
      <span><b>${say('convoy.ofPlan', {n: p.number})}</b> · ${dayTime(p.madeAt)}</span>
      <span class="end">${say(`convoy.planState.${p.state}`)}</span>
    </button>`;
  }

  chain(t) {
    const {model} = this;
    const isBinding = ['APPROVED', 'DISPATCHED', 'RECEIVED'].includes(t.state);
    return html`<h2>${say('convoy.ofPlan', {n: t.number})} · ${say(`convoy.planState.${t.state}`)}</h2>
      ${t.signatureDueAt ? html`<p class=${Date.parse(t.signatureDueAt) < this.stamp ? 'late' : 'soon'}>${say('convoy.signBy', {at: dayTime(t.signatureDueAt)})}</p>` : nothing}
      <div class="bar">
        ${isBinding && !t.notice && model.holds('DUTY_CHIEF', 'APPROVER') ? html`<button type="button" class="button main" @click=${() => this.write('notice', {})}>${say('convoy.issueNotice')}</button>` : nothing}
        ${t.signatureDueAt && model.holds('APPROVER') ? html`<button type="button" class="button main" @click=${() => this.write('signature', {})}>${say('convoy.sign')}</button>` : nothing}
        ${paper('notice', t.plan, say('convoy.notice'))}
      </div>
      <ol class="steps">
        ${t.items.map((h) => this.step(h))}${t.wanting.map((w) => this.wanting(w))}
      </ol>`;
  }

  step(h) {
    return html`<li>
      <span class="quiet">${at(h.at)}</span>
      <span><b>${either(h, 'kind')}</b>${h.placeName ? ` · ${h.placeName}` : ''}</span>
      <span class="end">${person({name: h.name, phone: h.phone})}</span>
      ${h.note ? html`<span class="quiet note">${h.note}</span>` : nothing}
    </li>`;
  }

  wanting(w) {
    const may = w.kind === 'ACKNOWLEDGED' && this.model.holds('STOREKEEPER');
    return html`<li class="wanting">
      <span class="soon">${say('convoy.wanting')}</span>
      <span><b>${either(w, 'kind')}</b>${w.placeName ? ` · ${w.placeName}` : ''}</span>
      ${may ? html`<button type="button" class="button" @click=${() => this.write('acknowledgements', {depot: w.place})}>${say('convoy.acknowledge')}</button>` : html`<span></span>`}
    </li>`;
  }

  async write(what, body) {
    await this.model.write('POST', `logistics/plans/${this.model.data.timeline.plan}/${what}`, body, {again: ['timeline', 'plans', 'signatures']});
  }
}

customElements.define('timeline-pane', TimelinePane);
