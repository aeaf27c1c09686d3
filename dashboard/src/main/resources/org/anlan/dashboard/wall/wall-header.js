import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-phone.js';
import {Speaks, either, language, say, switchLanguage} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockSeconds, isoDay} from '../time.js';
import {signed} from '../units.js';
import {leading} from './proposals.js';
import {splitMark} from './split-mark.js';
import {Watches} from './watches.js';

/** The top line: which installation and what time, the two responses, who is on duty, how fresh. */
export class WallHeader extends LitElement {
  static properties = {model: {attribute: false}, sound: {attribute: false}, ready: {attribute: false}};

  static styles = [
    base,
    buttons,
    css`
      header {
        display: flex;
        align-items: center;
        height: 100%;
        padding: 0 var(--pad);
        background: var(--panel);
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      header > * + * {
        padding-left: calc(var(--pad) * 0.62);
        margin-left: calc(var(--pad) * 0.62);
        border-left: 1px solid var(--line);
      }
      :host([tight='1']),
      :host([tight='2']) {
        --digits: none;
      }
      :host([tight='2']) .issuer,
      :host([tight='2']) .margin,
      :host([tight='3']) .issuer,
      :host([tight='3']) .margin,
      :host([tight='3']) .third {
        display: none;
      }
      :host([tight='3']) {
        --digits: none;
      }
      .proposed {
        padding-left: calc(6 * var(--u));
        color: var(--orange);
      }
      .proposed b {
        font-weight: 600;
      }
      .title {
        display: flex;
        align-items: center;
        gap: var(--pad);
      }
      h1 {
        font-size: var(--text-mid);
        font-weight: 600;
        letter-spacing: 0.04em;
      }
      .clock {
        font-size: var(--task);
        font-weight: 600;
      }
      .day {
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .stack {
        display: grid;
        line-height: 1.2;
        font-size: var(--text);
      }
      .stack small {
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      .level {
        font-weight: 600;
      }
      .level.l1 {
        color: var(--red);
      }
      .level.l2 {
        color: var(--orange);
      }
      .level.l3 {
        color: var(--yellow);
      }
      .level.l4 {
        color: var(--blue);
      }
      .drill {
        padding: 0 calc(6 * var(--u));
        border: 2px solid var(--yellow);
        border-radius: 2px;
        color: var(--yellow);
        font-weight: 600;
      }
      .end {
        display: flex;
        align-items: center;
        gap: var(--gap);
        margin-left: auto;
      }
      .beat {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 3.6em;
      }
      .beat svg {
        width: calc(12 * var(--u));
        height: calc(12 * var(--u));
      }
      .beat.late {
        color: var(--yellow);
      }
      .beat.lost {
        color: var(--red);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this, true);
  }

  /** Where the line is too long, the digits of the phones go first (the ☎ stays and dials), then issuers and margins, then the third on duty. */
  updated() {
    const line = this.renderRoot.querySelector('header');
    for (const tight of [0, 1, 2, 3]) {
      this.setAttribute('tight', String(tight));
      const end = line.getBoundingClientRect().right - parseFloat(getComputedStyle(line).paddingRight);
      if (line.lastElementChild.getBoundingClientRect().right <= end + 1) {
        return;
      }
    }
  }

  render() {
    const {installation} = this.model;
    const now = this.model.now();
    return html`<header>
      <div class="title">
        <h1>${installation ? either(installation, 'title') : ''}</h1>
        ${installation?.kind === 'EXERCISE' ? html`<span class="drill">${say('drill')}</span>` : nothing}
        <div class="stack" role="timer" aria-label=${say('clock')}>
          <small class="day">${now ? isoDay(now) : ''}</small><span class="clock">${now ? clockSeconds(now) : ''}</span>
        </div>
      </div>
      ${this.response('FLOOD')}${this.response('RELIEF')} ${this.duty()}
      <div class="end">${this.sounding()}${this.beat()}${this.tools()}</div>
    </header>`;
  }

  response(type) {
    const {installation, data} = this.model;
    const {responses} = data;
    const at = responses?.items.find((r) => r.type === type && r.area === installation?.province && !r.endedAt);
    const proposed = leading(responses?.proposals, type, this.model.base?.id);
    return html`<button class="stack" type="button" title=${say('response.open')} @click=${() => this.model.open({view: 'responses', type})}>
      <small>${say(`response.${type}`)}</small>
      <span
        >${at
          ? html`<span class="level l${at.level}">〔${levelName(at)}〕</span><span class="issuer"> ${at.issuer}</span>`
          : html`<span class="quiet">${responses ? say('response.none') : say('figure.unknown')}</span>`}${proposed && proposed.level !== at?.level ? this.proposed(proposed) : nothing}</span
      >
    </button>`;
  }

  /** What the figures would bear, and by how much; a level is never set from here. */
  proposed(p) {
    const of = this.model.figure(p.figure) ?? {unitZh: '', unitEn: ''};
    const word = say(`proposal.short.${p.state}`, {level: levelName(p)});
    return html` <span class="proposed" title=${[either(p, 'clause'), p.sample ? say('sample') : '', p.synthetic ? say('figure.synthetic') : ''].filter(Boolean).join(' · ')}
      ><b>${word}</b><span class="margin"> ${signed(p.margin, of)}${splitMark(p)}${p.sample ? html` <small>${say('sample')}</small>` : nothing}</span></span
    >`;
  }

  duty() {
    const duty = this.model.data.duty;
    const people = [
      ['duty.leader', duty?.leader],
      ['duty.chief', duty?.chief],
      ['duty.officer', duty?.officers?.[0]],
    ];
    return people.map(
      ([role, person], i) =>
        html`<div class="stack duty ${i === 2 ? 'third' : ''}">
          <small>${say(role)}${i === 2 && duty?.officers?.length > 1 ? html` <span class="faint">+${duty.officers.length - 1}</span>` : nothing}</small>
          ${person ? html`<al-phone .name=${person.name} .phone=${person.phone} short></al-phone>` : html`<span class="faint">${say('duty.unset')}</span>`}
        </div>`,
    );
  }

  sounding() {
    return this.ready
      ? nothing
      : html`<button type="button" class="button main" @click=${() => this.sound?.enable()}>${say('sound.enable')}</button>`;
  }

  beat() {
    const seconds = this.model.lastBeat === null ? null : Math.floor((performance.now() - this.model.lastBeat) / 1000);
    const state = seconds === null || seconds > 30 ? 'lost' : seconds > 12 ? 'late' : 'fresh';
    return html`<span class="beat ${state}" title=${say('beat.title')}
      ><svg viewBox="0 0 12 12" aria-hidden="true">${BEATS[state]}</svg><span
        >${state === 'lost' ? say('beat.lost') : nothing}${seconds === null ? nothing : say('beat.seconds', {seconds})}</span
      ></span
    >`;
  }

  tools() {
    return html`<button type="button" class="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} aria-keyshortcuts="L" @click=${switchLanguage}>
        ${language() === 'zh' ? 'EN' : '中文'}</button
      ><button type="button" class="button" aria-keyshortcuts="?" aria-label=${say('help')} @click=${() => this.model.open({view: 'help'})}>?</button>`;
  }
}

function levelName(of) {
  return language() === 'en' ? say('response.level', {level: of.level}) : of.levelZh;
}

const BEATS = {
  fresh: html`<svg viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="#63cf9b" /></svg>`,
  late: html`<svg viewBox="0 0 12 12"><path d="M6 1l6 10H0z" fill="#f7d64f" /></svg>`,
  lost: html`<svg viewBox="0 0 12 12"><path d="M1 1h10v10H1z" fill="#ff6159" /></svg>`,
};

customElements.define('wall-header', WallHeader);
