import {LitElement, css, html, nothing} from 'lit';
import {Speaks, language, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import './need-list.js';
import {PUBLISHERS} from './reads.js';

/** The list for donors as it stands in public, who opens and closes it, and all its versions. */
export class ListPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .panes {
        grid-template-columns: minmax(0, 5fr) minmax(0, 2fr);
      }
      code {
        font-size: var(--text-min);
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {list, versions} = this.model.data;
    const open = list && list.occasion !== 'CLOSED';
    const may = this.model.holds(...PUBLISHERS);
    return html`<div class="panes">
      <section class="pane" tabindex="0" aria-label=${say('list.title')}>
        ${list ? html`<need-list .list=${list}></need-list>` : html`<p class="quiet">${say('list.never')}</p>`}
      </section>
      <section class="pane" tabindex="0" aria-label=${say('list.versions')}>
        <h2>${say('list.public')}</h2>
        <p class="quiet">${say('list.what')}</p>
        <div class="bar">
          ${may && !open ? html`<button type="button" class="button main" @click=${() => this.write('need-list', {})}>${say('list.open')}</button>` : nothing}
          ${may && open ? html`<button type="button" class="button" @click=${() => this.write('need-list/close', {})}>${say('list.close')}</button>` : nothing}
          ${may ? nothing : html`<span class="quiet">${say('list.publishers')}</span>`}
          <a class="button" href="/give">${say('list.page')}</a>
        </div>
        <h2>${say('list.versions')}</h2>
        <ol class="rows">
          ${(versions?.items ?? []).map((v) => html`<li>
            <span><b>${say('list.nth', {n: v.version})}</b> ${language() === 'en' ? v.occasionEn : v.occasionZh}</span><span class="end quiet">${dayTime(v.publishedAt)}</span>
            <a class="full" href=${`/api/v1/need-list/versions/${v.version}`}><code>${v.digest.slice(0, 16)}…</code></a>
          </li>`)}
        </ol>
      </section>
    </div>`;
  }

  write(path, body) {
    return this.model.write('POST', path, body, {again: ['list', 'versions']});
  }
}

customElements.define('list-pane', ListPane);
