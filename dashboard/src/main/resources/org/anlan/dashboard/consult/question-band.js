import {LitElement, css, html, nothing} from 'lit';
import '../components/al-phone.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime, dayTime} from '../time.js';
import {CALLERS} from './reads.js';

const SOON_MIN = 5;

/** The question to decide, in one sentence; when the evidence was frozen, how long is left, who chairs. */
export class QuestionBand extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px calc(36 * var(--u));
        padding: calc(14 * var(--u)) calc(24 * var(--u));
        border-bottom: 1px solid var(--line-strong);
        background: var(--panel);
      }
      .ask {
        flex: 1 1 560px;
        min-width: 0;
      }
      .ask p {
        padding-bottom: 2px;
      }
      h2 {
        font-size: 40px;
        font-weight: 600;
        line-height: 1.2;
        text-wrap: balance;
      }
      dl {
        display: flex;
        gap: calc(32 * var(--u));
      }
      dt {
        color: var(--ink-2);
        font-size: var(--text-min);
        white-space: nowrap;
      }
      dd {
        font-size: calc(28 * var(--u));
        font-weight: 600;
        line-height: 1.25;
        white-space: nowrap;
      }
      dd.soon {
        color: var(--orange);
      }
      dd.late {
        color: var(--red);
      }
      .who {
        font-size: var(--text-mid);
      }
      .tag {
        padding: 0 8px;
        border: 1px solid var(--line-strong);
        border-radius: 2px;
        color: var(--ink);
      }
      .problem {
        flex-basis: 100%;
        padding: 8px 12px;
        border-left: 4px solid var(--red);
        background: var(--red-ground);
      }
      @media (max-width: 1600px) {
        :host {
          padding: 8px 16px;
        }
        h2 {
          font-size: 30px;
        }
        dl {
          gap: 22px;
        }
        dd {
          font-size: 24px;
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
    const c = this.model.data.consultation;
    return html`<div class="ask">
        <p class="quiet min">
          <span class="tag">${say(`consult.kind.${c.kind}`)}</span> ${say(c.formZh === '例行' ? 'consult.routine' : 'consult.urgent')} · ${placeName(c)} · ${say(`consult.state.${c.state}`)} ·
          ${say('consult.calledBy', {name: c.calledBy, at: dayTime(c.openedAt)})}
        </p>
        <h2>${c.question}</h2>
      </div>
      <dl>
        <div><dt>${say('consult.frozen')}</dt><dd>${c.frozenAt ? clockTime(c.frozenAt) : say('consult.notYet')}</dd></div>
        ${this.left(c)}
        <div><dt>${say('consult.host')}</dt><dd class="who">${this.host(c)}</dd></div>
      </dl>
      ${c.state === 'CALLED' && this.model.holds(...CALLERS) ? html`<button type="button" class="button main" @click=${this.freeze}>${say('consult.freeze')}</button>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}`;
  }

  /** Minutes until the cards turn; after that, when they turned or the minutes were signed. */
  left(c) {
    if (c.signedAt) {
      return html`<div><dt>${say('consult.signedAt')}</dt><dd>${clockTime(c.signedAt)}</dd></div>`;
    }
    if (c.revealedAt) {
      return html`<div><dt>${say('consult.revealedAt')}</dt><dd>${clockTime(c.revealedAt)}</dd></div>`;
    }
    const minutes = c.dueAt ? Math.ceil((Date.parse(c.dueAt) - this.model.now()) / 60_000) : null;
    const urgency = minutes === null ? '' : minutes <= 0 ? 'late' : minutes <= SOON_MIN ? 'soon' : '';
    const word = minutes === null ? '—' : minutes <= 0 ? say('consult.timeUp') : say('consult.minutes', {n: minutes});
    return html`<div><dt>${say('consult.left')}</dt><dd class=${urgency}><span role="timer">${word}</span></dd></div>`;
  }

  /** The chair named by the resolution, else the leader on duty, and said to be that. */
  host(c) {
    const {leader} = this.model.data.duty ?? {};
    const named = c.host?.name ?? c.host ?? c.resolution?.host;
    if (named) {
      return html`<al-phone .name=${named} .phone=${leader?.name === named ? leader.phone : ''} short></al-phone>`;
    }
    return leader ? html`<al-phone .name=${leader.name} .phone=${leader.phone} short></al-phone> <span class="quiet min">${say('duty.leader')}</span>` : say('consult.notYet');
  }

  async freeze() {
    const {problem} = await this.model.write('POST', `consultations/${this.model.chosen}/freeze`, {}, {again: ['consultation', 'consultations'], word: say('consult.frozenNow')});
    this.problem = problem;
  }
}

customElements.define('question-band', QuestionBand);
