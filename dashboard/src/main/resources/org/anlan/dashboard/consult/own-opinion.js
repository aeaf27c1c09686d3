import {LitElement, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {cardStyles} from './card-styles.js';
import {opinionText} from './opinion-text.js';

/** One's own sealed card; where the secretary typed it, one stands by it or does not. */
export class OwnOpinion extends LitElement {
  static properties = {model: {attribute: false}, card: {attribute: false}, refusing: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles, cardStyles];

  constructor() {
    super();
    this.refusing = false;
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {card} = this;
    const {own, consultation: c} = this.model.data;
    const waits = card?.onBehalf && !card.confirmedAt && card.digest;
    if (!card?.digest || (c.revealedAt && !waits) || !own) {
      return nothing;
    }
    return html`<div class="turned">
      <p><b>${say('own.sealed')}</b> ${own.opinion.conclusion} · ${say(`level.${own.opinion.level}`)}</p>
      ${opinionText(own)} ${waits ? this.confirm(c) : nothing}
    </div>`;
  }

  confirm(c) {
    return html`<p>${say('own.typed', {name: this.card.onBehalf})}</p>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.refusing
        ? html`<form @submit=${this.refuse}>
            <label class="full">${say('own.why')}<input name="note" maxlength="2000" required /></label>
            <div class="bar full"><button class="button main">${say('own.refuse')}</button><button type="button" class="button" @click=${() => (this.refusing = false)}>${say('process.not')}</button></div>
            <p class="quiet full">${say(c.state === 'FROZEN' ? 'own.anew' : 'own.minuted')}</p>
          </form>`
        : html`<div class="bar">
            <button type="button" class="button main" @click=${() => this.answer({agreed: true})}>${say('own.agree')}</button>
            <button type="button" class="button" @click=${() => (this.refusing = true)}>${say('own.refuse')}</button>
          </div>`}`;
  }

  refuse(event) {
    event.preventDefault();
    return this.answer({agreed: false, note: new FormData(event.target).get('note').trim()});
  }

  async answer(body) {
    const {done, problem} = await this.model.write('POST', `consultations/${this.model.chosen}/opinion/confirm`, body, {again: ['consultation']});
    this.problem = problem;
    this.refusing = this.refusing && !done;
  }
}

customElements.define('own-opinion', OwnOpinion);
