import {LitElement, css, html, nothing} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, language, say} from '../i18n.js';
import {learnPlaceNames, nameOfPlace} from '../place-names.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {phoneFields, phoneOf} from './phone-fields.js';
import {DECIDERS} from './reads.js';

/** Responses that signed consultations advise: taken up with a document or a leader's word by phone, or declined with a reason. */
export class AdvicePane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, wanted: {attribute: false}, asked: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      li[aria-current] {
        background: var(--raised);
      }
      form {
        padding-top: 8px;
      }
      .quiet a {
        text-decoration: underline;
      }
      h2 + .quiet {
        padding-bottom: 10px;
      }
      .panes {
        grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {asked: '', problem: '', errors: []});
    new Speaks(this);
  }

  firstUpdated() {
    learnPlaceNames().then(() => this.requestUpdate());
  }

  render() {
    const read = this.model.data.advice;
    const items = read?.items ?? [];
    const open = items.filter((p) => p.state === 'OPEN');
    const over = items.filter((p) => p.state !== 'OPEN');
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('warn.responses')}>
        <h2>${say('advice.open')} ${open.length}</h2>
        <p class="quiet">${say('advice.what')}</p>
        <ol class="rows">${open.map((p) => this.one(p))}</ol>
        ${open.length ? nothing : html`<p class="quiet">${read ? say('advice.none') : say('reading')}</p>`}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('advice.over')}>
        <h2>${say('advice.over')} ${over.length}</h2>
        <ol class="rows">${over.map(decided)}</ol>
      </section>
    </div>`;
  }

  /** The response of its kind that is in force at the very place: it is changed, not started anew. */
  standing(p) {
    return (this.model.data.responses?.items ?? []).find((r) => r.type === p.type && r.area === p.area && !r.endedAt);
  }

  one(p) {
    const late = p.decideBy && Date.parse(p.decideBy) <= this.model.now();
    const now = this.standing(p);
    return html`<li aria-current=${p.id === this.wanted ? 'true' : nothing}>
      <span><b>${heading(p)}</b></span>
      <span class="end ${late ? 'late' : 'soon'}">${p.decideBy ? say(late ? 'advice.late' : 'advice.by', {at: dayTime(p.decideBy)}) : say('made.state.OPEN')}${p.decideBy && p.clockSample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span>
      <span class="full">${p.clause}</span>
      <span class="quiet full">${now ? say('advice.now', {level: levelOf(now)}) : say('advice.nothingNow')} · ${say('advice.at', {at: dayTime(p.proposedAt)})} · <a href=${`/consult#room/${p.consultation}`}>${say('warn.consultation')}</a></span>
      ${this.deeds(p, now)}
    </li>`;
  }

  deeds(p, now) {
    if (!this.model.holds(...DECIDERS)) {
      return html`<span class="quiet full">${say('advice.deciders')}</span>`;
    }
    const already = now ? now.level === p.level : p.level === 0;
    switch (this.asked) {
      case `take ${p.id}`:
        return this.taking(p, now, false);
      case `phone ${p.id}`:
        return this.taking(p, now, true);
      case `decline ${p.id}`:
        return html`<form class="full" @submit=${(e) => this.decline(e, p)}>
          <label class="full">${say('review.why')}<input name="why" maxlength="200" required autofocus />${faultOf(this.errors, 'why')}</label>
          ${this.foot(say('advice.decline'))}
        </form>`;
      default:
        return html`<div class="bar full">
          ${already
            ? html`<span>${say(now ? 'advice.already' : 'advice.nothingToEnd')}</span>`
            : html`<button type="button" class="button main" @click=${() => this.ask('take', p)}>${say('advice.take')}</button>
                <button type="button" class="button" @click=${() => this.ask('phone', p)}>${say('advice.phone')}</button>`}
          <button type="button" class="button" @click=${() => this.ask('decline', p)}>${say('advice.decline')}</button>
        </div>`;
    }
  }

  taking(p, now, phone) {
    return html`<form class="full" @submit=${(e) => this.take(e, p, now, phone)}>
      ${now ? nothing : html`<label class="full">${say('advice.issuer')}<input name="issuer" maxlength="80" required />${faultOf(this.errors, 'issuer')}</label>`}
      ${phone ? phoneFields(this) : html`<label class="full">${say('advice.document')}<input name="document" maxlength="80" required />${faultOf(this.errors, 'document')}</label>`}
      ${this.foot(say(now ? (p.level === 0 ? 'advice.end' : 'advice.change') : 'advice.start'))}
      ${phone ? html`<p class="quiet full">${say('advice.owed')}</p>` : nothing}
    </form>`;
  }

  foot(deed) {
    return html`${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
      <div class="bar full"><button class="button main">${deed}</button><button type="button" class="button" @click=${() => (this.asked = '')}>${say('process.not')}</button></div>`;
  }

  ask(deed, p) {
    Object.assign(this, {asked: `${deed} ${p.id}`, problem: '', errors: [], called: undefined});
  }

  take(event, p, now, phone) {
    event.preventDefault();
    const given = new FormData(event.target);
    const by = phone ? {phone: phoneOf(given)} : {document: given.get('document').trim()};
    const body = {...by, proposal: p.id};
    if (!now) {
      return this.write('responses', {...body, type: p.type, level: p.level, area: p.area, issuer: given.get('issuer').trim()});
    }
    return p.level === 0 ? this.write(`responses/${now.id}/end`, body) : this.write(`responses/${now.id}/change`, {...body, level: p.level});
  }

  decline(event, p) {
    event.preventDefault();
    return this.write(`response-proposals/${p.id}/decline`, {why: new FormData(event.target).get('why').trim()});
  }

  async write(path, body) {
    const {done, problem, errors} = await this.model.write('POST', path, body, {again: ['advice', 'responses']});
    Object.assign(this, {problem, errors, asked: done ? '' : this.asked});
  }
}

function levelOf(of) {
  return language() === 'en' && of.level ? say('response.level', {level: of.level}) : say(`resolution.level.${of.level}`);
}

function heading(p) {
  return html`${say(`response.${p.type}`)}〔${levelOf(p)}〕 ${nameOfPlace(p.area, p.areaName)}`;
}

function decided(p) {
  return html`<li>
    <span><b>${heading(p)}</b></span>
    <span class="end ${p.state === 'TAKEN' ? 'good' : 'quiet'}">${say(`made.state.${p.state}`)}</span>
    <span class="quiet full">${say('advice.decided', {at: dayTime(p.decidedAt), by: p.decidedBy ?? '—'})}${p.why ? ` · ${p.why}` : nothing}</span>
  </li>`;
}

customElements.define('advice-pane', AdvicePane);
