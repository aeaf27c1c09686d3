import {LitElement, html, nothing} from 'lit';
import '../components/al-figure.js';
import '../components/al-tabs.js';
import {baseName} from '../bases.js';
import {Speaks, say} from '../i18n.js';
import {newestAsOf} from '../sheet.js';
import {base} from '../styles.js';
import {clockTime, day, dayTime, isoDay} from '../time.js';
import {brief, scaled} from '../units.js';
import {figuresStyles} from './figures-styles.js';
import {splitLine} from './split-mark.js';
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
    figuresStyles,
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
    const split = splitLine(figures?.items ?? []);
    return html`<p class="from">
      <span>${asOf ? say('figures.asOf', {at: dayTime(asOf)}) : say('figures.nothing')}</span>
      ${missing ? html`<span class="missing">〔${say('figures.missing', {n: missing})}〕</span>` : nothing}
      ${this.model.data.evening ? html`<span>↑ ${say('figures.since', {at: clockTime(this.model.since)})}</span>` : nothing}
      ${split ? html`<span>${split}</span>` : nothing}
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

  /** Where only counties are known, nobody knows of how many townships: that is no zero. */
  cutoff() {
    const {townships, unnamed} = this.model.data.cutoff ?? {};
    const counties = say('cutoff.unnamed.short', {n: unnamed ?? 0});
    return html`<al-figure
      size="l"
      .label=${say('cutoff')}
      .item=${counted(unnamed && !townships ? null : townships, unnamed ? `个 ${counties}` : '个', unnamed ? counties : '')}
      .unknown=${unnamed ? counties : ''}
      @open=${() => this.model.open({view: 'cutoff'})}
    ></al-figure>`;
  }

  incidents() {
    return html`<al-figure
      size="l"
      .label=${say('incidents.open')}
      .item=${counted(this.model.data.incidents?.unhandled, '处', '')}
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
