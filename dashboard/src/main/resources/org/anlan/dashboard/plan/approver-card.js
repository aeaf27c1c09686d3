import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './decision-form.js';
import {goods, people, sample} from './words.js';

/** The approver's card: what moves, how far the gap falls, who gets less and why; then the four decisions. */
export class ApproverCard extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, deed: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .said {
        font-size: var(--figure-s);
        line-height: 1.4;
      }
      .said b {
        color: var(--accent);
        font-weight: 600;
      }
      .said .fall {
        color: var(--green);
      }
      .fact {
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      ol.less > li {
        padding: 4px 0;
      }
      .fact h3 {
        padding-top: 0;
      }
      .decide {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }
      .decide .button {
        flex: 1 1 auto;
        padding: 0 8px;
      }
      .button {
        justify-content: center;
        white-space: normal;
      }
    `,
  ];

  constructor() {
    super();
    this.deed = '';
    new Speaks(this);
  }

  render() {
    const {card} = this.model.data;
    const {moves, gap} = card;
    return html`<h2>${say('plan.cardOf', {n: card.number})}</h2>
      <p class="said">${mark(say('plan.moves'), [moves.depots, moves.counties, moves.trucks])}${sample(moves.truckSample)}</p>
      <p class="quiet">${say(moves.trucksSent ? 'plan.trucksSent' : 'plan.trucksReckoned', {tonnes: moves.tonnes, truck: either(moves, 'truck')})}</p>
      <p class="said">${mark(say('plan.gap'), [people(gap.peopleBefore), people(gap.peopleAfter)])}</p>
      <div class="fact">
        <h3>${say('plan.less')}</h3>
        <ol class="less">
          ${card.less.map((l) => this.less(l))}
        </ol>
        ${card.less.length ? nothing : html`<p class="good">${say('plan.lessNone')}</p>`}
      </div>
      <p class="fact">${this.own(card.ownFirst)}</p>
      <p class="fact">${this.tilt(card.tilt)}</p>
      <p class="fact good">✓ ${say('plan.checked')}${sample(card.sample)}</p>
      ${card.approval ? html`<p class="fact">${say('plan.approvedBy', {by: card.approval.by.name, at: dayTime(card.approval.at)})} ${card.approval.signatureDue ? html` · <span class="soon">${say('plan.signatureDue')}</span> ${this.model.holds('APPROVER') ? html`<button type="button" class="button" @click=${this.sign}>${say('plan.sign')}</button>` : nothing}` : nothing}</p>` : nothing}
      ${card.state === 'PROPOSED' ? this.decide() : html`<p class="fact strong">${say(`plan.state.${card.state}`)}</p>`}`;
  }

  updated(changes) {
    if (changes.has('deed') && this.deed) {
      this.renderRoot.querySelector('decision-form').scrollIntoView({block: 'nearest'});
    }
  }

  less(l) {
    return html`<li><b>${say('plan.lessOf', {place: placeName(l), goods: goods(l), people: people(l.people)})}</b><br /><span class="quiet">${either(l, 'reason')}</span></li>`;
  }

  own(own) {
    if (own.allFirst) {
      return html`<span class="good">✓ ${say('plan.ownFirst', {n: own.used})}</span>`;
    }
    return html`<span class="soon">${say('plan.ownNot', {list: own.left.map((l) => `${placeName(l)} ${goods(l)}`).join(say('list.comma'))})}</span>`;
  }

  tilt(tilt) {
    return tilt.permille ? say('plan.tilt', {more: group(tilt.ruralMore), less: group(tilt.urbanLess)}) : say('plan.tiltNone');
  }

  decide() {
    const may = this.model.holds('APPROVER');
    const phone = this.model.holds('APPROVER', 'DUTY_CHIEF', 'DUTY_OFFICER');
    return html`<div class="decide" role="group" aria-label=${say('plan.decide')}>${this.button('approve', may, 'main')}${this.button('part', may)}${this.button('return', may)}${this.button('phone', phone)}</div>
      ${may ? nothing : html`<p class="quiet">${say('plan.mayNot')}</p>`}
      ${this.deed ? html`<decision-form .model=${this.model} .deed=${this.deed} @done=${() => (this.deed = '')}></decision-form>` : nothing}`;
  }

  sign() {
    this.model.write('POST', `logistics/plans/${this.model.data.card.id}/signature`, undefined, {again: ['card', 'plan']});
  }

  button(deed, may, kind = '') {
    return html`<button type="button" class="button ${kind}" ?disabled=${!may} aria-expanded=${this.deed === deed} @click=${() => (this.deed = this.deed === deed ? '' : deed)}>${say(`plan.${deed}`)}</button>`;
  }
}

/** Words with numbers set off, at the places that say `#`. */
function mark(words, values) {
  const parts = words.split('#');
  return parts.map((part, i) => html`${part}${i < values.length ? html`<b>${values[i]}</b>` : nothing}`);
}

customElements.define('approver-card', ApproverCard);
