import {LitElement, css, html, nothing} from 'lit';
import '../components/al-phone.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime, dayTime} from '../time.js';
import {DRAFTERS} from './reads.js';

const HOW = ['ROOM', 'VIDEO', 'PHONE'];

/** The agenda in the customary order: who has filed, who speaks and for how long, and why it was called. */
export class AgendaPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, chosen: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    css`
      section {
        height: 100%;
        padding: calc(16 * var(--u)) calc(20 * var(--u));
        overflow-y: auto;
        scrollbar-color: var(--line-strong) transparent;
      }
      h2 {
        padding-bottom: 8px;
        font-weight: 600;
      }
      h2 + p {
        padding-bottom: 6px;
      }
      ol > li {
        border-top: 1px solid var(--line);
      }
      .item {
        display: grid;
        grid-template-columns: 1.3em minmax(0, 1fr) auto;
        gap: 0 8px;
        width: 100%;
        min-height: 44px;
        padding: 8px 6px;
        border-left: 3px solid transparent;
      }
      button.item:hover,
      .item[aria-expanded='true'] {
        background: var(--raised);
      }
      .speaks {
        border-color: var(--accent);
        background: var(--raised);
      }
      .deeds {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 4px 6px 12px;
        background: var(--raised);
      }
      .deeds .button {
        min-height: 40px;
      }
      .problem {
        padding: 6px 10px;
        border-left: 4px solid var(--red);
        background: var(--red-ground);
      }
      b {
        font-weight: 600;
      }
      .n {
        color: var(--ink-3);
      }
      .names,
      .in,
      .out-of {
        grid-column: 2 / -1;
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .item .quiet {
        font-size: var(--text-min);
        white-space: nowrap;
      }
      .in {
        color: var(--green);
      }
      .clock {
        color: var(--accent);
        font-weight: 600;
      }
      .clock.soon {
        color: var(--orange);
      }
      .clock.past {
        color: var(--ink-2);
        font-weight: 400;
      }
      .causes {
        margin-top: 18px;
        padding-top: 12px;
        border-top: 1px solid var(--line-strong);
      }
      .causes li {
        padding: 4px 0;
        font-size: var(--text-min);
      }
      @media (max-width: 1600px) {
        section {
          padding: 10px 12px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {consultation: c} = this.model.data;
    return html`<section tabindex="0" aria-label=${say('consult.agenda')}>
      <h2>${say('consult.agenda')}</h2>
      ${c.dial ? html`<p class="quiet min">${say('consult.dial')} <al-phone .phone=${c.dial}></al-phone></p>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <ol>
        ${(c.agenda ?? []).map((item) => html`<li>${this.item(item)}</li>`)}
      </ol>
      ${c.causes?.length
        ? html`<div class="causes">
            <h2>${say('consult.causes')}</h2>
            <ul>
              ${c.causes.map((cause) => html`<li>${cause.textZh}${cause.sample ? ` · ${say('sample')}` : nothing} <span class="quiet">${dayTime(cause.at)}</span></li>`)}
            </ul>
          </div>`
        : nothing}
    </section>`;
  }

  /** Whoever chairs gives the floor; one signs in oneself, and the secretary signs in for others. */
  item(item) {
    const open = !['SIGNED', 'CLOSED'].includes(this.model.data.consultation.state);
    const mayTurn = open && this.model.holds(...DRAFTERS);
    const maySign = open && !item.arrivedAt && item.kind !== 'HOST' && (this.model.holds('SECRETARY') || (this.model.holds('DEPARTMENT') && this.model.me.name === item.speaker));
    const line = html`<span class="n">${item.number}</span><b>${either(item, 'part')}</b>${this.clock(item)}
      <span class="names">${item.kind === 'HOST' ? nothing : item.speaker}</span>${this.arrived(item)}`;
    if (!mayTurn && !maySign) {
      return html`<div class="item ${item.startedAt && !item.endedAt ? 'speaks' : ''}">${line}</div>`;
    }
    const chosen = this.chosen === item.number;
    return html`<button type="button" class="item ${item.startedAt && !item.endedAt ? 'speaks' : ''}" aria-expanded=${chosen} @click=${() => (this.chosen = chosen ? null : item.number)}>${line}</button>
      ${chosen
        ? html`<div class="deeds">
            ${maySign ? HOW.map((how) => html`<button type="button" class="button" @click=${() => this.attend(item, how)}>${say(`attend.${how}`)}</button>`) : nothing}
            ${mayTurn && !item.startedAt ? html`<button type="button" class="button main" @click=${() => this.write('turn', {speaker: item.speaker})}>${say('consult.turn')}</button>` : nothing}
            ${(maySign || !item.startedAt) ? nothing : html`<span class="quiet min">${say('consult.nothingToDo')}</span>`}
          </div>`
        : nothing}`;
  }

  clock(item) {
    if (!item.startedAt) {
      return html`<span class="quiet">${say('consult.minutes', {n: item.minutes})}</span>`;
    }
    const spoken = Date.parse(item.endedAt ?? new Date(this.model.now()).toISOString()) - Date.parse(item.startedAt);
    const over = spoken > item.minutes * 60_000;
    return html`<span class="clock ${over ? 'soon' : ''} ${item.endedAt ? 'past' : ''}" role="timer">${minutesSeconds(spoken)}</span>`;
  }

  arrived(item) {
    if (item.kind === 'HOST') {
      return nothing;
    }
    return item.arrivedAt
      ? html`<span class="in">✓ ${say(`attend.${item.how}`)} ${clockTime(item.arrivedAt)}</span>`
      : html`<span class="out-of">${say('attend.none')}</span>`;
  }

  attend(item, how) {
    const own = this.model.me.name === item.speaker;
    return this.write('attendance', own ? {how} : {speaker: item.speaker, how});
  }

  async write(what, body) {
    const {done, problem} = await this.model.write('POST', `consultations/${this.model.chosen}/${what}`, body, {again: ['consultation']});
    this.problem = problem;
    this.chosen = done ? null : this.chosen;
  }
}

function minutesSeconds(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

customElements.define('agenda-pane', AgendaPane);
