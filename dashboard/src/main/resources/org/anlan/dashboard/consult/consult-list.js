import {LitElement, html, nothing} from 'lit';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './call-form.js';
import {CALLERS, DRAFTERS} from './reads.js';

/** All consultations, newest first, each with the way into the room and to its minutes; right, one is called. */
export class ConsultList extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, closing: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.closing = '';
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const read = this.model.data.consultations;
    const items = read?.items ?? [];
    return html`<div class="panes">
      <section class="pane" aria-label=${say('consultations')}>
        <h2>${say('consultations')}</h2>
        <ol class="rows">${items.map((c) => this.row(c))}</ol>
        ${items.length ? nothing : html`<p class="quiet">${read ? say('consultations.none') : say('reading')}</p>`}
      </section>
      <section class="pane">
        ${this.model.holds(...CALLERS) ? html`<call-form .model=${this.model} @called=${(e) => this.enter(e.detail)}></call-form>` : html`<p class="quiet">${say('consult.callersOnly')}</p>`}
      </section>
    </div>`;
  }

  row(c) {
    return html`<li>
      <span><span class="tag">${say(`consult.kind.${c.kind}`)}</span> <b>${c.question}</b></span>
      <span class="end ${c.state === 'FROZEN' ? 'soon' : c.state === 'SIGNED' ? 'good' : 'quiet'}">${say(`consult.state.${c.state}`)}</span>
      <span class="quiet">${placeName(c)} · ${say('consultation.opened', {at: dayTime(c.openedAt)})}${c.dueAt && c.state === 'FROZEN' ? ` · ${say('consultation.due', {at: dayTime(c.dueAt)})}` : nothing}</span>
      <span class="end">
        <button type="button" class="button ${c.state === 'CLOSED' ? '' : 'main'}" @click=${() => this.enter(c.id)}>${say('consult.enter')}</button>
        ${this.mayClose(c) ? html`<button type="button" class="button" @click=${() => (this.closing = c.id)}>${c.state === 'SIGNED' ? say('consult.close') : say('consult.callOff')}</button>` : nothing}
      </span>
      ${c.state === 'SIGNED' || c.state === 'CLOSED' ? html`<span class="full"><a target="_blank" rel="noopener" href=${`/api/v1/desk/bulletin.pdf?kind=minutes&consultation=${c.id}`}>${say('resolution.minutes')}</a></span>` : nothing}
      ${this.closing === c.id ? this.close(c) : nothing}
    </li>`;
  }

  mayClose(c) {
    return c.state !== 'CLOSED' && this.closing !== c.id && this.model.holds(...DRAFTERS);
  }

  /** Filing away cannot be undone, so it asks for a reason first. */
  close(c) {
    return html`<form class="full" @submit=${(e) => this.file(e, c)}>
          <label class="full">${say('consult.closeWhy')}<input name="why" maxlength="200" required autofocus /></label>
          ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
          <div class="bar full"><button class="button">${say('consult.close')}</button><button type="button" class="button" @click=${() => (this.closing = '')}>${say('process.not')}</button></div>
        </form>`;
  }

  async file(event, c) {
    event.preventDefault();
    const why = new FormData(event.target).get('why').trim();
    const {done, problem} = await this.model.write('POST', `consultations/${c.id}/close`, {why}, {again: ['consultations', 'consultation']});
    this.problem = problem;
    this.closing = done ? '' : this.closing;
  }

  enter(id) {
    this.dispatchEvent(new CustomEvent('enter', {detail: id}));
  }
}

customElements.define('consult-list', ConsultList);
