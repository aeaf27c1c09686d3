import {LitElement, html, nothing} from 'lit';
import {clockName, overdue, urgedText} from '../components/al-urge.js';
import {Speaks, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime, span} from '../time.js';
import {workStyles} from '../work-styles.js';
import {own} from './reads.js';

/** The reporting clocks of one's area: how long is left, or by how much one was late. */
export class ClocksPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, stamp: {attribute: false}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const here = own(this.model.me);
    const names = new Map((this.model.data.places?.items ?? []).map((p) => [p.region, longPlaceName(p)]));
    const clocks = (this.data?.items ?? []).filter((c) => c.region === here || names.has(c.region));
    return html`<section class="pane">
      <h2>${say('report.view.clocks')}</h2>
      <ol class="rows">${clocks.map((c) => this.clock(c, names.get(c.region) ?? (longPlaceName(this.model.data.places?.here) || say('report.ownRegion'))))}</ol>
      ${clocks.length ? nothing : html`<p class="quiet">${this.data ? say('report.noClocks') : say('reading')}</p>`}
    </section>`;
  }

  clock(c, name) {
    if (!c.metAt && c.endedAt) {
      return html`<li><b>${name}</b> <span class="end quiet">${clockName(c)} · ${say('clock.ended', {at: dayTime(c.endedAt)})}</span></li>`;
    }
    if (c.region !== own(this.model.me) && overdue({items: [c]}, this.model.now()).length) {
      return html`<li><al-urge class="full" .model=${this.model} .clock=${c} may></al-urge></li>`;
    }
    const left = Date.parse(c.due) - (c.metAt ? Date.parse(c.metAt) : this.model.now());
    const kind = left < 0 ? 'late' : c.metAt ? 'good' : left < 1_800_000 ? 'soon' : '';
    return html`<li>
      <b>${name} · ${clockName(c)}</b>
      <span class="end ${kind}">${c.metAt ? say(left < 0 ? 'clock.metLate' : 'clock.met', {at: dayTime(c.metAt)}) : html`${left < 0 ? say('tasks.over') : say('tasks.left')} ${span(Math.abs(left))}`}</span>
      <span class="quiet full">${say('clock.due', {at: dayTime(c.due)})}</span>
      ${c.urged ? html`<span class="full urged late">${urgedText(c.urged)}</span>` : nothing}
    </li>`;
  }
}

customElements.define('clocks-pane', ClocksPane);
