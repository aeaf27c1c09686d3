import {LitElement, css, html, nothing} from 'lit';
import {ApiProblem, read} from '../../api.js';
import '../../components/al-phone.js';
import {callState} from '../../call-state.js';
import {Speaks, either, language, longPlaceName, placeName, say} from '../../i18n.js';
import {base, buttons} from '../../styles.js';
import {dayTime} from '../../time.js';
import {group} from '../../units.js';
import {DESK, STEPS} from '../../desk/reads.js';
import {countyPoints} from '../county-points.js';
import {kmBetween} from '../place-points.js';
import {Watches} from '../watches.js';
import {viewStyles} from './view-styles.js';
import {depot} from './works.js';

const NEAREST = 3;

/** One call (险情): where, how many are at risk, who calls; its steps; the nearest depots. */
export class IncidentView extends LitElement {
  static properties = {model: {attribute: false}, incident: {attribute: false}, steps: {state: true}, points: {state: true}};

  static styles = [
    base,
    buttons,
    viewStyles,
    css`
      .title {
        font-size: var(--text-mid);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this);
  }

  async firstUpdated() {
    this.points = await countyPoints();
  }

  willUpdate() {
    const asked = `${this.incident.id}/${this.incident.state}/${this.incident.stateAt}`;
    if (asked !== this.asked) {
      this.asked = asked;
      this.fetch(asked);
    }
  }

  async fetch(asked) {
    try {
      const {steps} = await read(`desk/incidents/${this.incident.id}`);
      if (asked === this.asked) {
        this.steps = steps;
      }
    } catch (e) {
      if (!(e instanceof ApiProblem)) {
        throw e;
      }
      this.model.said(e.message || say('problem.offline'), true);
    }
  }

  render() {
    const i = this.incident;
    return html`<p class="title">${either(i, 'kind')} · ${longPlaceName(i) || placeName(i)} ${i.place ?? ''}</p>
      <dl>
        <dt>${say('call.at')}</dt>
        <dd>${dayTime(i.at)}</dd>
        <dt>${say('incident.state')}</dt>
        <dd>${callState(i)}${i.calls > 1 ? ` · ${say('alarm.count', {n: i.calls})}` : nothing}</dd>
        <dt>${say('incident.people')}</dt>
        <dd>${i.peopleAtRisk === null ? say('figure.unknown') : `${group(String(i.peopleAtRisk))} ${say('people')}`}</dd>
        <dt>${say('call.caller')}</dt>
        <dd>${i.caller || i.phone ? html`<al-phone .name=${i.caller} .phone=${i.phone}></al-phone>` : say('unregistered')}</dd>
        <dt>${say('call.description')}</dt>
        <dd>${i.description || '—'}</dd>
      </dl>
      <p class="quiet">${say('incident.recorded', {name: i.recordedBy ?? '—'})}${i.onBehalf ? html` <span class="tag">${say('incident.behalf')}</span>` : nothing}</p>
      ${this.model.holds(...DESK) ? html`<p class="bar"><a class="button" href="/desk#incidents/${i.id}">${say('incident.toDesk')}</a></p>` : nothing}
      <h3>${say('call.steps')}</h3>
      ${this.passed()}
      <h3>${say('incident.teams')}</h3>
      <p class="quiet">${say('unregistered')}</p>
      <h3>${say('incident.depots')}</h3>
      ${this.nearest()}`;
  }

  /** Steps known by the moment shown; those to come stand after them, so that it is seen what lacks. */
  passed() {
    if (!this.steps) {
      return html`<p class="quiet">${say('reading')}</p>`;
    }
    const steps = this.steps.filter((s) => Date.parse(s.at) <= this.model.moment());
    const done = new Set(steps.map((s) => s.state));
    const closed = done.has('CLOSED');
    return html`${steps.map(
        (s) =>
          html`<div class="entry">
            <span><b>${say(`step.${s.state}`)}</b> ${s.by}</span><span class="end quiet">${dayTime(s.at)}</span>
            ${s.note ? html`<span class="full">${s.note}</span>` : nothing}
            ${s.toldWhom ? html`<span class="full quiet">${say('call.told', {who: s.toldWhom, at: s.toldAt ? dayTime(s.toldAt) : '—'})}</span>` : nothing}
          </div>`,
      )}
      ${closed ? nothing : html`<p class="quiet">${say('incident.toCome', {steps: STEPS.filter((s) => !done.has(s)).map((s) => say(`step.${s}`)).join(language() === 'zh' ? ' → ' : ' → ')})}</p>`}`;
  }

  nearest() {
    const i = this.incident;
    const here = i.lon !== null && i.lon !== undefined ? i : this.points?.labelOf(i);
    const depots = this.points?.place(this.model.data.depots?.items ?? []) ?? [];
    if (!here || !depots.length) {
      return html`<p class="quiet">${say('unregistered')}</p>`;
    }
    const near = depots.map((d) => ({...d, km: kmBetween(here, this.at(d))})).sort((a, b) => a.km - b.km);
    return html`<p class="quiet min">${say('depot.straight')}</p>
      ${near.slice(0, NEAREST).map(depot)}`;
  }

  /** A depot set apart on the map is measured from its county's point. */
  at(d) {
    return d.approximate ? this.points.labelOf(d) : d;
  }
}

customElements.define('incident-view', IncidentView);
