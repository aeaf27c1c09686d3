import {LitElement, css, html, nothing} from 'lit';
import '../components/al-areas.js';
import '../components/al-badge.js';
import '../components/al-levels.js';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {learnPlaceNames, placeNames} from '../place-names.js';
import {base, buttons} from '../styles.js';
import {civilOf, dayTime, localOf} from '../time.js';
import {workStyles} from '../work-styles.js';
import {COLOURS, DRAFTERS, RELAYED} from './reads.js';

/** Warnings of other bodies (气象 水文 山洪 地质), passed on under their issuer's name and never as ours. */
export class RelayedPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, colour: {state: true}, areas: {state: true}, ending: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .fault {
        color: var(--red);
      }
      .of {
        color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {areas: [], ending: '', problem: '', errors: []});
    new Speaks(this);
  }

  firstUpdated() {
    learnPlaceNames().then(() => this.requestUpdate());
  }

  render() {
    const read = this.model.data.relayed;
    const items = read?.items ?? [];
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('relayed.title')}</h2>
        <p class="quiet">${say('relayed.what')}</p>
        <label class="check"><input type="checkbox" .checked=${this.model.withEnded} @change=${(e) => this.withEnded(e.target.checked)} />${say('relayed.withEnded')}</label>
        <ol class="rows">${items.map((r) => this.one(r))}</ol>
        ${items.length ? nothing : html`<p class="quiet">${read ? say('relayed.none') : say('reading')}</p>`}
      </section>
      <section class="pane">${this.model.holds(...DRAFTERS) ? this.form() : html`<p class="quiet">${say('relayed.draftersOnly')}</p>`}</section>
    </div>`;
  }

  withEnded(shown) {
    this.model.withEnded = shown;
    this.model.refresh('relayed');
  }

  one(r) {
    const stands = r.state === 'IN_FORCE';
    return html`<li>
      <span><al-badge .level=${r.colour} .word=${say(`level.${r.colour}`)}></al-badge> <b>${r.headlineZh}</b></span>
      <span class="end ${stands ? 'good' : 'quiet'}">${say(`relayed.${r.state}`)}</span>
      <span class="full"><span class="tag">${say('relayed.tag')}</span> <span class="of">${r.issuer}</span> ${r.number} · ${say(`relayed.kind.${r.kind}`)}</span>
      <span class="quiet full">${placeNames(r.areas, r.areaNames)} · ${say('warning.times', {from: dayTime(r.issuedAt), to: r.expiresAt ? dayTime(r.expiresAt) : '—'})}${r.endedWhy ? ` · ${r.endedWhy}` : nothing}</span>
      <span class="quiet full">${r.textZh}</span>
      ${stands && this.model.holds(...DRAFTERS) ? this.end(r) : nothing}
    </li>`;
  }

  end(r) {
    return this.ending === r.id
      ? html`<form class="full" @submit=${(e) => this.endNow(e, r)}>
          <label class="full">${say('relayed.endWhy')}<input name="why" maxlength="200" required autofocus /></label>
          <div class="bar full"><button class="button">${say('relayed.end')}</button><button type="button" class="button" @click=${() => (this.ending = '')}>${say('process.not')}</button></div>
        </form>`
      : html`<span class="full"><button type="button" class="button" @click=${() => (this.ending = r.id)}>${say('relayed.end')}</button></span>`;
  }

  async endNow(event, r) {
    event.preventDefault();
    const why = new FormData(event.target).get('why').trim();
    const {done} = await this.model.write('POST', `relayed-warnings/${r.id}/end`, {why}, {again: ['relayed']});
    this.ending = done ? '' : this.ending;
  }

  form() {
    const now = (this.opened ??= this.model.now()); // the clock must not write over what is typed
    return html`<h2>${say('relayed.pass')}</h2>
      <form @submit=${this.pass}>
        <label>${say('relayed.issuer')}<input name="issuer" maxlength="80" required placeholder=${say('relayed.issuerSuch')} />${faultOf(this.errors, 'issuer')}</label>
        <label>${say('relayed.number')}<input name="number" maxlength="80" required />${faultOf(this.errors, 'number')}</label>
        <label>${say('relayed.kind')}<select name="kind">${RELAYED.map((k) => html`<option value=${k}>${say(`relayed.kind.${k}`)}</option>`)}</select></label>
        <al-levels .label=${say('warn.colour')} .levels=${COLOURS} .chosen=${this.colour} @level=${(e) => (this.colour = e.detail)}></al-levels>
        <label class="full">${say('warn.headline')}<input name="headline" maxlength="200" required />${faultOf(this.errors, 'headline')}</label>
        <label class="full">${say('relayed.text')}<textarea name="text" maxlength="2000" required></textarea>${faultOf(this.errors, 'text')}</label>
        <div class="full"><al-areas .label=${say('warn.areas')} .codes=${this.areas} @areas=${(e) => (this.areas = e.detail)}></al-areas>${faultOf(this.errors, 'areas')}</div>
        <label>${say('relayed.issuedAt')}<input type="datetime-local" name="issuedAt" required .value=${localOf(now)} />${faultOf(this.errors, 'issuedAt')}</label>
        <label>${say('warn.expires')}<input type="datetime-local" name="expires" />${faultOf(this.errors, 'expires')}</label>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <div class="bar full"><button class="button main">${say('relayed.pass')}</button></div>
      </form>
      <form @submit=${this.passCap}>
        <label class="full">${say('relayed.cap')}<textarea name="cap" maxlength="200000" required></textarea>${faultOf(this.errors, 'cap')}</label>
        <div class="bar full"><button class="button">${say('relayed.passCap')}</button></div>
      </form>`;
  }

  pass(event) {
    event.preventDefault();
    if (!this.colour || !this.areas.length) {
      this.problem = this.colour ? say('warn.needsAreas') : say('warn.needsColour');
      return null;
    }
    const given = Object.fromEntries(new FormData(event.target));
    const {issuer, number, kind, headline, text} = given;
    const body = {issuer: issuer.trim(), number: number.trim(), kind, colour: this.colour, headline: headline.trim(), text: text.trim(), areas: this.areas, issuedAt: civilOf(given.issuedAt), ...(given.expires ? {expires: civilOf(given.expires)} : {})};
    return this.write(body, event.target);
  }

  passCap(event) {
    event.preventDefault();
    return this.write({cap: new FormData(event.target).get('cap').trim()}, event.target);
  }

  async write(body, form) {
    const {done, problem, errors} = await this.model.write('POST', 'relayed-warnings', body, {again: ['relayed']});
    Object.assign(this, {problem, errors});
    if (done) {
      form.reset();
      this.areas = [];
    }
  }
}

customElements.define('relayed-pane', RelayedPane);
