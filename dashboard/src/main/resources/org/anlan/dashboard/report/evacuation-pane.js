import {LitElement, css, html, nothing} from 'lit';
import '../components/al-phone.js';
import {Speaks, longPlaceName, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './evacuation-form.js';
import {tellable} from './evacuation-form.js';

const SHOWN = ['toMove', 'moved', 'left', 'refused', 'returned'];

/** 转移: what one's place and each below it told (未报 first), and telling it. */
export class EvacuationPane extends LitElement {
  static properties = {model: {attribute: false}, sheet: {attribute: false}, outbox: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .total {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(92px, max-content));
        gap: 6px 18px;
        padding-bottom: 6px;
      }
      .total b {
        display: block;
        font-size: 28px;
        font-weight: 600;
        line-height: 1.15;
      }
      .row {
        min-height: 44px;
      }
      .total .none {
        color: var(--ink-3);
        font-size: 18px;
        font-weight: 400;
        line-height: 32px;
      }
      .keeper {
        padding: 0 8px 8px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {sheet} = this;
    const {me, data} = this.model;
    if (!tellable(me, data.places).length) {
      return html`<section class="pane"><p class="quiet">${say('evacuation.county')}</p></section>`;
    }
    const total = sheet?.own ?? sheet?.below;
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('evacuation.heading')} ${total?.synthetic ? html`<span class="tag">${say('figure.synthetic')}</span>` : nothing}</h2>
        ${total ? this.total(total) : html`<p class="quiet">${sheet ? say('evacuation.untold') : say(this.model.away ? 'problem.offline' : 'reading')}</p>`} ${sheet?.own && sheet.below ? this.beside(sheet) : nothing}
        <div class="rows">${this.ordered().map((p) => this.row(p))}</div>
      </section>
      <section class="pane"><evacuation-form .model=${this.model} .outbox=${this.outbox} .sheet=${sheet}></evacuation-form></section>
    </div>`;
  }

  total(line) {
    return html`<div class="total">${SHOWN.map((h) => html`<span><span class="quiet">${say(`evacuation.${h}`)}</span><b class=${line[h] === null ? 'none' : h === 'left' && line[h] ? 'late' : ''}>${line[h] === null ? say('figure.none') : shown(line[h])}</b></span>`)}</div>
      <p class="quiet">${longPlaceName(this.model.data.places?.here)} · ${line.parts ? say('evacuation.parts', {n: line.parts}) : line.reporter} · ${say('figures.asOf', {at: dayTime(line.asOf)})}${line.onBehalf ? ` · ${say('incident.behalf')}` : nothing}</p>`;
  }

  /** One's own word and the sum from below stand side by side; nobody has to add them up. */
  beside({own, below}) {
    const differ = SHOWN.some((h) => own[h] !== null && below[h] !== null && own[h] !== below[h]);
    return html`<p class=${differ ? 'soon' : 'quiet'}>${say('evacuation.below', {n: below.parts})} ${['toMove', 'moved', 'left'].map((h) => `${say(`evacuation.${h}`)} ${shown(below[h])}`).join(' · ')}</p>`;
  }

  /** Those that told nothing first, then those with most people left. */
  ordered() {
    return [...(this.sheet?.items ?? [])].sort((a, b) => Number(Boolean(a.told)) - Number(Boolean(b.told)) || (b.told?.left ?? 0) - (a.told?.left ?? 0));
  }

  row(place) {
    const {told} = place;
    return html`<button type="button" class="row" @click=${() => this.renderRoot.querySelector('evacuation-form').take(place.region)}>
        <b>${placeName(place)}</b>
        <span class="end ${told && !told.left ? 'good' : 'late'}">${told ? `${say('evacuation.left')} ${shown(told.left)}` : say('evacuation.untold')}</span>
        ${told
          ? html`<span class="quiet full"
              >${['toMove', 'moved', 'refused', 'returned'].filter((h) => told[h] !== null).map((h) => `${say(`evacuation.${h}`)} ${shown(told[h])}`).join(' · ')} · ${told.reporter} ${dayTime(told.asOf)}${told.synthetic
                ? html` <span class="tag">${say('figure.synthetic')}</span>`
                : nothing}</span
            >`
          : nothing}
      </button>
      ${told?.keeper ? html`<p class="keeper">${say('evacuation.keeper')} <al-phone .name=${told.keeper} .phone=${told.keeperPhone}></al-phone></p>` : nothing}`;
  }
}

function shown(n) {
  return n === null || n === undefined ? say('figure.unknown') : group(String(n));
}

customElements.define('evacuation-pane', EvacuationPane);
