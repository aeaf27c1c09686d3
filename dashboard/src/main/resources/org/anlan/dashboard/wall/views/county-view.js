import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from '../../api.js';
import '../../components/al-figure.js';
import {baseName} from '../../bases.js';
import {Speaks, either, say} from '../../i18n.js';
import {newestAsOf} from '../../sheet.js';
import {base, buttons} from '../../styles.js';
import {dayTime} from '../../time.js';
import {countyOf} from '../layers.js';
import {Watches} from '../watches.js';
import {incident} from './lists.js';
import {supply} from './works.js';
import {viewStyles} from './view-styles.js';

const SHOWN = ['deaths', 'missing', 'people-affected', 'relocated', 'urgent-aid', 'shelters-now', 'rooms-collapsed', 'rooms-severe', 'rooms-moderate', 'crops-affected', 'loss-total'];

/** One county on one page: its figures, rain, alarms, incidents and supplies. */
export class CountyView extends LitElement {
  static properties = {model: {attribute: false}, region: {}, figures: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    viewStyles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: calc(14 * var(--u)) var(--gap);
        padding: calc(10 * var(--u)) 0;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  willUpdate() {
    const {model} = this;
    const asked = `${this.region}/${model.base?.id}/${model.lookingAt}/${model.data.figures?.position}`;
    if (asked !== this.asked && model.base) {
      this.asked = asked;
      this.fetch(asked);
    }
  }

  async fetch(asked) {
    const {process, base: counted, lookingAt} = this.model;
    const asOf = lookingAt ? new Date(lookingAt).toISOString() : null;
    try {
      const figures = await read(`figures/${this.region}`, {process: process.id, base: counted.id, asOf});
      if (asked === this.asked) {
        this.figures = figures;
      }
    } catch (e) {
      this.problem = e instanceof ApiProblem ? e.message || say('problem.offline') : Promise.reject(e);
    }
  }

  render() {
    const {figures} = this;
    const asOf = newestAsOf(figures);
    return html`<p class="quiet">
        ${asOf ? say('figures.asOf', {at: dayTime(asOf)}) : nothing} ${figures ? say('figures.baseIs', {base: baseName(figures.base)}) : (this.problem ?? say('reading'))}
        ${figures?.missing.townships ? `〔${say('figures.missing', {n: figures.missing.townships})}〕` : nothing}
      </p>
      <div class="grid">${SHOWN.map((indicator) => this.tile(indicator))}</div>
      ${this.here('alarms', this.model.unsigned(), (a) => html`<div class="entry"><al-badge .level=${a.level} .word=${`${say(`level.${a.level}`)} ${either(a, 'title')}`}></al-badge></div>`)}
      ${this.here('incidents.open', this.model.data.incidents?.items ?? [], (i) => incident(this.model, i))}
      ${this.here('plan.title', this.model.data.plan?.lines ?? [], supply)}`;
  }

  tile(indicator) {
    const item = this.figures?.items.find((i) => i.indicator === indicator) ?? null;
    return html`<al-figure
      size="s"
      .label=${say(`indicator.${indicator}`)}
      .item=${item}
      @open=${() => this.model.open({view: 'explain', region: this.region, indicator})}
    ></al-figure>`;
  }

  here(heading, items, draw) {
    const mine = items.filter((i) => countyOf(i) === this.region);
    return mine.length ? html`<h3>${say(heading)}</h3>${mine.map(draw)}` : nothing;
  }
}

customElements.define('county-view', CountyView);
