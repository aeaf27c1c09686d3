import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, language, say, switchLanguage} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockSeconds, isoDay} from '../time.js';

/**
 * The top of a page of work: where one is, the civil time, who one is, and the views of the page
 * (event `choose`, detail: id). `now` is civil time in ms.
 */
export class AlHead extends LitElement {
  static properties = {
    heading: {},
    installation: {attribute: false},
    me: {attribute: false},
    now: {attribute: false},
    views: {attribute: false},
    chosen: {},
    note: {},
  };

  static styles = [
    base,
    buttons,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 22px;
        min-height: 60px;
        padding: 6px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      h1 {
        font-size: 22px;
        font-weight: 600;
        white-space: nowrap;
      }
      h1 a {
        color: inherit;
      }
      .drill {
        padding: 0 6px;
        border: 2px solid var(--yellow);
        border-radius: 2px;
        color: var(--yellow);
        font-weight: 600;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      nav button {
        padding: 8px 12px;
        border-bottom: 3px solid transparent;
        color: var(--ink-2);
        white-space: nowrap;
      }
      nav button:hover {
        color: var(--ink);
      }
      nav button[aria-current='page'] {
        border-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      .count {
        display: inline-block;
        min-width: 1.5em;
        padding: 0 5px;
        margin-left: 6px;
        border-radius: 0.8em;
        background: var(--line-strong);
        color: var(--ink);
        font-size: var(--text-min);
        font-weight: 600;
        text-align: center;
      }
      .count.hot {
        background: var(--red);
        color: #1c0504;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        margin-left: auto;
        white-space: nowrap;
      }
      .clock {
        font-weight: 600;
      }
      .note {
        color: var(--yellow);
      }
      @media (max-width: 700px) {
        header {
          min-height: 48px;
          padding: 2px 12px 0;
          gap: 0 12px;
        }
        h1 a {
          display: inline-flex;
          align-items: center;
          min-height: 44px;
        }
        nav {
          order: 3;
          flex-wrap: nowrap;
          width: 100%;
          overflow-x: auto;
          scrollbar-width: none;
        }
        nav button,
        .button {
          min-height: 44px;
        }
        .day,
        .posts {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {installation, me} = this;
    return html`<header>
      <h1><a href="/" title=${say('start.title')}>${this.heading}</a></h1>
      ${installation?.kind === 'EXERCISE' ? html`<span class="drill">${say('drill')}</span>` : nothing}
      <nav aria-label=${this.heading}>${(this.views ?? []).map((v, i) => this.view(v, i))}</nav>
      <div class="end">
        ${this.note ? html`<span class="note" role="status">${this.note}</span>` : nothing}
        ${this.now ? html`<span role="timer" aria-label=${say('clock')}><span class="quiet day">${isoDay(this.now)}</span> <span class="clock">${clockSeconds(this.now)}</span></span>` : nothing}
        ${me ? this.who(me) : nothing}
        <button type="button" class="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${switchLanguage}>${language() === 'zh' ? 'EN' : '中文'}</button>
      </div>
    </header>`;
  }

  view({id, label, count, hot}, at) {
    return html`<button
      type="button"
      aria-current=${id === this.chosen ? 'page' : nothing}
      aria-keyshortcuts=${at + 1}
      @click=${() => this.dispatchEvent(new CustomEvent('choose', {detail: id}))}
    >
      ${label}${count ? html`<span class="count ${hot ? 'hot' : ''}">${count}</span>` : nothing}
    </button>`;
  }

  who(me) {
    return me.guest
      ? html`<span class="quiet">${say('start.guest')}</span><a class="button main" href=${`/sign-in?back=${location.pathname}`}>${say('start.in')}</a>`
      : html`<span>${me.name} <span class="quiet posts">${[...new Set(me.posts.map((p) => either(p, 'title')))].join(say('list.comma'))}</span></span>`;
  }
}

customElements.define('al-head', AlHead);
