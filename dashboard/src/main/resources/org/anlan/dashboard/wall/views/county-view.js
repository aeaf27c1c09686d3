import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from '../../api.js';
import '../../components/al-figure.js';
import {baseName} from '../../bases.js';
import {Speaks, either, say} from '../../i18n.js';
import {newestAsOf} from '../../sheet.js';
import {base, buttons} from '../../styles.js';
import {dayTime} from '../../time.js';
import {countyPoints} from '../county-points.js';
import {countyOf} from '../layers.js';
import {nowMark, nowStyles} from '../now-mark.js';
import {splitLine} from '../split-mark.js';
import {Watches} from '../watches.js';
import {duty, owed, rain, roads, stages} from './county-parts.js';
import {incident} from './lists.js';
import {viewStyles} from './view-styles.js';
import {depot, supply} from './works.js';

const SHOWN = ['deaths', 'missing', 'people-affected', 'relocated', 'urgent-aid', 'shelters-now', 'rooms-collapsed', 'rooms-severe', 'rooms-moderate', 'crops-affected', 'loss-total'];

/** One county on one page: whom to phone, its figures, reports, rain and stage, alarms, calls, stock and roads. */
export class CountyView extends LitElement {
  static properties = {model: {attribute: false}, region: {}, figures: {state: true}, people: {state: true}, roads: {state: true}, points: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    nowStyles,
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

  willUpdate(changes) {
    const {model} = this;
    const asked = `${this.region}/${model.base?.id}/${model.lookingAt}/${model.data.figures?.position}`;
    if (asked !== this.asked && model.base) {
      this.asked = asked;
      this.fetch(asked);
    }
    if (changes.has('region')) {
      this.fetchRest(this.region);
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
      this.fail(e);
    }
  }

  /** What does not move with the figures: people, roads, where counties lie. */
  async fetchRest(region) {
    try {
      const [people, links, points] = await Promise.all([read(`desk/counties/${region}/duty`), read('logistics/roads'), countyPoints()]);
      if (region === this.region) {
        Object.assign(this, {people, roads: links, points});
      }
    } catch (e) {
      this.fail(e);
    }
  }

  fail(e) {
    this.problem = e instanceof ApiProblem ? e.message || say('problem.offline') : Promise.reject(e);
  }

  render() {
    const {figures, model} = this;
    const asOf = newestAsOf(figures);
    return html`<h3>${say('county.duty')}</h3>
      ${duty(this.people)}
      <h3>${say('county.figures')}</h3>
      <p class="quiet">
        ${asOf ? say('figures.asOf', {at: dayTime(asOf)}) : nothing} ${figures ? say('figures.baseIs', {base: baseName(figures.base)}) : (this.problem ?? say('reading'))}
        ${figures?.missing.townships ? `〔${say('figures.missing', {n: figures.missing.townships})}〕` : nothing} ${splitLine(figures?.items ?? [])}
      </p>
      <div class="grid">${SHOWN.map((indicator) => this.tile(indicator))}</div>
      <h3>${say('county.reports')}</h3>
      ${owed(model, this.region)}
      <h3>${say('county.water')}</h3>
      ${rain(model, this.region, this.points)} ${stages(model, this.region, this.points)}
      ${this.here('alarms', model.alarmsShown(), (a) => html`<div class="entry"><al-badge .level=${a.level} .word=${`${say(`level.${a.level}`)} ${either(a, 'title')}`}></al-badge></div>`)}
      ${this.here('incidents', model.data.incidents?.items ?? [], (i) => incident(model, i))} ${this.here('plan.title', model.data.plan?.lines ?? [], supply)}
      <h3>${say('county.stock')}${nowMark(model)}</h3>
      ${this.stock()}
      <h3>${say('county.roads')}${nowMark(model)}</h3>
      ${roads(this.roads, this.region)}`;
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

  stock() {
    const mine = (this.model.data.depots?.items ?? []).filter((d) => d.region === this.region);
    return mine.length ? mine.map(depot) : html`<p class="quiet">${say('county.noDepot')}</p>`;
  }

  here(heading, items, draw) {
    const mine = items.filter((i) => countyOf(i) === this.region);
    return mine.length ? html`<h3>${say(heading)}</h3>${mine.map(draw)}` : nothing;
  }
}

customElements.define('county-view', CountyView);
