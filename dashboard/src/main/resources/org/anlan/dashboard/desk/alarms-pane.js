import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import {overdue} from '../components/al-urge.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {isSilenced} from '../sound.js';
import {base, buttons} from '../styles.js';
import {dayTime, nearTime} from '../time.js';
import {inOrder} from '../wall/alarm-order.js';
import {workStyles} from '../work-styles.js';
import {DESK} from './reads.js';

const MOST_LATE = 50;

/** Alarms: those to sign first, then those signed; silencing asks for a reason and ends by itself. */
export class AlarmsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, silencing: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .late {
        padding-top: 20px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  open() {
    return inOrder((this.model.data.alarms?.items ?? []).filter((a) => !a.signedBy && !a.endedAt));
  }

  /** Signs the gravest alarm that nobody has signed. */
  signFirst() {
    const first = this.open()[0];
    if (first && this.model.holds(...DESK)) {
      this.sign(first);
    }
  }

  sign(alarm) {
    return this.model.write('POST', `desk/alarms/${alarm.id}/sign`, undefined, {again: ['alarms'], word: say('alarm.signed', {title: either(alarm, 'title')})});
  }

  render() {
    const open = this.open();
    const signed = (this.model.data.alarms?.items ?? []).filter((a) => a.signedBy || a.endedAt);
    return html`<div class="panes">
      <section class="pane" aria-live="polite">
        <h2>${say('alarms.open')} <kbd>S</kbd></h2>
        <ol class="rows">${open.map((a) => this.alarm(a))}</ol>
        ${open.length ? nothing : html`<p class="quiet">${say('alarms.none')}</p>`}
        ${this.late()}
      </section>
      <section class="pane">
        <h2>${say('alarms.done')}</h2>
        <ol class="rows">${signed.map((a) => this.past(a))}</ol>
        ${signed.length ? nothing : html`<p class="quiet">—</p>`}
      </section>
    </div>`;
  }

  /** Reports whose time is over, to be urged beside their clocks. */
  late() {
    const late = overdue(this.model.data.clocks, this.model.now());
    return html`<h2 class="late">${say('urge.title')}</h2>
      ${late.slice(0, MOST_LATE).map((c) => html`<al-urge .model=${this.model} .clock=${c} may></al-urge>`)}
      ${late.length > MOST_LATE ? html`<p class="quiet">${say('urge.more', {n: late.length - MOST_LATE})}</p>` : nothing}
      ${late.length ? nothing : html`<p class="quiet">${say('urge.none')}</p>`}`;
  }

  alarm(a) {
    const may = this.model.holds(...DESK);
    const silent = isSilenced(a, this.model.now());
    return html`<li>
      <span><al-badge .level=${a.level} .word=${say(`level.${a.level}`)}></al-badge> <b>${either(a, 'title')}</b></span>
      <span class="end">
        ${a.link ? html`<a class="button" href=${a.link} target="_blank" rel="noopener">${say('alarm.open')} ▸</a>` : nothing}
        ${may ? html`<button type="button" class="button main" @click=${() => this.sign(a)}>${say('alarm.sign')}</button>` : nothing}
        ${may && a.level !== 'YELLOW' && !silent ? html`<button type="button" class="button" @click=${() => (this.silencing = a.id)}>${say('alarm.silence')}</button>` : nothing}
      </span>
      <span class="quiet full"
        >${placeName(a)} · ${dayTime(a.raisedAt)}${a.count > 1 ? ` · ${say('alarm.count', {n: a.count})}` : nothing}${a.step ? ` · ${say('alarm.passed', {n: a.step})}` : nothing}${silent
          ? ` · ${say('alarm.silentUntil', {at: nearTime(a.silencedUntil, this.model.now())})}`
          : nothing}</span
      >
      ${this.silencing === a.id ? this.reason(a) : nothing}
    </li>`;
  }

  reason(a) {
    return html`<form class="full" @submit=${(e) => this.silence(e, a)}>
      <label class="full">${say('alarm.reason')}<input name="reason" minlength="2" maxlength="200" required autofocus /></label>
      <div class="bar full"><button class="button">${say('alarm.silence')}</button><button type="button" class="button" @click=${() => (this.silencing = null)}>${say('drawer.close')}</button></div>
    </form>`;
  }

  async silence(event, a) {
    event.preventDefault();
    const reason = new FormData(event.target).get('reason');
    const {done} = await this.model.write('POST', `desk/alarms/${a.id}/silence`, {reason}, {again: ['alarms']});
    this.silencing = done ? null : this.silencing;
  }

  past(a) {
    return html`<li>
      <span><al-badge .level=${a.level} .word=${say(`level.${a.level}`)}></al-badge> ${either(a, 'title')}</span>
      <span class="end quiet">${dayTime(a.raisedAt)}</span>
      <span class="quiet full">${a.signedBy ? say('alarm.signedBy', {name: a.signedBy, at: nearTime(a.signedAt, this.model.now())}) : say('alarm.ended')}</span>
    </li>`;
  }
}

customElements.define('alarms-pane', AlarmsPane);
