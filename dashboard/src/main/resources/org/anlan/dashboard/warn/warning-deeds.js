import {LitElement, html, nothing} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {phoneFields, phoneOf} from './phone-fields.js';
import {REVIEWERS} from './reads.js';

/** The next step of a warning for whoever looks on: review it, sign it, take a leader's word by phone, countersign. */
export class WarningDeeds extends LitElement {
  static properties = {model: {attribute: false}, warning: {attribute: false}, moves: {attribute: false}, asked: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.reset();
    new Speaks(this);
  }

  reset() {
    Object.assign(this, {asked: '', problem: '', errors: []});
  }

  willUpdate(changes) {
    if (changes.has('warning') && changes.get('warning')?.id !== this.warning.id) {
      this.reset();
    }
  }

  render() {
    const w = this.warning;
    return html`${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${w.state === 'DRAFT' ? this.review(w) : nothing} ${w.state === 'REVIEWED' ? this.sign() : nothing}
      ${w.reviewState === 'OWED' ? this.review(w) : nothing}
      ${w.signatureOwed && this.model.holds('LEADER') ? html`<div class="bar"><button type="button" class="button main" @click=${() => this.post('countersign')}>${say('warn.countersign')}</button></div>` : nothing}`;
  }

  review(w) {
    if (!this.model.holds(...REVIEWERS)) {
      return html`<p class="quiet">${say('warn.waitsReview')}</p>`;
    }
    if (w.drafter === this.model.me.name) {
      return html`<p class="quiet">${say('warn.ownDraft')}</p>`;
    }
    const after = Boolean(w.sentAt);
    return this.asked === 'return'
      ? html`<form @submit=${this.giveBack}>
          <label class="full">${say('review.why')}<input name="why" maxlength="200" required />${faultOf(this.errors, 'why')}</label>
          <div class="bar full"><button class="button main">${say(after ? 'warn.object' : 'warn.return')}</button><button type="button" class="button" @click=${() => (this.asked = '')}>${say('process.not')}</button></div>
        </form>`
      : html`<div class="bar">
          <button type="button" class="button main" @click=${() => this.post('review', {accepted: true})}>${say(after ? 'warn.agree' : 'warn.accept')}</button>
          <button type="button" class="button" @click=${() => (this.asked = 'return')}>${say(after ? 'warn.object' : 'warn.return')}</button>
        </div>`;
  }

  sign() {
    const byHand = this.model.holds('LEADER');
    const byPhone = this.model.holds('LEADER', 'DUTY_CHIEF');
    if (!byPhone) {
      return html`<p class="quiet">${say('warn.waitsSign')}</p>`;
    }
    return this.asked === 'phone'
      ? html`<form @submit=${this.signByPhone}>
          ${phoneFields(this)} ${this.along()}
          <div class="bar full"><button class="button main">${say('warn.issueByPhone')}</button><button type="button" class="button" @click=${() => (this.asked = '')}>${say('process.not')}</button></div>
          <p class="quiet full">${say('warn.phoneWhat')}</p>
        </form>`
      : html`${byHand ? this.along() : nothing}<div class="bar">
          ${byHand ? html`<button type="button" class="button main" @click=${() => this.post('sign', this.signed())}>${say('warn.sign')}</button>` : nothing}
          <button type="button" class="button ${byHand ? '' : 'main'}" @click=${() => (this.asked = 'phone')}>${say('warn.phone')}</button>
        </div>`;
  }

  /** Whether the stock moves that stand below are signed with the warning. */
  along() {
    return this.moves?.state === 'PROPOSED' ? html`<label class="check full"><input type="checkbox" name="moves" checked />${say('moves.along', {n: this.moves.moves.length})}</label>` : nothing;
  }

  signed() {
    const box = this.renderRoot.querySelector('input[name=moves]');
    return box ? {moves: box.checked} : {};
  }

  giveBack(event) {
    event.preventDefault();
    return this.post('review', {accepted: false, why: new FormData(event.target).get('why').trim()});
  }

  signByPhone(event) {
    event.preventDefault();
    return this.post('sign', {...this.signed(), phone: phoneOf(new FormData(event.target))});
  }

  async post(what, body) {
    const {done, problem, errors} = await this.model.write('POST', `warnings/${this.warning.id}/${what}`, body, {again: ['drafts', 'warnings', 'lists'], word: say(`warn.done.${what}`)});
    Object.assign(this, {problem, errors, asked: done ? '' : this.asked});
  }
}

customElements.define('warning-deeds', WarningDeeds);
