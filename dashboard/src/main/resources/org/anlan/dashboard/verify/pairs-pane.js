import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from '../api.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './ask-bar.js';
import './pair-card.js';
import {came, lead} from './words.js';

/** The frozen forecasts behind the numbers, newest first; beside them the one that was opened. */
export class PairsPane extends LitElement {
  static properties = {
    data: {attribute: false},
    scores: {attribute: false},
    asked: {attribute: false},
    wanted: {attribute: false},
    opened: {state: true},
    more: {state: true},
  };

  static styles = [
    base,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.more = [];
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('wanted') && this.wanted) {
      this.open(this.wanted);
    }
    if (changes.has('data')) {
      this.more = [];
      this.next = this.data?.next ?? null;
    }
  }

  async open(id) {
    const here = this.items().find((p) => p.id === id);
    try {
      this.opened = here ?? (await read(`forecasting/verification/pairs/${id}`));
    } catch (e) {
      if (!(e instanceof ApiProblem)) {
        throw e;
      }
      this.opened = null;
    }
  }

  items() {
    return [...(this.data?.items ?? []), ...this.more];
  }

  async load() {
    const {kind, issuer, hazard, quantity, leadHours, state} = this.asked;
    const query = Object.entries({kind, issuer, hazard, quantity, leadHours, state}).filter(([, v]) => v);
    const page = await read('forecasting/verification/pairs', {...Object.fromEntries(query), limit: 100, cursor: this.next});
    this.more = [...this.more, ...page.items];
    this.next = page.next;
  }

  render() {
    return html`<ask-bar .scores=${this.scores} .asked=${this.asked} states></ask-bar>
      <div class="panes">
        <section class="pane">
          <h2>${say('verify.pairs')}</h2>
          ${this.items().length ? this.items().map((p) => this.row(p)) : html`<p class="quiet">${say('verify.pairs.none')}</p>`}
          ${this.next ? html`<div class="bar"><button type="button" class="row" @click=${this.load}>${say('verify.more')}</button></div>` : nothing}
        </section>
        <section class="pane">${this.opened ? html`<pair-card .pair=${this.opened}></pair-card>` : html`<p class="quiet">${say('verify.pairs.choose')}</p>`}</section>
      </div>`;
  }

  row(pair) {
    return html`<button type="button" class="row" aria-current=${this.opened?.id === pair.id} @click=${() => (this.opened = pair)}>
      <span><b>${pair.issuer}</b> · ${placeName(pair)} · ${lead(pair.leadHours)}</span>
      <span class="end ${pair.state === 'UNTESTABLE' ? 'soon' : ''}">${came(pair)}</span>
      <span class="quiet">${dayTime(pair.issuedAt)} → ${dayTime(pair.validTo)}</span>
      <span class="end quiet">${pair.outcomes.length > 1 ? say('verify.corrected', {n: pair.outcomes.length - 1}) : ''}</span>
    </button>`;
  }
}

customElements.define('pairs-pane', PairsPane);
