import {LitElement, html, nothing} from 'lit';
import {ApiProblem, read, write} from './api.js';
import {gateStyles} from './gate-styles.js';
import {Speaks, either, language, say, switchLanguage} from './i18n.js';
import {forgetKnown} from './known.js';
import {PAGES} from './pages.js';
import {base, buttons} from './styles.js';

/** The start page: who one is, and the pages that are one's work. */
class StartPage extends LitElement {
  static properties = {me: {state: true}, installation: {state: true}, problem: {state: true}};

  static styles = [base, buttons, gateStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  async firstUpdated() {
    try {
      [this.me, this.installation] = await Promise.all([read('me'), read('installation')]);
    } catch (e) {
      if (!(e instanceof ApiProblem)) {
        throw e;
      }
      if (e.status === 401) {
        location.replace('/sign-in');
      }
      this.problem = e.status ? e.message : say('problem.offline');
    }
  }

  render() {
    return html`<main>
      <h1><img src="/assets/anlan.svg" alt="" />${this.installation ? either(this.installation, 'title') : '安澜 Anlan'}</h1>
      ${this.installation?.kind === 'EXERCISE' ? html`<p class="drill">${say('drill')}</p>` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing} ${this.me ? this.welcome() : nothing}
      <p class="foot">
        <span>${say('signin.secret')}</span>
        <button type="button" class="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${switchLanguage}>${language() === 'zh' ? 'EN' : '中文'}</button>
      </p>
    </main>`;
  }

  welcome() {
    const roles = new Set(this.me.posts.map((p) => p.role));
    const mine = PAGES.filter((p) => p.roles.length === 0 || p.roles.some((r) => roles.has(r)));
    const titles = this.me.posts.map((p) => either(p, 'title')).join(say('list.comma')) || say('start.guest');
    return html`<h2>${say('start.who')} ${this.me.guest ? say('start.guest') : html`${this.me.name} · ${titles}`}</h2>
      <nav aria-label=${say('start.pages')}>
        ${mine.map((p) => html`<a class="go" href=${p.path}><b>${say(`page.${p.id}`)}</b><br /><span class="quiet">${say(`page.${p.id}.what`)}</span></a>`)}
      </nav>
      <p class="foot">
        ${this.me.posts.length && !this.me.guest
          ? html`<button type="button" class="button" @click=${this.leave}>${say('start.out')}</button>`
          : html`<a class="button" href="/sign-in">${say('start.in')}</a>`}
      </p>`;
  }

  async leave() {
    await write('DELETE', 'session');
    forgetKnown();
    location.replace('/sign-in');
  }
}

customElements.define('start-page', StartPage);
document.body.append(document.createElement('start-page'));
