import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from './api.js';
import './gaps/need-list.js';
import {Speaks, language, say, switchLanguage} from './i18n.js';
import {base, buttons} from './styles.js';

const MINUTE = 60_000;

/** What donors read without signing in: the newest list of needs, to look at and to print. */
class GivePage extends LitElement {
  static properties = {list: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    css`
      main {
        max-width: 1240px;
        margin: 0 auto;
        padding: 26px 20px 40px;
      }
      nav {
        display: flex;
        justify-content: flex-end;
        gap: 10px;
        padding-bottom: 16px;
      }
      .button {
        min-height: 44px;
        padding: 0 16px;
      }
      @media print {
        .button {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  firstUpdated() {
    this.refresh();
    setInterval(() => document.hidden || this.refresh(), MINUTE);
  }

  async refresh() {
    try {
      this.list = await read('need-list', {});
      this.problem = '';
    } catch (e) {
      if (!(e instanceof ApiProblem)) {
        throw e;
      }
      this.problem = e.status === 404 ? say('list.never') : e.status ? e.message : say('problem.offline');
    }
  }

  render() {
    return html`<main>
      <nav aria-label=${say('page.give')}>
        <h1 class="spoken">${say('page.give')}</h1>
        <button type="button" class="button" @click=${() => window.print()}>${say('list.print')}</button>
        <button type="button" class="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${switchLanguage}>${language() === 'zh' ? 'EN' : '中文'}</button>
      </nav>
      ${this.problem ? html`<p role="status">${this.problem}</p>` : nothing}${this.list ? html`<need-list .list=${this.list}></need-list>` : nothing}
    </main>`;
  }
}

customElements.define('give-page', GivePage);
document.body.append(document.createElement('give-page'));
