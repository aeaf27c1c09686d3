import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './gap-bar.js';
import {COUNTERS} from './reads.js';
import './shelter-form.js';
import {NEEDS, counted, marks, named, number} from './words.js';

/** Every township and shelter with people, the longest displaced first: its people, whom that counts, and what is known of each need. */
export class PlacesPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, only: {state: true}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
      .panes.counting {
        grid-template-columns: minmax(0, 1fr) 340px;
      }
      .panes.looking {
        grid-template-columns: minmax(0, 1fr);
      }
      h2 {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 6px 20px;
      }
      h2 label {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: var(--text-min);
        font-weight: 400;
      }
    `,
  ];

  constructor() {
    super();
    this.only = false;
    new Speaks(this);
  }

  render() {
    const board = this.model.data.gaps;
    if (!board) {
      return html`<p class="quiet pane">${this.model.synced ? say('gaps.nothing') : say('reading')}</p>`;
    }
    const counts = this.model.holds(...COUNTERS);
    const places = board.places.filter((p) => !this.only || p.kind === 'SHELTER').sort((a, b) => b.hours - a.hours || Number(b.people) - Number(a.people));
    return html`<gap-bar .model=${this.model} .board=${board} .stamp=${this.stamp}></gap-bar>
      <div class="panes ${counts ? 'counting' : 'looking'}"><section class="pane" tabindex="0" aria-label=${say('gaps.places')}>
        <h2>
          ${say('gaps.placesOf', {townships: board.places.filter((p) => p.kind === 'TOWNSHIP').length, shelters: board.places.filter((p) => p.kind === 'SHELTER').length})}
          <label><input type="checkbox" name="shelters" .checked=${this.only} @change=${(e) => (this.only = e.target.checked)} />${say('gaps.onlyShelters')}</label>
        </h2>
        ${places.length
          ? html`<al-table
              .label=${say('gaps.places')}
              .columns=${[{label: say('gaps.place')}, {label: say('gaps.people'), end: true}, {label: say('gaps.since'), end: true}, ...NEEDS.map((n) => ({label: say(`gaps.need.${n}`), end: true}))]}
              .rows=${places.map((p) => ({id: p.shelter ?? p.region, cells: this.cells(p)}))}
            ></al-table>`
          : html`<p class="quiet">${say('gaps.noPlaces')}</p>`}
        <p class="quiet">${say('gaps.placesRule')}</p>
      </section>
      ${counts ? html`<section class="pane" aria-label=${say('shelter.count')}><h2>${say('shelter.title')}</h2><shelter-form .model=${this.model} .stamp=${this.stamp}></shelter-form></section>` : nothing}</div>`;
  }

  cells(p) {
    return [
      html`<b>${named(p)}</b>${p.kind === 'SHELTER' ? html` <span class="tag">${say('gaps.shelter')}</span>` : nothing}${marks(p)} · ${named(p, 'countyName')}<br /><span class="quiet">${counted(p.denominator, dayTime(p.denominator.asOf))}</span>`,
      html`${number(p.people)}${p.capacity ? html`<br /><span class=${p.over ? 'late' : 'quiet'}>${say('gaps.room', {n: number(p.capacity)})}</span>` : nothing}`,
      html`${say('gaps.hours', {n: p.hours})}<br /><span class="quiet">${dayTime(p.since)}</span>`,
      ...NEEDS.map((need) => this.need(p.needs.find((n) => n.need === need))),
    ];
  }

  need(n) {
    if (!n) {
      return html`<span class="quiet">${say('figure.none')}</span>`;
    }
    if (n.lacking === null) {
      return html`<span class="quiet">${say('gaps.notFollowed')}</span>`;
    }
    return n.lacking === '0' ? html`<span class="good">${say('gaps.covered')}</span>` : html`<span class=${n.state === 'LATE' ? 'late' : n.state === 'SOON' ? 'soon' : ''}>${number(n.lacking)}</span>`;
  }
}

customElements.define('places-pane', PlacesPane);
