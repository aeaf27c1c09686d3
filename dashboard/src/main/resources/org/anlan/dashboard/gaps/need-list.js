import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {number} from './words.js';

/** The list of needs as the public reads it: what is needed and where to bring it, and what is not. Prints on white. */
export class NeedList extends LitElement {
  static properties = {list: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 20px;
        padding-bottom: 10px;
      }
      h2 {
        padding: 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 9px 16px 9px 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: baseline;
      }
      th {
        color: var(--ink-2);
        font-weight: 400;
        font-size: var(--text-min);
      }
      td.end,
      th.end {
        text-align: end;
        white-space: nowrap;
      }
      h3 {
        color: var(--ink);
        font-weight: 600;
      }
      dl {
        grid-template-columns: minmax(8em, max-content) 1fr;
      }
      dt {
        color: var(--ink);
        font-weight: 600;
      }
      .seal {
        padding-top: 14px;
        font-size: var(--text-min);
        overflow-wrap: anywhere;
      }
      @media print {
        :host,
        h2,
        h3,
        dt,
        .quiet,
        .seal,
        th {
          color: #000;
        }
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const l = this.list;
    const over = l.occasion === 'CLOSED';
    return html`<header>
        <h2>${say('list.title')}</h2>
        <span class="quiet">${say('list.version', {n: l.version, at: dayTime(l.publishedAt)})} · ${language() === 'en' ? l.occasionEn : l.occasionZh}${l.nextBy ? say('list.next', {at: dayTime(l.nextBy)}) : nothing}</span>
        ${l.exercise ? html`<span class="tag">${say('drill')}</span>` : nothing}${l.sample ? html`<span class="tag">${say('sample')}</span>` : nothing}
      </header>
      <p>${over ? say('list.over') : say('list.thanks', {publisher: either(l, 'publisher')})}</p>
      ${over ? nothing : html`<h3>${say('list.needed')}</h3>${l.needed.length ? this.needed(l) : html`<p class="quiet">${say('list.nothing')}</p>`}`}
      <h3>${say('list.notNeeded')}</h3>
      <dl>
        ${l.notNeeded.map((n) => html`<dt>${either(n, 'name')}</dt><dd>${either(n, 'why')}</dd>`)}
      </dl>
      <p class="quiet seal">${say('list.seal', {digest: l.digest, position: l.head?.position ?? '—'})}</p>`;
  }

  needed(l) {
    return html`<table aria-label=${say('list.needed')}>
      <thead>
        <tr>
          <th scope="col">${say('list.goods')}</th><th scope="col" class="end">${say('list.units')}</th><th scope="col">${say('list.packing')}</th><th scope="col">${say('list.for')}</th><th scope="col">${say('list.bringTo')}</th>
        </tr>
      </thead>
      <tbody>
        ${l.needed.flatMap((n) => n.places.map((p, i) => this.row(n, p, i)))}
      </tbody>
    </table>`;
  }

  row(n, p, i) {
    const packed = p.packings.map((k) => say('list.packed', {count: number(k.count), packing: either(k, 'name'), each: k.unitsEach, unit: either(n, 'unit')}));
    return html`<tr>
      <td>${i === 0 ? html`<b class="strong">${either(n, 'name')}</b><br /><span class="quiet">${say('list.keeps', {n: n.leastDaysLeft})}</span>` : nothing}</td>
      <td class="end">${number(p.units)} ${either(n, 'unit')}</td>
      <td>${packed.join(say('list.comma')) || say('list.loose')}</td>
      <td>${language() === 'en' ? p.nameEn || p.nameZh : p.nameZh}</td>
      <td>${p.bringTo.join(say('list.comma')) || '—'}</td>
    </tr>`;
  }
}

customElements.define('need-list', NeedList);
