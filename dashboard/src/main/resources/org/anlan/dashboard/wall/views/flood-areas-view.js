import {LitElement, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../../i18n.js';
import {base, buttons} from '../../styles.js';
import {dayTime} from '../../time.js';
import {DESK} from '../../desk/reads.js';
import {workStyles} from '../../work-styles.js';
import {areaName} from '../layers-of-deeds.js';
import {Watches} from '../watches.js';
import {viewStyles} from './view-styles.js';

/** The flood storage areas (行蓄洪区): those in use first; the desk tells when one is put to use or closed. */
export class FloodAreasView extends LitElement {
  static properties = {model: {attribute: false}, telling: {state: true}};

  static styles = [base, buttons, workStyles, viewStyles];

  constructor() {
    super();
    this.telling = null;
    new Speaks(this);
    new Watches(this);
  }

  render() {
    const items = this.model.data.floodAreas?.items ?? [];
    const inUse = items.filter((a) => a.inUse);
    return items.length
      ? html`${items.some((a) => a.sample) ? html`<p class="quiet">${say('areas.sample')}</p>` : nothing} ${[...inUse, ...items.filter((a) => !a.inUse)].map((a) => this.area(a))}`
      : html`<p class="quiet">${say('areas.none')}</p>`;
  }

  area(a) {
    const may = this.model.holds(...DESK) && !this.model.lookingAt;
    return html`<div class="entry">
      <span><b>${areaName(a)}</b> <span class="quiet">${a.river} · ${placeName(a)} · ${a.areaKm2} km²</span>${a.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span>
      <span class="end ${a.inUse ? 'strong' : 'quiet'}">${a.inUse ? say('areas.since', {at: dayTime(a.since)}) : say('areas.notInUse')}</span>
      ${a.since ? html`<span class="full quiet">${a.inUse ? nothing : `${say('areas.closed', {at: dayTime(a.since)})} · `}${a.note} · ${a.by}</span>` : nothing}
      ${may ? html`<span class="full">${this.telling === a.area ? this.form(a) : this.button(a)}</span>` : nothing}
    </div>`;
  }

  button(a) {
    return html`<button type="button" class="button" @click=${() => (this.telling = a.area)}>${say(a.inUse ? 'areas.close' : 'areas.open')}</button>`;
  }

  form(a) {
    return html`<form @submit=${(e) => this.tell(e, a)}>
      <label class="full">${say('areas.note')}<input name="note" required minlength="2" maxlength="200" /></label>
      <div class="bar">
        <button class="button main">${say(a.inUse ? 'areas.close' : 'areas.open')} · ${either(a, 'name')}</button>
        <button type="button" class="button" @click=${() => (this.telling = null)}>${say('process.not')}</button>
      </div>
    </form>`;
  }

  async tell(event, a) {
    event.preventDefault();
    const note = new FormData(event.target).get('note').trim();
    const word = say(a.inUse ? 'areas.told.closed' : 'areas.told.open', {name: either(a, 'name')});
    await this.model.write('POST', `desk/flood-areas/${a.area}/states`, {inUse: !a.inUse, note}, {again: ['floodAreas'], word});
    this.telling = null;
  }
}

customElements.define('flood-areas-view', FloodAreasView);
