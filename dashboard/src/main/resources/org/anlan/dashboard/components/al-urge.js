import {LitElement, css, html, nothing} from 'lit';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';

/** Who may urge those below them; the server knows who stands below whom. */
const URGERS = ['DUTY_OFFICER', 'DUTY_CHIEF', 'LEADER', 'REVIEWER'];

/**
 * The clocks whose time is over and whose report is not there.
 *
 * @param {{items: any[]} | undefined} clocks as listed
 * @param {number} now ms since the epoch
 */
export function overdue(clocks, now) {
  return (clocks?.items ?? []).filter((c) => !c.metAt && !c.endedAt && Date.parse(c.due) < now);
}

/** What report a clock is of, such as 零报告. */
export function clockName(clock) {
  return say(`clock.of.${clock.rule.split('-')[0]}`);
}

/** How a place was urged last (催报): by whose level and person, when, how, and how often. */
export function urgedText({level, by, at, means, times}) {
  return say('urge.last', {level: say(`level.${level}`), by, at: dayTime(at), means: say(`urge.by.${means}`), n: times});
}

/** One overdue clock: what is owed by whom, how it was urged, and urging it. */
export class AlUrge extends LitElement {
  static properties = {model: {attribute: false}, clock: {attribute: false}, may: {type: Boolean}};

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 6px 16px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .late {
        color: var(--red);
      }
      @media (max-width: 700px) {
        .button {
          min-height: 44px;
        }
      }
      .buttons {
        display: flex;
        gap: 8px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {clock} = this;
    return html`<span
        ><b>${placeName(clock)}</b> ${clockName(clock)} <span class="late">${say('urge.was', {at: dayTime(clock.due)})}</span>
        <span class="quiet urged">${clock.urged ? urgedText(clock.urged) : say('urge.never')}</span></span
      >
      ${this.mayUrge()
        ? html`<span class="buttons">
            <button type="button" class="button" @click=${() => this.urge('PHONE')}>${say('urge.PHONE')}</button>
            <button type="button" class="button" @click=${() => this.urge('PAGE')}>${say('urge.PAGE')}</button>
          </span>`
        : nothing}`;
  }

  /** Nobody urges their own place. */
  mayUrge() {
    const {me} = this.model;
    return this.may && Boolean(me && !me.guest && me.posts.some((p) => URGERS.includes(p.role) && p.region !== this.clock.region));
  }

  urge(means) {
    const {rule, process, region, round} = this.clock;
    return this.model.write('POST', `processes/${process}/clocks/urges`, {rule, region, round, means}, {again: ['clocks'], word: say('urge.done', {place: placeName(this.clock)})});
  }
}

customElements.define('al-urge', AlUrge);
