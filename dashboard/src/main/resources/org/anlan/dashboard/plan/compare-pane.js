import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, language, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './plan-bar.js';
import {chosen} from './reads.js';
import './suppose-form.js';
import {change, goods, people, sample} from './words.js';

/** Two plans of a process side by side, or a plan beside what really left; what would help; what would have been. */
export class ComparePane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

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
      .panes {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      }
      .bar label {
        grid-auto-flow: column;
        align-items: center;
        align-content: center;
        gap: 10px;
      }
      .bar select {
        min-width: 260px;
      }
      .between {
        padding-bottom: 10px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(part) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {with: part}, bubbles: true, composed: true}));
  }

  render() {
    const {comparison, levers} = this.model.data;
    return html`<plan-bar .model=${this.model} .stamp=${this.stamp}></plan-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('plan.compare')}>
          <div class="bar">${this.beside()}</div>
          ${comparison ? this.difference(comparison) : html`<p class="quiet">${say(this.model.data.card && !this.model.data.card.before ? 'plan.firstPlan' : 'reading')}</p>`}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('plan.levers')}>
          <h2>${say('plan.levers')}${sample(levers?.sample)}</h2>
          ${levers ? this.levers(levers) : html`<p class="quiet">${say('reading')}</p>`}
          <suppose-form .model=${this.model} .stamp=${this.stamp}></suppose-form>
        </section>
      </div>`;
  }

  beside() {
    const {data, asked} = this.model;
    const at = chosen(this.model);
    const process = data.card?.process;
    const others = (data.plans?.items ?? []).filter((p) => p.id !== at && p.process === process);
    return html`<label
      >${say('plan.beside')}<select name="with" @change=${(e) => this.ask(e.target.value)}>
        <option value="before" ?selected=${asked.with === 'before'}>${say('plan.before')}</option>
        <option value="dispatched" ?selected=${asked.with === 'dispatched'}>${say('plan.really')}</option>
        ${others.map((p) => html`<option value=${p.id} ?selected=${asked.with === p.id}>${say('plan.option', {n: p.number, at: dayTime(p.madeAt), state: say(`plan.state.${p.state}`)})}</option>`)}
      </select></label
    >`;
  }

  difference(c) {
    const columns = ['county', 'goods', c.other ? 'then' : 'sent', 'now', 'change', 'cause'];
    return html`<p class="strong">${say('plan.diff', {more: c.more, less: c.less})}${c.other ? html` · ${say('plan.diffGap', {then: people(c.gapOther), now: people(c.gap)})}` : nothing}</p>
      <ul class="between">
        ${c.between.map((b) => html`<li>• ${language() === 'en' ? b.en : b.zh}</li>`)}
      </ul>
      ${c.items.length
        ? html`<al-table
            .label=${say('plan.compare')}
            .columns=${columns.map((k, i) => ({label: say(`plan.col.${k}`), end: i > 1 && i < 5}))}
            .rows=${c.items.map((r) => ({id: `${r.region}/${r.item}`, cells: [placeName(r), html`${either(r, 'item')}<br /><span class="quiet">${either(r, 'unit')}</span>`, group(r.then), group(r.now), this.moved(r), r.cause ? html`<span class="quiet">${language() === 'en' ? r.cause.en : r.cause.zh}</span>` : '']}))}
          ></al-table>`
        : html`<p class="quiet">${say('plan.diffNone')}</p>`}`;
  }

  moved(r) {
    const more = !r.change.startsWith('-');
    return html`<b>${more ? '▲' : '▼'} ${change(r.change)}</b><br /><span class="quiet">${say('plan.days', {n: change(r.personDays)})}</span>`;
  }

  levers(levers) {
    return levers.items.length
      ? html`<ol class="rows">
          ${levers.items.map((l, i) => html`<li><span><b>${i + 1}. ${this.lever(l, levers)}</b></span><span class="end good">${say('plan.days', {n: change(l.personDays)})}</span></li>`)}
        </ol>`
      : html`<p class="quiet">${say('plan.leversNone')}</p>`;
  }

  lever(l, levers) {
    if (l.kind === 'ROAD') {
      return say('plan.lever.ROAD', {road: either(l, 'link')});
    }
    return say(`plan.lever.${l.kind}`, {depot: l.depotName, goods: goods(l, l.units), truck: either(levers, 'truck')});
  }
}

customElements.define('compare-pane', ComparePane);
