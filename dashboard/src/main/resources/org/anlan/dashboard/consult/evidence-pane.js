import {LitElement, css, html, nothing} from 'lit';
import '../components/al-tabs.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {changesSince} from './changes.js';
import './damage-sheet.js';
import {dangerPage, worksPage} from './works-pages.js';
import {missingPage, rainPage, reliefPage} from './evidence-pages.js';
import {figuresPage, goodsPage, levelsPage, pastPage} from './evidence-tables.js';
import {evidenceStyles} from './evidence-styles.js';

/** 雨 水 工 险 灾 救 物, and what was before. */
const PAGES = ['rain', 'water', 'works', 'danger', 'damage', 'relief', 'goods', 'past'];

/**
 * The evidence as it was frozen, in seven pages; what is newer stands only in the yellow strip. A
 * consultation on damage has its sheet before them.
 */
export class EvidencePane extends LitElement {
  static properties = {model: {attribute: false}, of: {attribute: false}, stamp: {attribute: false}, shown: {state: true}};

  static styles = [
    base,
    evidenceStyles,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 0;
      }
      .tabs {
        padding: 6px 20px 0;
        border-bottom: 1px solid var(--line);
      }
      .page {
        flex: 1;
        min-height: 0;
        padding: 12px 20px;
        overflow: auto;
        scrollbar-color: var(--line-strong) transparent;
      }
      .page.sheet {
        padding: 0;
        overflow: hidden;
      }
      .foot {
        padding: 6px 20px;
        border-top: 1px solid var(--line);
        color: var(--ink-3);
        font-size: var(--text-min);
      }
      @media (max-width: 1600px) {
        .tabs,
        .page:not(.sheet),
        .foot {
          padding-left: 14px;
          padding-right: 14px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.shown = PAGES[0];
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('of')) {
      this.shown = this.pages()[0];
    }
  }

  /** Tells the room, which gives the sheet the width of the cards (event `shown`). */
  updated(changes) {
    if (changes.has('shown')) {
      this.dispatchEvent(new CustomEvent('shown', {detail: this.shown}));
    }
  }

  pages() {
    return this.model?.data.consultation?.kind === 'DAMAGE' ? ['sheet', ...PAGES] : PAGES;
  }

  page(n) {
    this.shown = PAGES[n] ?? this.shown;
  }

  render() {
    const {consultation: c, evidence} = this.model.data;
    if (!c.frozenAt) {
      return html`<section><p class="page quiet">${say('evidence.notYet')}</p></section>`;
    }
    if (!evidence) {
      return html`<section><p class="page quiet">${say('reading')}</p></section>`;
    }
    return html`<section aria-label=${say('evidence')}>
      ${this.strip(evidence)}
      <div class="tabs"><al-tabs .label=${say('evidence')} .tabs=${this.pages().map((id) => ({id, label: say(`evidence.${id}`)}))} .chosen=${this.shown} @choose=${(e) => (this.shown = e.detail)}></al-tabs></div>
      <div class="page ${this.shown}" role="tabpanel" tabindex=${this.shown === 'sheet' ? nothing : 0} aria-label=${say(`evidence.${this.shown}`)}>${this.content(evidence)}</div>
      <p class="foot">${say('evidence.frozenAt', {at: dayTime(evidence.frozenAt), position: evidence.position})} · ${say('evidence.digest', {digest: (c.evidenceDigest ?? '').slice(0, 12)})}</p>
    </section>`;
  }

  /** What has come since, in one line: never mixed into the pages. */
  strip(evidence) {
    const changed = changesSince(evidence, this.model.data);
    return changed.length
      ? html`<p class="strip" role="status"><b>${say('evidence.changed')}</b> ${changed.map((c) => html`<span>${c}</span>`)}</p>`
      : nothing;
  }

  content(evidence) {
    const {figures} = this.model.data;
    switch (this.shown) {
      case 'sheet':
        return html`<damage-sheet .model=${this.model} .stamp=${this.stamp}></damage-sheet>`;
      case 'works':
        return worksPage(evidence);
      case 'danger':
        return dangerPage(evidence);
      case 'rain':
        return rainPage(evidence);
      case 'water':
        return levelsPage(evidence);
      case 'damage':
        return figuresPage(evidence, figures);
      case 'relief':
        return reliefPage(evidence, figures);
      case 'goods':
        return goodsPage(evidence);
      case 'past':
        return pastPage(evidence);
      default:
        return missingPage(evidence, this.shown);
    }
  }
}

customElements.define('evidence-pane', EvidencePane);
