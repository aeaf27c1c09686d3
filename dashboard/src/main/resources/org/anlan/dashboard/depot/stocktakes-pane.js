import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './count-sheet.js';
import './depot-bar.js';
import {units} from './words.js';

/** Stock-takes: what is being counted, and the differences that wait for a second person. */
export class StocktakesPane extends LitElement {
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
        grid-template-columns: minmax(0, 4fr) minmax(0, 7fr);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(stocktake) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {stocktake}, bubbles: true, composed: true}));
  }

  render() {
    const {model} = this;
    const {stocktakes, stocktake, adjustments} = model.data;
    const waiting = adjustments?.items ?? [];
    return html`<depot-bar .model=${model} .stamp=${this.stamp}></depot-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('depot.stocktakes')}>
          <h2>${say('depot.stocktakes')}</h2>
          ${this.begin()} ${(stocktakes?.items ?? []).map((s) => this.row(s))}
          <h3>${say('depot.waiting', {n: waiting.length})}</h3>
          <ol class="rows">
            ${waiting.map((a) => this.adjustment(a))}
          </ol>
        </section>
        <section class="pane" tabindex="0" aria-label=${say('depot.lots')}>
          ${stocktake ? html`<count-sheet .model=${model} .data=${stocktake}></count-sheet>` : html`<p class="quiet">${say('depot.chooseStocktake')}</p>`}
        </section>
      </div>`;
  }

  begin() {
    const {model} = this;
    if (!model.holds('STOREKEEPER')) {
      return html`<p class="quiet">${say('depot.keeperOnly')}</p>`;
    }
    return model.asked.depot
      ? html`<div class="bar"><button type="button" class="button main" @click=${this.open}>${say('depot.begin')}</button></div>`
      : html`<p class="quiet">${say('depot.chooseDepot')}</p>`;
  }

  async open() {
    const {model} = this;
    const {done, answer} = await model.write('POST', 'logistics/stocktakes', {depot: model.asked.depot}, {again: ['stocktakes']});
    if (done) {
      this.ask(answer.id);
    }
  }

  row(s) {
    return html`<button type="button" class="row" aria-current=${s.id === this.model.asked.stocktake} @click=${() => this.ask(s.id)}>
      <span><b>${s.depotName}</b>${s.note ? ` · ${s.note}` : ''}</span>
      <span class="end ${s.closedAt ? 'quiet' : 'soon'}">${say(s.closedAt ? 'depot.closed' : 'depot.counting')}</span>
      <span class="quiet">${dayTime(s.openedAt)} · ${s.openedBy}</span>
    </button>`;
  }

  adjustment(a) {
    const own = a.proposer === this.model.me?.name;
    const may = this.model.holds('STOREKEEPER', 'APPROVER') && !own;
    return html`<li>
      <span><b>${say(`depot.adjust.${a.kind}`)} ${units(a.quantity)}</b> · ${either(a, 'item')} · ${a.depotName}</span>
      <span class="end quiet">${dayTime(a.proposedAt)}</span>
      <span class="quiet full">${a.lot} · ${a.reason} · ${say('depot.proposedBy', {who: a.proposer})}</span>
      ${may
        ? html`<span class="bar full">
            <button type="button" class="button main" @click=${() => this.decide(a, true)}>${say('depot.agree')}</button>
            <button type="button" class="button" @click=${() => this.decide(a, false)}>${say('depot.refuse')}</button>
          </span>`
        : nothing}
    </li>`;
  }

  async decide(a, agreed) {
    await this.model.write('POST', `logistics/adjustments/${a.id}/decision`, {agreed}, {again: ['adjustments', 'stock', 'depots', 'available']});
  }
}

customElements.define('stocktakes-pane', StocktakesPane);
