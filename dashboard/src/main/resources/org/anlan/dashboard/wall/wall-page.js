import {LitElement, css, html, nothing} from 'lit';
import '../components/al-said.js';
import {Speaks, say} from '../i18n.js';
import {AlarmVoice} from '../sound.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {onKey} from './keys.js';
import {followLink} from './links.js';
import {WallModel} from './model.js';
import './wall-alarms.js';
import './wall-drawer.js';
import './wall-figures.js';
import './wall-header.js';
import './wall-incidents.js';
import './wall-map.js';
import './wall-notices.js';
import './wall-tasks.js';
import './wall-timeline.js';
import {Watches} from './watches.js';

/** The wall (指挥大屏): one page of fixed parts; it never scrolls. */
export class WallPage extends LitElement {
  static styles = [
    base,
    buttons,
    css`
      :host {
        position: fixed;
        inset: 0;
        display: grid;
        grid: var(--head) minmax(0, 1fr) var(--foot) / var(--left) minmax(0, 1fr) var(--right);
        overflow: hidden;
      }
      wall-header,
      wall-timeline {
        grid-column: 1 / -1;
        min-width: 0;
      }
      main {
        position: relative;
        min-width: 0;
      }
      wall-map,
      wall-figures {
        height: 100%;
        min-height: 0;
      }
      aside {
        display: flex;
        flex-direction: column;
        min-height: 0;
        min-width: 0;
        background: var(--panel);
        border-left: 1px solid var(--line);
      }
      wall-tasks {
        flex: 1.25 1 0;
        min-height: 0;
      }
      wall-incidents {
        flex: 1 1 0;
        min-height: 0;
      }
      wall-incidents[empty] {
        flex: 0 0 auto;
      }
      .back {
        position: absolute;
        z-index: 900;
        inset: calc(var(--gap) + 52 * var(--u)) auto auto 36%;
        translate: -50% 0;
        display: flex;
        align-items: center;
        gap: var(--gap);
        padding: calc(6 * var(--u)) calc(16 * var(--u));
        border-radius: var(--radius);
        background: var(--yellow);
        color: #1b1602;
        font-size: var(--text-mid);
        font-weight: 600;
        white-space: nowrap;
      }
      .back small {
        font-size: var(--text-min);
        font-weight: 400;
      }
      .frame {
        position: fixed;
        z-index: 1100;
        inset: 0;
        border: 4px solid var(--yellow);
        pointer-events: none;
      }
      .drill {
        position: fixed;
        z-index: 1000;
        inset: 0;
        pointer-events: none;
        background: url('/assets/drill.svg') center / calc(560 * var(--u));
        opacity: 0.04;
      }
      .trouble {
        position: absolute;
        z-index: 900;
        inset: auto 0 calc(var(--gap) + 26 * var(--u)) auto;
        margin-right: var(--gap);
        padding: calc(4 * var(--u)) calc(12 * var(--u));
        border: 1px solid var(--orange);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--orange);
      }
    `,
  ];

  constructor() {
    super();
    this.model = new WallModel();
    this.voice = new AlarmVoice();
    new Speaks(this);
    new Watches(this);
    this.voice.addEventListener('change', () => this.requestUpdate());
    ['change', 'tick'].forEach((event) => this.model.addEventListener(event, () => this.voice.tell(this.model.unsigned(), this.isDrill(), this.model.now())));
    this.model.addEventListener('ready', () => followLink(this.model));
    addEventListener('hashchange', () => followLink(this.model));
    this.model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    this.model.addEventListener('sign-in', () => location.assign('/sign-in?back=/wall'));
    addEventListener('keydown', (event) => onKey(event, this.model));
  }

  firstUpdated() {
    this.model.start();
  }

  isDrill() {
    return this.model.installation?.kind === 'EXERCISE';
  }

  render() {
    const {model} = this;
    return html`<wall-header .model=${model} .sound=${this.voice} .ready=${this.voice.ready}></wall-header>
      <wall-figures .model=${model}></wall-figures>
      <main>${this.lookingBack()}<wall-map .model=${model}></wall-map>${this.troubles()}</main>
      <aside aria-label=${say('aside')}>
        <wall-alarms .model=${model}></wall-alarms>
        <wall-tasks .model=${model}></wall-tasks>
        <wall-incidents .model=${model}></wall-incidents>
        <wall-notices .model=${model}></wall-notices>
      </aside>
      <wall-timeline .model=${model}></wall-timeline>
      <wall-drawer .model=${model}></wall-drawer>
      <al-said></al-said>
      ${this.isDrill() ? html`<div class="drill"></div>` : nothing}`;
  }

  lookingBack() {
    return this.model.lookingAt
      ? html`<div class="frame"></div>
          <p class="back" role="status">${say('back', {at: dayTime(this.model.lookingAt)})} <small>${say('back.esc')}</small></p>`
      : nothing;
  }

  troubles() {
    const {troubles} = this.model;
    return troubles.size
      ? html`<p class="trouble" role="status" title=${[...troubles.values()].map((t) => t.message).join('\n')}>${say('troubles', {n: troubles.size})}</p>`
      : nothing;
  }
}

customElements.define('wall-page', WallPage);
