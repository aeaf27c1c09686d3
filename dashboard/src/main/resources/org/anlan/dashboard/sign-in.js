import {LitElement, html, nothing} from 'lit';
import {write} from './api.js';
import {gateStyles} from './gate-styles.js';
import {Speaks, language, say, switchLanguage} from './i18n.js';
import {told} from './problems.js';
import {base, buttons} from './styles.js';

const LEAST = 10;

/** Signing in by login and password, or through a one-time link (`#link=…`) that sets the password. */
class SignInPage extends LitElement {
  static properties = {problem: {state: true}, busy: {state: true}};

  static styles = [base, buttons, gateStyles];

  constructor() {
    super();
    this.link = new URLSearchParams(location.hash.slice(1)).get('link');
    new Speaks(this);
  }

  render() {
    return html`<main>
      <h1><img src="/assets/anlan.svg" alt="" />安澜 Anlan</h1>
      <h2>${this.link ? say('signin.link') : say('signin.title')}</h2>
      <form @submit=${this.submit}>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing} ${this.link ? this.setting() : this.entering()}
        <button class="button main" ?disabled=${this.busy}>${this.link ? say('signin.enter') : say('signin.submit')}</button>
      </form>
      <p class="foot">
        <span>${say('signin.secret')}</span>
        <button type="button" class="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${switchLanguage}>${language() === 'zh' ? 'EN' : '中文'}</button>
      </p>
    </main>`;
  }

  entering() {
    return html`<label>${say('signin.login')}<input name="login" autocomplete="username" autocapitalize="none" required /></label
      ><label>${say('signin.password')}<input name="password" type="password" autocomplete="current-password" required /></label>`;
  }

  setting() {
    return html`<label>${say('signin.newPassword')}<input name="password" type="password" autocomplete="new-password" required /></label
      ><label>${say('signin.again')}<input name="again" type="password" autocomplete="new-password" required /></label>`;
  }

  async submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    this.problem = this.link ? refused(given) : null;
    if (this.problem) {
      return;
    }
    this.busy = true;
    try {
      await write('POST', 'session', this.link ? {link: this.link, password: given.password} : {login: given.login, password: given.password});
      location.replace(back());
    } catch (e) {
      this.problem = told(e);
    } finally {
      this.busy = false;
    }
  }
}

function refused({password, again}) {
  if (password.length < LEAST) {
    return say('signin.short', {n: LEAST});
  }
  return password === again ? null : say('signin.differ');
}

/** Only a path of this very server: an address from the query is not to lead elsewhere. */
function back() {
  const wanted = new URL(new URLSearchParams(location.search).get('back') ?? '/', location.origin);
  return wanted.origin === location.origin ? wanted.pathname : '/';
}

customElements.define('sign-in-page', SignInPage);
document.body.append(document.createElement('sign-in-page'));
