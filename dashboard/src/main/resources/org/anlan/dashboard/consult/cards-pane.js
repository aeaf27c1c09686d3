import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {cardStyles} from './card-styles.js';
import './level-bar.js';
import './opinion-form.js';
import {opinionText} from './opinion-text.js';
import './own-opinion.js';
import {DRAFTERS} from './reads.js';

/** One card a speaker: shut until all are in or time is up, then 亮牌, the farthest from the pool first. */
export class CardsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, of: {attribute: false}, filing: {state: true}, open: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles, cardStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  /** Another consultation begins with all cards as they lie. */
  willUpdate(changes) {
    if (changes.has('of')) {
      Object.assign(this, {filing: null, open: new Set(), problem: ''});
    }
  }

  /** Whether a speaker has filed in the round that is open, else at all. */
  filed(card) {
    const {filed, roundOpen} = this.model.data.consultation;
    return roundOpen && filed ? filed.includes(card.department) : card.filed;
  }

  /** Whether whoever looks on may file this card now. */
  mayFile(card) {
    const c = this.model.data.consultation;
    const taken = c.roundOpen ?? c.state === 'FROZEN';
    return taken && !this.filed(card) && (this.isOwn(card) || this.model.holds('SECRETARY'));
  }

  isOwn(card) {
    return this.model.holds('DEPARTMENT') && this.model.me.name === card.department;
  }

  render() {
    const {consultation: c} = this.model.data;
    const own = c.cards.find((card) => this.isOwn(card) && this.mayFile(card));
    const filing = c.cards.find((card) => card.department === this.filing && this.mayFile(card)) ?? (this.filing === null ? own : undefined);
    return html`<section tabindex="0" aria-label=${say('cards')}>
      ${this.heading(c)} ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${filing
        ? html`<opinion-form .model=${this.model} .card=${filing} .own=${this.isOwn(filing)} @done=${() => (this.filing = '')}></opinion-form>`
        : html`<own-opinion .model=${this.model} .card=${c.cards.find((card) => this.isOwn(card))}></own-opinion>
            <ol>${c.cards.map((card) => html`<li>${c.revealedAt && card.opinion ? this.turned(card) : this.shut(card, c)}</li>`)}</ol>`}
    </section>`;
  }

  heading(c) {
    const filed = c.cards.filter((card) => this.filed(card)).length;
    const round = c.round ?? 1;
    return html`<div class="head">
      <h2>${c.revealedAt ? say('cards.turned') : say('cards')}</h2>
      <span class="quiet">${round > 1 ? say('cards.round', {n: round}) : nothing} ${c.frozenAt ? say('cards.filed', {n: filed, all: c.cards.length}) : nothing}${!c.revealedAt && c.dueAt ? ` · ${say('consultation.due', {at: clockTime(c.dueAt)})}` : nothing}</span>
      ${this.rounds(c)}
    </div>
    ${c.mayOpenRound && c.reference?.furtherRounds ? html`<p class="quiet min">${either(c.reference.furtherRounds, 'note')}</p>` : nothing}`;
  }

  rounds(c) {
    if (!c.revealedAt || !this.model.holds(...DRAFTERS) || c.signedAt) {
      return nothing;
    }
    if (c.roundOpen) {
      return html`<button type="button" class="button" @click=${() => this.round('rounds/close')}>${say('cards.closeRound')}</button>`;
    }
    return c.mayOpenRound ? html`<button type="button" class="button" @click=${() => this.round('rounds')}>${say('cards.openRound')}</button>` : nothing;
  }

  async round(what) {
    const {problem} = await this.model.write('POST', `consultations/${this.model.chosen}/${what}`, what === 'rounds' ? {} : undefined, {again: ['consultation']});
    this.problem = problem;
  }

  /** The back of a card: who, whether it is in, by whom typed, and its seal. */
  shut(card, c) {
    return html`<div class="shut ${card.filed ? 'in' : ''}">
      <b>${card.department}</b>
      <span class="state">${card.filed ? say('cards.in', {at: clockTime(card.filedAt)}) : c.frozenAt ? say('cards.out') : say('consult.notYet')}</span>
      <span class="quiet">${say(`cards.${card.kind ?? 'DEPARTMENT'}`)}${card.onBehalf ? ` · ${say('cards.onBehalf', {name: card.onBehalf})}` : nothing}${confirmed(card)}</span>
      ${card.digest ? html`<span class="seal" title=${card.digest}>${say('cards.seal', {digest: card.digest.slice(0, 8)})}</span>` : nothing}
      ${this.mayFile(card) ? html`<button type="button" class="button" @click=${() => (this.filing = card.department)}>${this.isOwn(card) ? say('cards.file') : say('cards.fileFor')}</button>` : nothing}
    </div>`;
  }

  turned(card) {
    const {opinion} = card;
    const open = this.open.has(card.department);
    const chances = opinion.probabilities ?? {[opinion.level]: 1};
    return html`<div class="turned">
      <button type="button" class="bar-line" aria-expanded=${open} @click=${() => this.toggle(card.department)}>
        <b>${card.department}</b><al-badge .level=${opinion.level} .word=${say(`level.${opinion.level}`)}></al-badge>
        <level-bar .chances=${chances}></level-bar><span class="quiet">${this.apart(card)}</span>
        <span class="conclusion">${opinion.conclusion}</span>
      </button>
      ${open ? html`${opinionText(card)}${this.mayFile(card) ? html`<button type="button" class="button" @click=${() => (this.filing = card.department)}>${say('cards.file')}</button>` : nothing}` : nothing}
    </div>`;
  }

  /** How far a card is from the pool, in levels; above 0 is graver. */
  apart(card) {
    const told = card.levels ?? this.model.data.consultation.pool?.differencesFirst?.find((d) => d.department === card.department)?.levels;
    const levels = Number(told ?? 0);
    return told === undefined || told === null || Math.abs(levels) < 0.05 ? say('cards.together') : say(levels > 0 ? 'cards.graver' : 'cards.lighter', {n: Math.abs(levels).toFixed(1)});
  }

  toggle(department) {
    const open = new Set(this.open);
    if (!open.delete(department)) {
      open.add(department);
    }
    this.open = open;
  }
}

function confirmed(card) {
  if (card.confirmedAt) {
    return html` · <span class=${card.agreed ? 'good' : 'bad'}>${say(card.agreed ? 'cards.agreed' : 'cards.refused')}</span>`;
  }
  return card.onBehalf ? html` · <span class="soon">${say('cards.unconfirmed')}</span>` : nothing;
}

customElements.define('cards-pane', CardsPane);
