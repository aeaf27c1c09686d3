import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {clockTime, dayTime} from '../time.js';
import {minus, signed, whole} from '../units.js';
import {evidenceStyles} from './evidence-styles.js';

/** Compared person by person with 公安 and 卫健, never by their sums alone. */
const BY_PERSON = ['deaths', 'missing'];

/**
 * The sheet of a consultation on damage (灾情会商): the frozen figures by row, what is reviewed, what is
 * only submitted and the difference that is kept, and a column for each department with its opinion.
 */
export class DamageSheet extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    evidenceStyles,
    css`
      section {
        height: 100%;
        padding: 12px 20px;
        overflow: auto;
        scrollbar-color: var(--line-strong) transparent;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-min);
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: baseline;
        font-weight: 400;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--ground);
        color: var(--ink-2);
      }
      td {
        text-align: end;
        white-space: nowrap;
      }
      td.words {
        text-align: start;
        white-space: normal;
      }
      td.when {
        white-space: normal;
      }
      thead .end {
        text-align: end;
      }
      tbody th {
        color: var(--ink);
      }
      tfoot td,
      tfoot th {
        border-bottom: 0;
        color: var(--ink-2);
      }
      .kept {
        color: var(--yellow);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {consultation: c, evidence, figures} = this.model.data;
    if (!evidence?.figures) {
      return html`<section><p class="quiet">${evidence ? say('damage.without') : say('reading')}</p></section>`;
    }
    const names = new Map((figures?.items ?? []).map((i) => [i.indicator, i]));
    const items = evidence.figures.items.filter((i) => i.reviewed !== null || i.submitted !== null);
    return html`<section tabindex="0" aria-label=${say('damage')}>
      <h3>${say('damage')} <span class="quiet min">${say('evidence.frozenAt', {at: dayTime(evidence.frozenAt), position: evidence.position})}</span></h3>
      <table aria-label=${say('damage')}>
        <thead><tr><th scope="col">${say('county.indicator')}</th>${['damage.reviewed', 'damage.submitted', 'damage.difference', 'evidence.asOf'].map((key) => html`<th scope="col" class="end">${say(key)}</th>`)}</tr></thead>
        <tbody>${items.map((i) => row(i, names.get(i.indicator) ?? {nameZh: i.indicator, unitZh: '', unitEn: ''}))}</tbody>
      </table>
      <h3 class="after">${say('damage.departments')}</h3>
      <table aria-label=${say('damage.departments')}>
        <tbody>${c.cards.map((card) => html`<tr><th scope="row">${card.department}</th><td class="words">${card.opinion?.conclusion ?? nothing}</td><td>${card.filedAt ? say('damage.signed', {at: clockTime(card.filedAt)}) : say('cards.out')}</td></tr>`)}</tbody>
      </table>
      <p class="quiet after">${say('damage.byPerson')}</p>
    </section>`;
  }
}

function row(i, of) {
  const print = (value) => (value === null ? say('figure.unknown') : whole(value, of));
  const differs = i.reviewed !== null && i.submitted !== null && i.reviewed !== i.submitted;
  return html`<tr>
    <th scope="row">${either(of, 'name')}${BY_PERSON.includes(i.indicator) ? html` <span class="tag">${say('damage.person')}</span>` : nothing}</th>
    <td>${print(i.reviewed)}</td>
    <td>${i.submitted === i.reviewed ? '' : print(i.submitted)}</td>
    <td class="kept">${differs ? signed(minus(i.submitted, i.reviewed), of) : ''}</td>
    <td class="quiet when">${i.asOf ? dayTime(i.asOf) : '—'}</td>
  </tr>`;
}

customElements.define('damage-sheet', DamageSheet);
