import {LitElement, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {walkRows} from '../row-keys.js';
import {base, buttons} from '../styles.js';
import {clockSeconds, dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {RUNNERS} from './reads.js';
import './run-record.js';

const TONES = {QUEUED: 'quiet', RUNNING: 'soon', DONE: 'good', FAILED: 'late'};

/** The runs of the models, newest first; right the record of one, and having a model run by hand. */
export class RunsPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, chosen: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.chosen = '';
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {runs, models, thresholds} = this.model.data;
    const items = runs?.items ?? [];
    const run = items.find((r) => r.id === this.chosen) ?? items[0];
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('runs.title')}</h2>
        <label>${say('runs.model')}<select @change=${(e) => this.model.chooseModel(e.target.value)}><option value="">${say('runs.all')}</option>${(models?.items ?? []).map((m) => html`<option value=${m.name} ?selected=${m.name === this.model.ofModel}>${m.name} ${m.version}</option>`)}</select></label>
        <div class="rows" @keydown=${(e) => walkRows(e, this.renderRoot)}>${items.map((r) => this.row(r, r.id === run?.id))}</div>
        ${items.length ? nothing : html`<p class="quiet">${runs === undefined ? say('reading') : say('runs.none')}</p>`}
      </section>
      <section class="pane">
        ${run ? html`<run-record .model=${this.model} .run=${run}></run-record>` : nothing} ${this.model.holds(...RUNNERS) && models?.items.length ? this.order(models.items) : nothing}
        ${thresholds?.items.length ? this.met(thresholds.items) : nothing}
      </section>
    </div>`;
  }

  row(r, isChosen) {
    return html`<button type="button" class="row" aria-current=${isChosen ? 'true' : nothing} @click=${() => (this.chosen = r.id)}>
      <span><b>${r.model}</b> ${r.subject}</span><span class="end ${TONES[r.state]}">${say(`runs.${r.state}`)}</span>
      <span class="quiet">${say(`runs.by.${r.trigger}`)}${r.missing?.length ? ` · ${say('runs.missing', {n: r.missing.length})}` : nothing}</span>
      <span class="end quiet">${dayTime(r.endedAt ?? r.startedAt ?? r.queuedAt)}</span>
    </button>`;
  }

  order(models) {
    return html`<h3>${say('runs.order')}</h3>
      <form @submit=${this.run}>
        <label>${say('runs.model')}<select name="model">${models.map((m) => html`<option value=${m.name}>${m.name} ${m.version}</option>`)}</select></label>
        <label>${say('runs.subject')}<input name="subject" maxlength="120" required placeholder=${say('runs.subjectSuch')} /></label>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <div class="bar full"><button class="button main">${say('runs.run')}</button></div>
      </form>`;
  }

  async run(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const {problem} = await this.model.write('POST', 'forecasting/runs', {model: given.get('model'), subject: given.get('subject').trim()}, {again: ['runs'], word: say('runs.queued')});
    this.problem = problem;
  }

  /** Rules on readings that are met now. */
  met(items) {
    return html`<h3>${say('thresholds')}</h3>
      <ol class="rows">${items.map((t) => html`<li><span><b>${t.name}</b> ${t.textZh}${t.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span><span class="end ${t.endedAt ? 'quiet' : 'late'}">${t.value} / ${t.limit} ${t.unit}</span><span class="quiet full">${say('thresholds.since', {at: dayTime(t.since), told: clockSeconds(t.toldAt)})}</span></li>`)}</ol>`;
  }
}

customElements.define('runs-pane', RunsPane);
