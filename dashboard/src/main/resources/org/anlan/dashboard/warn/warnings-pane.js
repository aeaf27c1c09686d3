import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import {Speaks, say} from '../i18n.js';
import {placeNames} from '../place-names.js';
import {walkRows} from '../row-keys.js';
import {base, buttons} from '../styles.js';
import {dayTime, nearTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {DRAFTERS} from './reads.js';
import './warning-card.js';

const STANDING = ['ISSUED', 'EXPIRED'];

/** Warnings under way first, then those that stand, then those that are over; right the chosen one. */
export class WarningsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, wanted: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 4fr) minmax(0, 7fr);
      }
      .row .quiet {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: var(--text-min);
      }
      h2 {
        padding: 16px 0 8px;
        color: var(--ink-2);
        font-size: var(--text);
        font-weight: 500;
      }
      .line {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        grid-column: 1 / -1;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  groups() {
    const {drafts, warnings} = this.model.data;
    const issued = warnings?.items ?? [];
    return [
      ['underWay', drafts?.items ?? []],
      ['standing', issued.filter((w) => STANDING.includes(w.state ?? 'ISSUED') && w.message !== 'CANCEL')],
      ['over', issued.filter((w) => !STANDING.includes(w.state ?? 'ISSUED') || w.message === 'CANCEL')],
    ];
  }

  render() {
    const groups = this.groups();
    const all = groups.flatMap(([, items]) => items);
    const chosen = all.find((w) => w.id === this.wanted) ?? all[0];
    return html`<div class="panes">
      <section class="pane" aria-label=${say('warn.work')}>
        ${this.model.holds(...DRAFTERS) ? html`<div class="bar"><button type="button" class="button main" aria-keyshortcuts="N" @click=${() => this.dispatchEvent(new CustomEvent('write'))}>${say('warn.new')} <kbd>N</kbd></button></div>` : nothing}
        <div @keydown=${(e) => walkRows(e, this.renderRoot)}>${groups.map(([name, items]) => (items.length || name !== 'over' ? this.group(name, items, chosen) : nothing))}</div>
      </section>
      <section class="pane" tabindex="0" aria-label=${say('warn.one')}>${chosen ? html`<warning-card .model=${this.model} .warning=${chosen} .stamp=${this.stamp}></warning-card>` : html`<p class="quiet">${this.model.data.warnings ? say('warn.none') : say('reading')}</p>`}</section>
    </div>`;
  }

  group(name, items, chosen) {
    return html`<h2>${say(`warn.${name}`)} ${items.length}</h2>
      ${items.map((w) => this.row(w, w.id === chosen?.id))} ${items.length ? nothing : html`<p class="quiet">${say(`warn.${name}.none`)}</p>`}`;
  }

  row(w, isChosen) {
    const late = w.state === 'EXPIRED' || w.signatureOwed || (w.followUps ?? []).some((f) => f.state === 'OVERDUE');
    return html`<button type="button" class="row" aria-current=${isChosen ? 'true' : nothing} @click=${() => this.dispatchEvent(new CustomEvent('pick', {detail: w.id}))}>
      <span class="line"
        ><span><al-badge .level=${w.colour} .word=${say(`level.${w.colour}`)}></al-badge> <b>${w.headlineZh}</b></span>
        <span class="end ${late ? 'late' : w.sentAt ? 'good' : 'soon'}">${say(`warn.state.${w.state ?? 'ISSUED'}`)}</span></span
      >
      <span class="quiet">${placeNames(w.areas ?? [], w.areaNames)}</span>
      <span class="end quiet">${w.sentAt ? say('warn.until', {at: dayTime(w.expiresAt)}) : nearTime(w.draftedAt, this.model.now())}</span>
    </button>`;
  }
}

customElements.define('warnings-pane', WarningsPane);
