import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';

const LEVELS = ['COUNTY', 'CITY', 'PROVINCE'];

/** The reports of one's area, newest first, each with its lights: received, then each review. */
export class ReportsPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .lights {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const items = this.data?.items ?? [];
    return html`<section class="pane">
      <h2>${say('report.view.reports')}</h2>
      <ol class="rows">${items.map((r) => this.report(r))}</ol>
      ${items.length ? nothing : html`<p class="quiet">${this.data ? say('report.none') : say('reading')}</p>`}
    </section>`;
  }

  report(r) {
    return html`<li>
      <span><b>${placeName(r)}</b> ${say(`report.kind.${r.kind}`)} <span class="quiet">v${r.version} · ${say('figures.asOf', {at: dayTime(r.asOf)})}</span></span>
      <span class="end"><button type="button" class="button" @click=${() => this.again(r)}>${r.state === 'SUBMITTED' ? say('report.follow') : say('report.correct')}</button></span>
      <span class="lights full">${this.lights(r)}</span>
      <span class="quiet full">${r.reporter}${r.onBehalf ? ` · ${say('incident.behalf')} ${r.onBehalf}` : nothing} ${this.clock(r)}</span>
      ${r.decisions.filter((d) => d.decision !== 'ACCEPT').map((d) => this.returned(d))}
    </li>`;
  }

  /** Four lights with their times: delivered, then the county, the city and the province that reviewed it. */
  lights(r) {
    return html`<span class="tag good">✓ ${say('report.received')} ${dayTime(r.submittedAt)}</span>${LEVELS.map((level, at) => this.light(r, level, at))}${r.state === 'SUBMITTED'
      ? nothing
      : html`<span class="tag bad">${say(`report.state.${r.state}`)}</span>`}`;
  }

  light(r, level, at) {
    const passed = r.decisions.findLast((d) => d.decision === 'ACCEPT' && d.level === level);
    return r.state === 'SUBMITTED' && r.reviewedLevel > at
      ? html`<span class="tag good">✓ ${say(`report.reviewed.${level}`)}${passed ? ` ${dayTime(passed.decidedAt)}` : nothing}</span>`
      : html`<span class="tag">○ ${say(`report.waitsFor.${level}`)}</span>`;
  }

  clock(r) {
    if (!r.clockDue) {
      return nothing;
    }
    const met = Date.parse(r.submittedAt) <= Date.parse(r.clockDue);
    return html`<span class=${met ? 'good' : 'late'}>${say(met ? 'report.clockMet' : 'report.clockMissed', {at: dayTime(r.clockDue)})}</span>`;
  }

  returned(d) {
    return html`<span class="problem full">${say(`review.${d.decision}`)} · ${d.reviewer} ${dayTime(d.decidedAt)}:${d.reasons.map((x) => `${this.fieldName(x.field)}:${x.message}`).join(';')}</span>`;
  }

  fieldName(field) {
    const indicator = this.model.data.form?.indicators.find((i) => i.code === field);
    return indicator ? either(indicator, 'name') : field === 'asOf' ? say('report.asOf') : field;
  }

  again({process, base: counted, region, values, narrative, state}) {
    this.dispatchEvent(new CustomEvent('again', {detail: {process, base: counted, region, values, narrative, follow: state === 'SUBMITTED'}}));
  }
}

customElements.define('reports-pane', ReportsPane);
