import {LitElement, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-county-map.js';
import '../components/al-drawer.js';
import {Speaks, say} from '../i18n.js';
import {learnPlaceNames, placeNames} from '../place-names.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {areaLayer} from './area-layer.js';
import './cap-text.js';
import {cardStyles} from './card-styles.js';
import './delivery-log.js';
import './moves-part.js';
import {DRAFTERS, SENDERS} from './reads.js';
import './warning-deeds.js';

/** With warnings of these colours stock moves are proposed. */
const MOVED = ['RED', 'ORANGE'];

const WAY = ['DRAFT', 'REVIEWED', 'SIGNED', 'ISSUED'];

/** One warning: how far it is on its way 制作 → 审核 → 签发 → 发布, what it says and where, and the next step. */
export class WarningCard extends LitElement {
  static properties = {model: {attribute: false}, warning: {attribute: false}, stamp: {attribute: false}, over: {state: true}, moves: {state: true}};

  static styles = [base, buttons, workStyles, cardStyles];

  constructor() {
    super();
    this.over = '';
    new Speaks(this);
  }

  firstUpdated() {
    learnPlaceNames().then(() => this.requestUpdate());
  }

  render() {
    const w = this.warning;
    return html`<header>
        <al-badge .level=${w.colour} .word=${say(`level.${w.colour}`)}></al-badge>
        <h2>${w.headlineZh}</h2>
        <span class="tag">${say(`warn.kind.${w.kind ?? 'RISK'}`)}</span>
        ${w.message && w.message !== 'ALERT' ? html`<span class="tag">${say(`warn.message.${w.message}`)}</span>` : nothing}
        ${w.status === 'Exercise' ? html`<span class="tag drill">${say('drill')}</span>` : nothing}
      </header>
      <ol class="way">${WAY.map((step) => this.step(w, step))}</ol>
      ${this.owed(w)}
      <warning-deeds .model=${this.model} .warning=${w} .moves=${this.moves?.warning === w.id ? this.moves : null}></warning-deeds>
      <div class="body">
        <dl>
          <dt>${say('warn.areas')}</dt><dd>${placeNames(w.areas ?? [], w.areaNames)}</dd>
          <dt>${say('warn.time')}</dt><dd>${dayTime(w.onset ?? w.sentAt)} – ${dayTime(w.expiresAt)} ${this.left(w)}</dd>
          <dt>${say('warn.description')}</dt><dd>${w.descriptionZh ?? '—'}</dd>
          <dt>${say('warn.instruction')}</dt><dd>${w.instructionZh ?? '—'}</dd>
          <dt>${say('warn.issuer')}</dt><dd>${w.issuer}</dd>
          ${typeof w.probability === 'number' ? html`<dt>${say('warn.chance')}</dt><dd>${Math.round(w.probability * 100)}%</dd>` : nothing}
          ${w.consultation ? html`<dt>${say('warn.from')}</dt><dd><a href=${`/consult#room/${w.consultation}`}>${say('warn.consultation')}</a></dd>` : nothing}
        </dl>
        <al-county-map .layer=${areaLayer(w)} .label=${say('warn.areas')}></al-county-map>
      </div>
      ${MOVED.includes(w.colour) ? html`<moves-part .model=${this.model} .warning=${w} @moves=${(e) => (this.moves = e.detail)}></moves-part>` : nothing}
      <div class="bar">
        ${w.sentAt && w.state !== 'SUPERSEDED' && w.state !== 'CANCELLED' && w.message !== 'CANCEL' && this.model.holds(...DRAFTERS)
          ? html`<button type="button" class="button" @click=${() => this.follow('UPDATE')}>${say('warn.update')}</button>
              <button type="button" class="button" @click=${() => this.follow('CANCEL')}>${say('warn.cancel')}</button>`
          : nothing}
        ${w.cap ? html`<button type="button" class="button" @click=${() => (this.over = 'cap')}>${say('warn.capText')}</button>` : nothing}
        ${w.sentAt && this.model.holds(...SENDERS) ? html`<button type="button" class="button" @click=${this.deliveries}>${say('warn.deliveries')}</button>` : nothing}
        ${w.sentAt ? html`<a class="button" href=${`/warn#called/${w.id}`}>${say('warn.called')}</a>` : nothing}
      </div>
      ${w.log?.length ? html`<h3>${say('warn.log')}</h3><ol class="rows">${w.log.map((l) => html`<li><span><b>${say(`warn.step.${l.step}`)}</b> ${l.by}</span><span class="end quiet">${dayTime(l.at)}</span></li>`)}</ol>` : nothing}
      <al-drawer .heading=${this.over ? say(this.over === 'cap' ? 'warn.capText' : 'warn.deliveries') : ''} ?open=${Boolean(this.over)} @close=${() => (this.over = '')}>
        ${this.over === 'cap' ? html`<cap-text .path=${w.cap}></cap-text>` : nothing}
        ${this.over === 'deliveries' ? html`<delivery-log .model=${this.model} .warning=${w} .data=${this.model.data.deliveries}></delivery-log>` : nothing}
      </al-drawer>`;
  }

  /** Each step with who took it and when; the next one is marked. */
  step(w, step) {
    const logged = Object.fromEntries((w.log ?? []).map((l) => [l.step, l]));
    const told = {
      DRAFT: [w.drafter, w.draftedAt],
      REVIEWED: [w.reviewer, logged.REVIEWED?.at ?? logged.AGREED?.at],
      SIGNED: [w.signer, logged.APPROVED_BY_PHONE?.at ?? w.sentAt],
      ISSUED: ['', w.sentAt],
    }[step];
    const at = w.sentAt ? WAY.length : w.state === 'REVIEWED' ? 2 : 1;
    const n = WAY.indexOf(step);
    const skipped = step === 'REVIEWED' && w.sentAt && !w.reviewer;
    return html`<li class=${skipped ? 'owed' : n < at ? 'done' : ''} aria-current=${n === at ? 'step' : nothing}>
      <b>${say(`warn.way.${step}`)}</b><span>${skipped ? say('warn.later') : n < at ? html`${told[0] ?? ''} ${told[1] ? dayTime(told[1]) : ''}` : nothing}</span>
    </li>`;
  }

  owed(w) {
    const owed = (w.followUps ?? []).filter((f) => f.state !== 'DONE');
    return html`${w.returnedWhy ? html`<p class="problem">${say('warn.returned', {name: w.reviewer ?? '', why: w.returnedWhy})}</p>` : nothing}
      ${w.phone ? html`<p class="quiet">${say('warn.byPhone', {leader: w.phone.leader, phone: w.phone.phone, at: dayTime(w.phone.at)})} ${w.countersignedAt ? html`<span class="good">${say('warn.countersigned', {at: dayTime(w.countersignedAt)})}</span>` : html`<span class="soon">${say('warn.owed')}</span>`}</p>` : nothing}
      ${owed.map((f) => html`<p class=${f.state === 'OVERDUE' ? 'late' : 'soon'}>${say(`warn.follow.${f.what}`)} · ${say(f.state === 'OVERDUE' ? 'warn.overdue' : 'warn.dueBy', {at: dayTime(f.dueAt)})}</p>`)}`;
  }

  left(w) {
    if (!w.sentAt || w.message === 'CANCEL') {
      return nothing;
    }
    const ms = Date.parse(w.expiresAt) - this.model.now();
    return w.state === 'EXPIRED' || ms < 0 ? html`<span class="late">${say('warn.ranOut')}</span>` : html`<span class="quiet">${say('warn.left', {h: Math.ceil(ms / 3_600_000)})}</span>`;
  }

  follow(message) {
    this.dispatchEvent(new CustomEvent('follow', {detail: {message, warning: this.warning}, bubbles: true, composed: true}));
  }

  deliveries() {
    this.model.chooseSent(this.warning.id);
    this.over = 'deliveries';
  }
}

customElements.define('warning-card', WarningCard);
