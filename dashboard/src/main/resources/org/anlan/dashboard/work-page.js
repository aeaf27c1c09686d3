import {LitElement, css, html} from 'lit';
import './components/al-head.js';
import './components/al-said.js';
import {Speaks, say} from './i18n.js';
import {base, buttons} from './styles.js';

/** How a page of work fills the window: its head, and one view below it. */
export const pageStyles = css`
  :host {
    position: fixed;
    inset: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  main {
    min-width: 0;
    min-height: 0;
    overflow: auto;
  }
  .wait {
    padding: 20px;
    color: var(--ink-2);
  }
  main > * {
    height: 100%;
  }
  @media (max-width: 900px) {
    :host {
      position: static;
    }
  }
`;

/**
 * A page of work: its head, its views (keys 1 to 9 and `#view/ID`), and what is said at its foot.
 * A page says what it is by `pane`, and where it likes by `counts` and `more`.
 */
export class WorkPage extends LitElement {
  static properties = {view: {state: true}, wanted: {state: true}};

  static styles = [base, buttons, pageStyles];

  /**
   * @param {string} name of the page, as in its path
   * @param {string[]} views the first is shown where the address bar names none
   * @param {import('./work-model.js').WorkModel} model
   */
  constructor(name, views, model) {
    super();
    Object.assign(this, {name, views, model});
    new Speaks(this);
    this.follow();
    ['change', 'tick'].forEach((event) => model.addEventListener(event, () => this.requestUpdate()));
    model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.follow());
  }

  firstUpdated() {
    this.model.start();
  }

  /** The view, and in it the thing, that the address bar names. */
  follow() {
    const [view, id = null] = location.hash.slice(1).split('/');
    this.view = this.views.includes(view) ? view : (this.view ?? this.views[0]);
    this.wanted = this.views.includes(view) ? id : null;
  }

  show(view, id = null) {
    this.view = view;
    this.wanted = id;
    history.replaceState(null, '', `#${[view, id].filter(Boolean).join('/')}`);
  }

  key(event) {
    const field = event.composedPath()[0];
    if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '')) {
      return;
    }
    const view = this.views[Number(event.key) - 1];
    if (view) {
      this.show(view);
    } else if (this.more(event.key)) {
      event.preventDefault();
    }
  }

  /** @returns {boolean} whether the page itself knows a key */
  more() {
    return false;
  }

  /** @returns {Record<string, {count?: number, hot?: boolean}>} what stands beside the name of a view */
  counts() {
    return {};
  }

  render() {
    const {model, name} = this;
    const counts = this.counts();
    return html`<al-head
        .heading=${say(`page.${name}`)}
        .installation=${model.installation}
        .me=${model.me}
        .now=${model.now()}
        .views=${this.views.map((id) => ({id, label: say(`${name}.${id}`), ...counts[id]}))}
        .chosen=${this.view}
        .note=${model.away ? say('problem.offline') : ''}
        @choose=${(e) => this.show(e.detail)}
      ></al-head>
      <main>${model.me ? this.pane() : html`<p class="wait">${say('reading')}</p>`}</main>
      <al-said></al-said>`;
  }
}
