import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {counted, marks, named, number} from './words.js';

/** One county: what it needs line by line with the one number each multiplies, and how that divides among townships and shelters. */
export class CountyGaps extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        padding: 14px 20px;
      }
      li.line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 14px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        grid-column: 1 / -1;
        font-size: var(--text-min);
      }
      .full {
        font-size: var(--text-min);
        line-height: 1.3;
      }
      .places {
        padding-left: 0;
      }
      .places .places {
        padding-left: 26px;
      }
      .places li {
        padding: 7px 0;
        border-top: 1px solid var(--line);
      }
      .one {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 14px;
      }
      .uncounted {
        opacity: 0.75;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {county} = this.model.data;
    if (!county || county.place.region !== this.model.asked.county) {
      return html`<p class="quiet">${say('reading')}</p>`;
    }
    const {place} = county;
    return html`<h2>${named(place)} <span class="quiet">${say('gaps.of', {n: number(place.people)})}</span>${marks(county)}</h2>
      <p class="full quiet">${counted(place.denominator, dayTime(place.denominator.asOf))}</p>
      <ol>${county.lines.map((l) => this.line(l))}</ol>
      <h3>${say('gaps.byPlace')}</h3>
      ${place.exceeded ? html`<p class="problem">${say('gaps.exceededWhy')}</p>` : nothing}
      ${place.places.length ? html`<ol class="places">${place.places.map((p) => this.place(p, county))}</ol>` : html`<p class="quiet">${say('gaps.wholeWhy')}</p>`}
      <p class="full quiet">${say('gaps.shareRule')}</p>`;
  }

  line(l) {
    const unit = either(l, 'unit');
    const word = l.standard;
    return html`<li class="line">
      <b class="strong">${either(l, 'item')}</b>
      <span class="end ${l.gap === '0' ? 'good' : 'bad'}">${say('gaps.lacksUnits', {n: number(l.gap), unit})}</span>
      <span class="numbers"
        ><span>${say('gaps.needed')} ${number(l.quantity)}</span><span class="quiet">${say('gaps.promised')} ${number(l.promised)}</span
        ><span class="quiet">${say('gaps.transit')} ${number(l.transit)}</span><span class="quiet">${say('gaps.arrived')} ${number(l.received)}</span
        >${l.used === '0' ? nothing : html`<span class="quiet">${say('gaps.used')} ${number(l.used)}</span>`}</span
      >
      <span class="full quiet">${language() === 'en' ? word.arithmeticEn : word.arithmeticZh} · ${word.source}${word.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span>
      <span class="full quiet">${counted(l.denominator, dayTime(l.denominator.asOf))}</span>
    </li>`;
  }

  place(p, county) {
    const units = county.lines.filter((l) => p.units[l.item]).map((l) => `${either(l, 'item')} ${number(p.units[l.item])} ${either(l, 'unit')}`);
    const name = p.kind === 'REST' ? say('gaps.rest') : named(p);
    return html`<li class=${p.counted ? '' : 'uncounted'}>
      <div class="one">
        <b class="strong">${name}${p.kind === 'SHELTER' ? html` <span class="tag">${say('gaps.shelter')}</span>` : nothing}${marks(p)}</b>
        <span class="end ${p.over ? 'bad' : ''}">${say('gaps.of', {n: number(p.people)})}${p.capacity ? say('gaps.capacity', {n: number(p.capacity)}) : ''}</span>
      </div>
      <span class="full quiet">${p.counted ? units.join(say('list.comma')) : say('gaps.uncounted')}</span><br />
      <span class="full quiet">${counted(p.denominator, dayTime(p.denominator.asOf))}</span>
      ${p.places.length ? html`<ol class="places">${p.places.map((q) => this.place(q, county))}</ol>` : nothing}
    </li>`;
  }
}

customElements.define('county-gaps', CountyGaps);
