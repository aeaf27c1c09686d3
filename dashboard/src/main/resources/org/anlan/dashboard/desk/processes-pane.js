import {LitElement, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';

/** Disaster processes (灾害过程) and their course; the duty chief declares one stable, or closes it. */
export class ProcessesPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, asked: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.asked = '';
    new Speaks(this);
  }

  render() {
    const items = this.data?.items ?? [];
    return html`<section class="pane">
      <h2>${say('desk.processes')}</h2>
      <ol class="rows">${items.map((p) => this.process(p))}</ol>
      ${items.length ? nothing : html`<p class="quiet">${say('documents.none')}</p>`}
      ${this.may() ? nothing : html`<p class="quiet">${say('process.chiefOnly')}</p>`}
    </section>`;
  }

  may() {
    return this.model.holds('DUTY_CHIEF', 'LEADER');
  }

  process(p) {
    return html`<li>
      <b>${p.name}</b>
      <span class="end">${say(p.open ? (p.stableAt ? 'process.stable' : 'process.open') : 'process.closed')}</span>
      <span class="quiet full">${course(p).join(' · ')}</span>
      ${this.may() && p.open ? html`<span class="bar full">${p.stableAt ? nothing : this.step(p, 'stable')} ${this.step(p, 'close')}</span>` : nothing}
    </li>`;
  }

  /** Neither step can be taken back, so each says what it does and is asked for twice. */
  step(p, step) {
    const asked = this.asked === `${p.id} ${step}`;
    return asked
      ? html`<span>${say(`process.${step}.what`)}</span>
          <button type="button" class="button main" @click=${() => this.take(p, step)}>${say(`process.${step}.sure`)}</button>
          <button type="button" class="button" @click=${() => (this.asked = '')}>${say('process.not')}</button>`
      : html`<button type="button" class="button" @click=${() => (this.asked = `${p.id} ${step}`)}>${say(`process.${step}`)}</button>`;
  }

  async take(p, step) {
    this.asked = '';
    await this.model.write('POST', `processes/${encodeURIComponent(p.id)}/${step}`, {}, {again: ['processes', 'clocks']});
  }
}

function course(p) {
  const at = (step, time) => (time ? [say(`process.at.${step}`, {at: dayTime(time)})] : []);
  return [either(p, 'hazard'), ...at('started', p.startedAt), ...at('stable', p.stableAt), ...at('closed', p.closedAt), p.bases.map((b) => b.name).join('、')];
}

customElements.define('processes-pane', ProcessesPane);
