import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from '../../api.js';
import '../../components/al-figure.js';
import '../../components/al-phone.js';
import '../../components/al-table.js';
import '../../components/al-trend.js';
import {overdue} from '../../components/al-urge.js';
import {DESK} from '../../desk/reads.js';
import {baseName} from '../../bases.js';
import {Speaks, either, placeName, say} from '../../i18n.js';
import {base, buttons} from '../../styles.js';
import {dayTime} from '../../time.js';
import {group, minus, signed, whole} from '../../units.js';
import {splitLine, splitMark} from '../split-mark.js';
import {Watches} from '../watches.js';
import {excluded, report} from './evidence.js';
import {viewStyles} from './view-styles.js';

const MOST_LATE = 5;

/** 数据来源: where one number comes from, down to the reports, the people who sent and reviewed them. */
export class ExplainView extends LitElement {
  static properties = {
    model: {attribute: false},
    region: {},
    indicator: {},
    answer: {state: true},
    history: {state: true},
    problem: {state: true},
  };

  static styles = [
    base,
    buttons,
    viewStyles,
    css`
      .number {
        font-size: calc(var(--figure-m) * 1.2);
        font-weight: 600;
        line-height: 1.15;
      }
      .carried {
        display: flex;
        flex-wrap: wrap;
        gap: calc(4 * var(--u)) calc(18 * var(--u));
        padding-top: calc(4 * var(--u));
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  willUpdate(changes) {
    const position = this.model.data.figures?.position;
    const asked = `${this.region}/${this.indicator}/${this.model.base?.id}/${this.model.lookingAt}/${position}`;
    if (asked !== this.asked) {
      const other = changes.has('region') || changes.has('indicator');
      this.asked = asked;
      this.fetch(asked, other);
    }
  }

  async fetch(asked, other) {
    const {model} = this;
    const path = `figures/${this.region}/${this.indicator}`;
    const query = {process: model.process.id, base: model.base.id};
    const asOf = model.lookingAt ? new Date(model.lookingAt).toISOString() : null;
    if (other) {
      this.answer = this.history = this.problem = undefined;
    }
    try {
      const answer = await read(`${path}/explain`, {...query, asOf});
      const history = await read(`${path}/history`, query).catch(onlyMissing);
      if (asked === this.asked) {
        Object.assign(this, {answer, history, problem: undefined});
      }
    } catch (e) {
      this.problem = e instanceof ApiProblem ? e.message || say('problem.offline') : Promise.reject(e);
    }
  }

  render() {
    const {answer} = this;
    if (!answer) {
      return html`<p class="quiet">${this.problem ?? say('reading')}</p>`;
    }
    const figure = answer.figure;
    return html`<h3>${placeName(figure)} · ${either(figure, 'name')}</h3>
      ${this.head(figure)}${this.actions(figure)} ${this.late()} ${this.previous(figure)}
      ${this.history?.items.length > 1 ? html`<al-trend .points=${this.history.items} .unit=${figure}></al-trend>` : nothing}
      ${this.children_(figure)}
      ${answer.reports.length ? html`<h3>${say('explain.reports')}</h3>${answer.reports.map((r) => report(r, figure))}` : nothing}
      ${answer.excluded.length ? html`<h3>${say('explain.excluded')}</h3>${answer.excluded.map((x) => excluded(x, figure))}` : nothing}
      <h3>${say('explain.rule')}</h3>
      <p class="quiet">${either(answer.rule, 'text')} <span class="faint">${answer.rule.id} ${answer.rule.version}</span></p>`;
  }

  head(figure) {
    const differs = figure.submitted && figure.submitted !== figure.reviewed;
    return html`<p class="number">${figure.reviewed ? whole(figure.reviewed, figure) : `—${say('figure.none')}`}</p>
      <p class="carried quiet">
        <span class="tag">${say('figure.reviewed')}</span>
        ${differs ? html`<span>${say('figure.submitted')} ${whole(figure.submitted, figure)}</span>` : nothing}
        ${figure.agreed ? html`<a href=${`/consult#room/${figure.agreed.consultation}`}>${say('figure.agreed')} ${whole(figure.agreed.value, figure)} · ${dayTime(figure.agreed.at)}</a>` : nothing}
        <span>${figure.asOf ? say('figures.asOf', {at: dayTime(figure.asOf)}) : say('figures.nothing')}</span>
        <span>${say('figures.baseIs', {base: baseName(this.model.base)})}</span>
        <span>${say('figures.knownAt', {at: dayTime(this.model.moment())})}</span>
        ${figure.synthetic ? html`<span class="tag">${say('figure.synthetic')}</span>` : nothing}
      </p>`;
  }

  actions(figure) {
    const reporter = this.answer.reports.find((r) => r.phone);
    return html`<div class="bar">
      ${reporter ? html`<a class="button main" href=${`tel:${reporter.phone.replace(/[^\d+]/g, '')}`}>${say('explain.phone')} ${reporter.reporter}</a>` : nothing}
      <button type="button" class="button" @click=${() => this.copy(figure)}>${say('explain.copy')}</button>
      ${figure.reviewed && this.model.holds(...DESK) && !this.model.lookingAt
        ? html`<button type="button" class="button" @click=${() => this.toFlash(figure)}>${say('explain.toFlash')}</button>`
        : nothing}
      <button type="button" class="button" @click=${() => this.model.showLayer(4, figure.indicator)}>${say('explain.onMap')}</button>
    </div>`;
  }

  /** Whose report is overdue of those behind this number: the place itself and its parts. */
  late() {
    const {model, answer} = this;
    const places = new Set([this.region, ...answer.children.map((c) => c.region)]);
    const late = overdue(model.data.clocks, model.moment()).filter((c) => places.has(c.region));
    return late.length
      ? html`<h3>${say('urge.title')}</h3>
          ${late.slice(0, MOST_LATE).map((c) => html`<al-urge .model=${model} .clock=${c} ?may=${!model.lookingAt}></al-urge>`)}
          ${late.length > MOST_LATE ? html`<p class="quiet">${say('urge.more', {n: late.length - MOST_LATE})}</p>` : nothing}`
      : nothing;
  }

  previous(figure) {
    const {previous} = this.answer;
    return previous
      ? html`<p class="quiet">
          ${say('explain.previous', {value: whole(previous.value, figure), at: dayTime(previous.at)})}
          ${figure.reviewed ? html`<b>${signed(minus(figure.reviewed, previous.value), figure)}</b>` : nothing}
        </p>`
      : nothing;
  }

  children_(figure) {
    const {children} = this.answer;
    const unit = either(figure, 'unit');
    const columns = [say('explain.region'), `${say('figure.reviewed')} ${unit}`, say('figure.submitted'), say('explain.missing')].map((label, i) => ({label, end: i > 0}));
    const shown = (value) => (value === null ? say('figure.unknown') : group(value));
    const rows = children.map((c) => ({
      id: c.region,
      press: true,
      cells: [placeName(c), shown(c.reviewed) + splitMark(c), c.submitted === c.reviewed ? '·' : shown(c.submitted), c.missing ? String(Number(c.missing)) : '·'],
    }));
    return children.length
      ? html`<h3>${say('explain.parts')}</h3>
          <al-table
            .label=${say('explain.parts')}
            .columns=${columns}
            .rows=${rows}
            @choose=${(e) => this.model.open({view: 'explain', region: e.detail, indicator: this.indicator})}
          ></al-table>
          ${splitLine(children) ? html`<p class="min quiet">${splitLine(children)}</p>` : nothing}`
      : nothing;
  }

  /** Puts the number into the next flash bulletin; the bulletin reads its value itself. */
  toFlash(figure) {
    const {process, base: counted} = this.model;
    const body = {process: process.id, base: counted.id, region: this.region, indicator: this.indicator};
    return this.model.write('POST', 'desk/flash-notes', body, {again: ['flashNotes'], word: say('explain.inFlash', {place: placeName(figure), name: either(figure, 'name')})});
  }

  async copy(figure) {
    const value = figure.reviewed ? whole(figure.reviewed, figure) : `—${say('figure.none')}`;
    const text = say('explain.copied.text', {
      place: placeName(figure),
      name: either(figure, 'name'),
      value: value + splitMark(figure),
      at: figure.asOf ? dayTime(figure.asOf) : '—',
      base: baseName(this.model.base),
      known: dayTime(this.model.moment()),
    });
    await navigator.clipboard.writeText(text);
    this.model.said(say('explain.copied', {text}));
  }
}

function onlyMissing(problem) {
  if (problem instanceof ApiProblem) {
    return null; // the number stands without its curve
  }
  throw problem;
}

customElements.define('explain-view', ExplainView);
