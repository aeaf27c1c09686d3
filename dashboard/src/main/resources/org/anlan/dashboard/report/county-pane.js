import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group, minus} from '../units.js';
import {workStyles} from '../work-styles.js';
import {CARDS, baseShown, own} from './reads.js';

/** What stands in the row of a township. */
const KEY = ['people-affected', 'relocated', 'rooms-collapsed', 'loss-total'];

/**
 * 汇总: the townships in rows (未报 first), one's own table beside their sum and yesterday, and the three
 * steps: review what they sent, take their sum into one's own report (event `sum`), send it.
 */
export class CountyPane extends LitElement {
  static properties = {model: {attribute: false}, sheet: {attribute: false}, reports: {attribute: false}, waiting: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        padding-bottom: 12px;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 7px 8px;
        border-top: 1px solid var(--line);
        font-weight: 400;
        text-align: end;
        white-space: nowrap;
      }
      th {
        color: var(--ink-2);
      }
      th:first-child {
        color: var(--ink);
        text-align: start;
      }
      thead th {
        border-top: 0;
      }
      .scroll {
        padding-bottom: 22px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    return html`<section class="pane">
      ${this.steps()}
      <h2>${say('county.townships')} <span class="quiet">${this.counted()}</span></h2>
      <div class="scroll">${this.townships()}</div>
      <h2>${say('county.table')}</h2>
      <div class="scroll">${this.table()}</div>
    </section>`;
  }

  steps() {
    const toReview = (this.waiting?.items ?? []).filter((r) => !r.mine).length;
    return html`<div class="steps">
      <button type="button" class="button ${toReview ? 'main' : ''}" @click=${() => this.tell('review')}>1 ${say('county.review', {n: toReview})}</button>
      <button type="button" class="button ${toReview ? '' : 'main'}" ?disabled=${!this.sheet?.lines.some((l) => l.below !== null)} @click=${this.sum}>2 ${say('county.sum')}</button>
      <span class="quiet">3 ${say('county.then')}</span>
    </div>`;
  }

  /** The newest report of a place on the base that is shown. */
  newest(region) {
    const counted = baseShown(this.model);
    return (this.reports?.items ?? []).find((r) => r.region === region && r.process === counted?.process && r.base === counted?.base);
  }

  /** @returns {Array<{place: any, report: any}>} 未报 first, then what was sent back, then the rest */
  rows() {
    const rank = (r) => (!r ? 0 : r.state !== 'SUBMITTED' ? 1 : r.reviewedLevel ? 3 : 2);
    const rows = (this.sheet?.items ?? []).map((place) => ({place, report: this.newest(place.region)}));
    return rows.sort((a, b) => rank(a.report) - rank(b.report));
  }

  counted() {
    const rows = this.rows();
    return rows.length ? say('county.counted', {told: rows.filter((r) => r.report).length, all: rows.length}) : '';
  }

  townships() {
    const names = KEY.map((code) => this.model.data.form?.indicators.find((i) => i.code === code)).filter(Boolean);
    return html`<table>
      <thead><tr><th>${say('explain.region')}</th><th>${say('county.state')}</th>${names.map((i) => html`<th>${either(i, 'name')}</th>`)}<th>${say('report.asOf')}</th></tr></thead>
      <tbody>${this.rows().map(({place, report}) => this.township(place, report, names))}</tbody>
    </table>`;
  }

  township(place, report, names) {
    const [word, colour] = standing(report);
    return html`<tr>
      <th scope="row">${placeName(place)}</th>
      <td class=${colour}>${word}</td>
      ${names.map((i) => html`<td class=${place.values[i.code] === undefined ? 'faint' : ''}>${place.values[i.code] === undefined ? say('figure.none') : group(place.values[i.code])}</td>`)}
      <td class="quiet">${report ? dayTime(report.asOf) : '—'}</td>
    </tr>`;
  }

  table() {
    const mine = this.newest(own(this.model.me))?.values ?? {};
    return html`<table>
      <thead><tr><th>${say('county.indicator')}</th><th>${say('county.own')}</th><th>${say('county.below')}</th><th>${say('county.differ')}</th><th>${say('county.figure')}</th><th>${say('county.sinceYesterday')}</th></tr></thead>
      <tbody>${(this.sheet?.lines ?? []).map((line) => this.line(line, mine[line.indicator]))}</tbody>
    </table>`;
  }

  line(line, told) {
    const mine = told === 'none' ? '0' : told === undefined || told === 'not-counted' ? null : told;
    const differs = mine === null || line.below === null ? null : shift(mine, line.below);
    const risen = line.figure === null || line.dayAgo === null ? null : shift(line.figure, line.dayAgo);
    return html`<tr>
      <th scope="row">${either(line, 'name')} <span class="quiet">${either(line, 'unit')}</span></th>
      ${cell(mine)} ${cell(line.below)}
      <td class=${differs && differs !== '0' ? 'soon' : 'quiet'}>${differs ?? '—'}</td>
      ${cell(line.figure)}
      <td class="quiet">${risen ?? '—'}</td>
    </tr>`;
  }

  /** The sum of the townships becomes the county's next report; what none of them counted stays as it was. */
  sum() {
    const counted = baseShown(this.model);
    const lines = new Map(this.sheet.lines.map((l) => [l.indicator, l.below]));
    const codes = Object.values(CARDS).flat().filter((c) => lines.get(c) !== undefined && lines.get(c) !== null);
    const values = Object.fromEntries(codes.map((c) => [c, /^0(\.0+)?$/.test(lines.get(c)) ? 'none' : lines.get(c)]));
    const region = own(this.model.me);
    this.dispatchEvent(new CustomEvent('sum', {detail: {...counted, region, values, kind: this.newest(region) ? 'FOLLOW_UP' : 'FIRST'}}));
  }

  tell(view) {
    this.dispatchEvent(new CustomEvent('choose', {detail: view}));
  }
}

function cell(value) {
  return html`<td class=${value === null ? 'faint' : ''}>${value === null ? say('figure.none') : group(value)}</td>`;
}

/** By how much one exact decimal is above another, with its sign; 0 has none. */
function shift(a, b) {
  const d = minus(a, b);
  return /^-?0(\.0+)?$/.test(d) ? '0' : d.startsWith('-') ? `−${group(d.slice(1))}` : `+${group(d)}`;
}

/** How a township stands: its word and its colour. */
function standing(report) {
  if (!report) {
    return [say('evacuation.untold'), 'late'];
  }
  if (report.state !== 'SUBMITTED') {
    return [say(`report.state.${report.state}`), 'soon'];
  }
  return report.reviewedLevel ? [say('report.reviewed.COUNTY'), 'good'] : [say('county.told'), ''];
}

customElements.define('county-pane', CountyPane);
