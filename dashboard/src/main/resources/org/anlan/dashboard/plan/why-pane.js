import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, language, placeName, say} from '../i18n.js';
import {base} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import './plan-bar.js';

/** Why a county gets what it gets: per kind of goods its share, the reason, the cut, and what would change it. */
export class WhyPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100%;
      }
      .panes {
        grid-template-columns: minmax(0, 3fr) minmax(0, 9fr);
      }
      article {
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }
      article h3 {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        padding: 0 0 6px;
        color: var(--ink);
        font-size: var(--text-mid);
      }
      .meter {
        display: block;
        width: 100%;
        max-width: 560px;
        height: 10px;
        margin: 6px 0 10px;
        border: 1px solid var(--line-strong);
      }
      .meter rect {
        fill: var(--accent);
      }
      .meter rect.low {
        fill: var(--orange);
      }
      p {
        max-width: 900px;
        padding: 3px 0;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  ask(region) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {region}, bubbles: true, composed: true}));
  }

  render() {
    const {card, explanation} = this.model.data;
    const places = [...(card?.places ?? [])].sort((a, b) => Number(b.peopleAfter) - Number(a.peopleAfter));
    return html`<plan-bar .model=${this.model} .stamp=${this.stamp}></plan-bar>
      <div class="panes">
        <section class="pane" tabindex="0" aria-label=${say('plan.places')}>
          <h2>${say('plan.whichPlace')}</h2>
          ${places.map((p) => this.place(p))}
        </section>
        <section class="pane" tabindex="0" aria-label=${say('plan.why')}>${explanation ? this.told(explanation) : html`<p class="quiet">${say('reading')}</p>`}</section>
      </div>`;
  }

  place(p) {
    return html`<button type="button" class="row" aria-current=${p.region === this.model.asked.region} @click=${() => this.ask(p.region)}>
      <b>${placeName(p)}</b><span class="end ${p.peopleAfter === '0' ? 'good' : 'soon'}">${p.peopleAfter === '0' ? say('plan.allServed') : say('plan.shortPeople', {n: group(p.peopleAfter)})}</span>
    </button>`;
  }

  told(e) {
    return html`<h2>${say('plan.whyOf', {place: placeName(e), n: e.number})}</h2>
      ${e.items.length ? e.items.map((i) => this.item(i)) : html`<p>${language() === 'en' ? e.en : e.zh}</p>`}`;
  }

  item(i) {
    return html`<article>
      <h3><b>${either(i, 'item')}</b><span>${say('plan.gets', {percent: i.percent})}</span></h3>
      <svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class=${i.percent < 60 ? 'low' : ''} width=${i.percent} height="1" /></svg>
      <p>${say('plan.getsOf', {need: group(i.need), supplied: group(i.supplied), planned: group(i.planned), unmet: group(i.unmet), unit: either(i, 'unit')})}</p>
      ${i.unmet === '0' ? nothing : html`<p class="soon">${either(i, 'reason')}</p>`}
      ${i.cut ? html`<p>${language() === 'en' ? i.cut.en : i.cut.zh}</p>` : nothing}
      ${i.changes.length ? html`<p class="quiet">${say('plan.wouldChange')}</p><ul>${i.changes.map((c) => html`<li>• ${language() === 'en' ? c.en : c.zh}</li>`)}</ul>` : nothing}
    </article>`;
  }
}

customElements.define('why-pane', WhyPane);
