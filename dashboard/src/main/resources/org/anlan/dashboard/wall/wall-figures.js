import {LitElement, css, html, nothing} from 'lit';
import '../components/al-figure.js';
import '../components/al-tabs.js';
import {baseName} from '../bases.js';
import {Speaks, say} from '../i18n.js';
import {newestAsOf} from '../sheet.js';
import {base} from '../styles.js';
import {clockTime, day, dayTime, isoDay} from '../time.js';
import {brief, scaled} from '../units.js';
import {Watches} from './watches.js';

/** @param {number | null | undefined} count @returns a number of the desk in the shape of a figure */
function counted(count, unitZh, unitEn) {
  const value = count === null || count === undefined ? null : String(count);
  return {reviewed: value, submitted: value, unitZh, unitEn};
}

/** The first numbers (首要数字): four that decide lives tonight, then the state of the disaster. */
export class WallFigures extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: var(--gap) var(--pad) calc(var(--gap) * 0.7);
        background: var(--panel);
        border-right: 1px solid var(--line);
      }
      .from {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        column-gap: var(--gap);
        padding-top: calc(var(--gap) * 0.6);
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .missing {
        color: var(--yellow);
        font-feature-settings: 'halt';
      }
      .pair,
      .evacuation,
      .three {
        display: grid;
        grid-template-columns: 1fr 1fr;
        column-gap: var(--gap);
      }
      .evacuation {
        grid-template-columns: minmax(0, 1fr) max-content;
      }
      .middle {
        grid-template-columns: minmax(max-content, 43fr) minmax(0, 57fr);
        column-gap: max(12px, var(--gap));
      }
      .three {
        grid-template-columns: repeat(3, auto);
        justify-content: space-between;
        column-gap: calc(var(--gap) * 0.8);
      }
      .block {
        flex: 1 1 auto;
        display: flex;
        flex-direction: column;
        justify-content: center;
        border-top: 1px solid var(--line);
        padding: calc(var(--gap) * 0.45) 0;
      }
      .from + .block {
        border-top: 0;
        padding-top: calc(var(--gap) * 0.8);
      }
      .told {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        column-gap: 0.35em;
        max-height: 1.25em;
        overflow: hidden; /* one line: the time goes first where both do not fit */
        color: var(--ink-2);
        font-size: var(--text-min);
        line-height: 1.25;
        white-space: nowrap;
      }
      .side {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        gap: calc(4 * var(--u));
      }
      .line {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        width: 100%;
        white-space: nowrap;
      }
      .line span {
        padding-right: calc(6 * var(--u));
      }
      .line b {
        font-size: var(--figure-s);
        font-weight: 500;
      }
      .bar {
        height: calc(6 * var(--u));
        margin-bottom: calc(8 * var(--u));
        background: var(--orange);
        border-radius: 1px;
      }
      .bar div {
        height: 100%;
        background: var(--green);
        border-right: 2px solid var(--panel);
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: var(--gap);
        align-items: baseline;
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      .document {
        color: var(--accent);
        font-size: var(--text-min);
      }
      .line b.none {
        color: var(--ink-2);
        font-size: var(--text-min);
        font-weight: 400;
      }
      select {
        max-width: 100%;
        background: var(--raised);
        border: 1px solid var(--line-strong);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const {model} = this;
    const bases = (model.process?.bases ?? []).map((b) => ({id: b.id, label: baseName(b)}));
    return html`<section aria-label=${say('figures.heading')}>
      <h2 class="spoken">${say('figures.heading')}</h2>
      ${model.processes.length > 1 ? this.processes() : nothing}
      <div class="top">
        <al-tabs .tabs=${bases} .chosen=${model.base?.id} .label=${say('figures.base')} @choose=${(e) => model.showBase(e.detail)}></al-tabs>
        ${model.base ? html`<button type="button" class="document" @click=${() => model.open({view: 'documents'})}>${say('documents.flash')} ▸</button>` : nothing}
      </div>
      ${this.from()}
      <div class="block"><div class="pair">${this.tile('deaths', 'l')}${this.tile('missing', 'l')}</div></div>
      <div class="block">${this.evacuation()}</div>
      <div class="block"><div class="pair">${this.cutoff()}${this.incidents()}</div></div>
      <div class="block"><div class="pair middle">${this.tile('people-affected')}${this.relocated()}</div></div>
      <div class="block"><div class="pair middle">${this.tile('urgent-aid')}${this.shelters()}</div></div>
      <div class="block">
        <div class="three">${['rooms-collapsed', 'rooms-severe', 'rooms-moderate'].map((i) => this.tile(i, 's'))}</div>
      </div>
      <div class="block"><div class="pair middle">${this.tile('crops-affected', 's')}${this.tile('loss-total', 's')}</div></div>
    </section>`;
  }

  processes() {
    return html`<select aria-label=${say('figures.process')} @change=${(e) => this.model.showProcess(e.target.value)}>
      ${this.model.processes.map((p) => html`<option value=${p.id} ?selected=${p.id === this.model.process?.id}>${p.name}</option>`)}
    </select>`;
  }

  from() {
    const {figures} = this.model.data;
    const asOf = newestAsOf(figures);
    const missing = figures?.missing?.townships;
    const split = figures?.items.some((i) => i.synthetic);
    return html`<p class="from">
      <span>${asOf ? say('figures.asOf', {at: dayTime(asOf)}) : say('figures.nothing')}</span>
      ${missing ? html`<span class="missing">〔${say('figures.missing', {n: missing})}〕</span>` : nothing}
      ${this.model.data.evening ? html`<span>↑ ${say('figures.since', {at: clockTime(this.model.since)})}</span>` : nothing}
      ${split ? html`<span>〔${say('figure.syntheticMark')}〕${say('figure.synthetic')}</span>` : nothing}
    </p>`;
  }

  /** The day of a figure that stands for an earlier one than the sheet's newest: not to be read as of today. */
  older(figure) {
    const newest = newestAsOf(this.model.data.figures);
    return figure?.asOf && newest && isoDay(figure.asOf) < isoDay(newest) ? say('figures.asOf', {at: day(figure.asOf)}) : '';
  }

  tile(indicator, size = 'm', note = '', extra = '') {
    const older = this.older(this.model.figure(indicator));
    return html`<al-figure
      .label=${say(`indicator.${indicator}`)}
      size=${size}
      .item=${this.model.figure(indicator)}
      .was=${this.model.evening(indicator)}
      .note=${older || note}
      .extra=${older ? note : extra}
      @open=${() => this.model.open({view: 'explain', indicator, region: this.model.province})}
    ></al-figure>`;
  }

  /** The operational list, apart from the statistics and never added to them. */
  evacuation() {
    const {toMove, moved, left, asOf, missing, synthetic} = this.model.data.evacuation ?? {};
    const open = () => this.model.open({view: 'evacuation'});
    const share = toMove && moved !== null ? Math.min(100, (moved / toMove) * 100) : null;
    const line = (key, n) =>
      html`<button type="button" class="line" @click=${open}>
        <span>${say(key)}</span>${n === null || n === undefined ? html`<b class="none">${say('figure.unknown')}</b>` : html`<b>${brief(String(n), PEOPLE)}</b>`}
      </button>`;
    return html`<div class="evacuation">
      <al-figure
        size="l"
        .label=${say('evacuation.left')}
        .item=${{...counted(left, '人', 'people'), synthetic}}
        @open=${open}
      ></al-figure>
      <div class="side">
        ${line('evacuation.toMove', toMove)}${line('evacuation.moved', moved)}
        ${share === null ? nothing : html`<div class="bar" role="img" aria-label=${say('evacuation.share', {share: share.toFixed(1)})}><div .style=${`width:${share}%`}></div></div>`}
      </div>
      <p class="told">
        ${missing?.length ? html`<span>〔${say('evacuation.missing', {n: missing.length})}〕</span>` : nothing}
        ${asOf ? html`<span>${say('figures.asOf', {at: dayTime(asOf)})}</span>` : nothing}
      </p>
    </div>`;
  }

  cutoff() {
    return html`<al-figure
      size="l"
      .label=${say('cutoff')}
      .item=${counted(this.model.data.cutoff?.townships, '个', '')}
      @open=${() => this.model.open({view: 'cutoff'})}
    ></al-figure>`;
  }

  incidents() {
    return html`<al-figure
      size="l"
      .label=${say('incidents.open')}
      .item=${counted(this.model.data.incidents?.total, '处', '')}
      @open=${() => this.model.open({view: 'incidents'})}
    ></al-figure>`;
  }

  relocated() {
    const parts = ['relocated-central', 'relocated-dispersed'].map((i) => this.model.figure(i));
    const [central, dispersed] = parts.map((p) => (p?.reviewed ? say(`part.${p.indicator}`, {n: scaled(p.reviewed, p)}) : ''));
    return this.tile('relocated', 'm', central, dispersed);
  }

  shelters() {
    const people = this.model.figure('relocated-central-now');
    return this.tile('shelters-now', 'm', people?.reviewed ? say('shelters.people', {people: scaled(people.reviewed, people)}) : '');
  }
}

const PEOPLE = {unitZh: '人', unitEn: ''};

customElements.define('wall-figures', WallFigures);
