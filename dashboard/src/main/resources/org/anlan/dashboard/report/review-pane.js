import {LitElement, html, nothing} from 'lit';
import {baseName} from '../bases.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {whole} from '../units.js';
import {workStyles} from '../work-styles.js';
import {postsOf} from './reads.js';

/** What waits for one's review: pass it, or send it back with the reason on the field. */
export class ReviewPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, chosen: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const items = this.data?.items ?? [];
    const chosen = items.find((r) => r.id === this.chosen) ?? items[0];
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('report.view.review')}</h2>
        ${bundles(items).map((b) => html`<div class="bar"><span>${this.named(b)} · ${b.reports.length}</span>
          <button type="button" class="button main" @click=${() => this.decide('ACCEPT', b, b.reports)}>${say('review.acceptAll')}</button></div>`)}
        <div class="rows">${items.map((r) => this.row(r, chosen))}</div>
        ${items.length ? nothing : html`<p class="quiet">${this.data ? say('review.none') : say('reading')}</p>`}
      </section>
      <section class="pane">${chosen ? this.card(chosen) : nothing}</section>
    </div>`;
  }

  named({process, base: counted}) {
    const known = this.model.data.processes?.items.find((p) => p.id === process);
    const of = known?.bases.find((b) => b.id === counted);
    return `${known?.name ?? process} · ${of ? baseName(of) : counted}`;
  }

  row(r, chosen) {
    return html`<button type="button" class="row" aria-current=${r === chosen ? 'true' : nothing} @click=${() => (this.chosen = r.id)}>
      <span><b>${placeName(r)}</b> ${say(`report.kind.${r.kind}`)}</span><span class="end quiet">${dayTime(r.submittedAt)}</span>
    </button>`;
  }

  card(r) {
    const indicators = this.model.data.form?.indicators ?? [];
    const counted = indicators.filter((i) => r.values[i.code] && r.values[i.code] !== 'not-counted');
    return html`<h2>${placeName(r)} ${say(`report.kind.${r.kind}`)}</h2>
      <p class="quiet">${say('figures.asOf', {at: dayTime(r.asOf)})} · ${r.reporter} · v${r.version}</p>
      <dl>${counted.map((i) => html`<dt>${either(i, 'name')}</dt><dd class="strong">${r.values[i.code] === 'none' ? say('report.way.none') : whole(r.values[i.code], i)}</dd>`)}</dl>
      ${r.narrative ? html`<p>${r.narrative}</p>` : nothing}
      ${r.mine ? html`<p class="soon">${say('review.own')}</p>` : this.form(r, counted)}`;
  }

  form(r, counted) {
    return html`<div class="bar"><button type="button" class="button main" @click=${() => this.decide('ACCEPT', r, [r.id])}>${say('review.ACCEPT')}</button></div>
      <form @submit=${(e) => this.back(e, r)}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label>${say('review.field')}<select name="field" required><option value="">—</option>${counted.map((i) => html`<option value=${i.code}>${either(i, 'name')}</option>`)}<option value="asOf">${say('report.asOf')}</option></select></label>
        <label>${say('review.why')}<input name="message" required maxlength="500" /></label>
        <div class="bar full">
          <button class="button" value="RETURN">${say('review.RETURN')}</button><button class="button" value="ERRATUM">${say('review.ERRATUM')}</button>
        </div>
      </form>`;
  }

  back(event, r) {
    event.preventDefault();
    const {field, message} = Object.fromEntries(new FormData(event.target));
    return this.decide(event.submitter.value, r, [r.id], [{field, message}]);
  }

  async decide(decision, {process, base: counted}, reports, reasons) {
    const body = {process, base: counted, region: postsOf(this.model.me, 'REVIEWER')[0], decision, ...(reports ? {reports} : {}), ...(reasons ? {reasons} : {})};
    const {problem} = await this.model.write('POST', 'reviews', body, {again: ['waiting', 'reports', 'clocks']});
    this.problem = problem;
  }
}

/** By process and base, the reports that are shown and that one may decide on: nobody accepts what nobody saw. */
function bundles(items) {
  const by = new Map();
  for (const r of items.filter((item) => !item.mine)) {
    const key = `${r.process} ${r.base}`;
    by.set(key, by.get(key) ?? {process: r.process, base: r.base, reports: []});
    by.get(key).reports.push(r.id);
  }
  return [...by.values()];
}

customElements.define('review-pane', ReviewPane);
