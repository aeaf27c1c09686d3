import {LitElement, css, html, nothing} from 'lit';
import '../components/al-county-map.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {areaLayer} from './area-layer.js';
import {phoneFields, phoneOf} from './phone-fields.js';
import {DRAFTERS} from './reads.js';
import {lacks, rewritten, warningFields, warningOf} from './warning-fields.js';

/**
 * Writes a warning, or what follows one (更新, 解除). A duty chief may also send it at once on a leader's
 * word by phone (紧急发布): it says what is owed afterwards, and counts the seconds since the form was opened.
 */
export class WritePane extends LitElement {
  static properties = {model: {attribute: false}, follows: {attribute: false}, warning: {state: true}, emergency: {state: true}, problem: {state: true}, errors: {state: true}, busy: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
      }
      al-county-map {
        height: 100%;
      }
      .pane.map {
        padding: 0;
      }
      .fault {
        color: var(--red);
      }
      .now {
        border: 2px solid var(--red);
        padding: 12px;
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {warning: {areas: []}, emergency: false, problem: '', errors: []});
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('follows') || !this.begunAt) {
      this.begunAt = new Date(this.model.now()).toISOString();
      this.warning = this.follows ? rewritten(this.follows.warning) : {areas: []};
      this.opened = undefined;
    }
  }

  get message() {
    return this.follows?.message ?? 'ALERT';
  }

  render() {
    if (!this.model.holds(...DRAFTERS)) {
      return html`<div class="pane"><p class="quiet">${say('warn.draftersOnly')}</p></div>`;
    }
    return html`<div class="panes">
      <section class="pane">
        <h2>${say(`warn.write.${this.message}`)}</h2>
        ${this.follows ? html`<p class="quiet">${say('warn.followsOne', {headline: this.follows.warning.headlineZh})}</p>` : nothing}
        <form @submit=${this.send}>
          ${warningFields(this)} ${this.model.holds('DUTY_CHIEF') ? this.atOnce() : nothing}
          ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
          <div class="bar full">
            <button class="button main" ?disabled=${this.busy}>${say(this.emergency ? 'warn.issueNow' : 'warn.toReview')}</button>
            <span class="quiet">${say('warn.threePeople')}</span>
          </div>
        </form>
      </section>
      <section class="pane map"><al-county-map .layer=${areaLayer(this.warning)} .label=${say('warn.areas')} @choose=${(e) => this.toggle(e.detail)}></al-county-map></section>
    </div>`;
  }

  atOnce() {
    const {rules} = this.model.data;
    const later = (rules?.steps ?? []).filter((s) => s.minutes !== null);
    return html`<label class="check full"><input type="checkbox" .checked=${this.emergency} @change=${(e) => (this.emergency = e.target.checked)} />${say('warn.emergency')}</label>
      ${this.emergency
        ? html`${phoneFields(this)}
            <p class="quiet full">${say('warn.emergencyWhat', {seconds: rules?.seconds ?? 90})} ${later.map((s) => say('warn.later.step', {what: say(`warn.follow.${s.step}`), n: s.minutes})).join(say('list.comma'))}</p>`
        : nothing}`;
  }

  /** A press on the map takes a county in, or out again. */
  toggle(code) {
    const {areas} = this.warning;
    this.warning = {...this.warning, areas: areas.includes(code) ? areas.filter((a) => a !== code) : [...areas, code]};
  }

  async send(event) {
    event.preventDefault();
    this.problem = lacks(this.warning);
    if (this.problem) {
      return;
    }
    const given = new FormData(event.target);
    const warning = warningOf(given, this.warning);
    const follows = this.follows ? {follows: this.follows.warning.id} : {};
    const body = this.emergency
      ? {message: this.message, ...follows, begunAt: this.begunAt, warning, phone: phoneOf(given)}
      : {message: this.message, ...follows, begunAt: this.begunAt, warning};
    this.busy = true;
    const path = this.emergency ? 'emergency-warnings' : 'warnings';
    const {done, answer, problem, errors} = await this.model.write('POST', path, body, {again: ['drafts', 'warnings', 'lists'], word: say(this.emergency ? 'warn.done.sign' : 'warn.drafted')});
    Object.assign(this, {busy: false, problem, errors});
    if (done) {
      this.dispatchEvent(new CustomEvent('written', {detail: answer?.id}));
    }
  }
}

customElements.define('write-pane', WritePane);
