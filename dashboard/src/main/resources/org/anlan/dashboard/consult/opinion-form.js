import {LitElement, css, html, nothing} from 'lit';
import '../components/al-areas.js';
import '../components/al-levels.js';
import {faultOf} from '../form-faults.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime, localOf} from '../time.js';
import {workStyles} from '../work-styles.js';
import {filing, QUANTILES} from './opinion-body.js';
import {LEVELS} from './reads.js';

const DAY_MS = 86_400_000;
const TEXTS = ['mostLikely', 'worst', 'basis', 'advice'];

/** The seven plain fields of a card; chances and quantiles stay folded under 专业填报. Sealed, it is never changed. */
export class OpinionForm extends LitElement {
  static properties = {model: {attribute: false}, card: {attribute: false}, own: {type: Boolean}, level: {state: true}, areas: {state: true}, problem: {state: true}, errors: {state: true}, busy: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      form {
        gap: 8px 14px;
      }
      textarea {
        min-height: 58px;
      }
      .fault {
        color: var(--red);
        font-size: var(--text-min);
      }
      @media (max-width: 1600px) {
        .when {
          grid-column: 1 / -1;
        }
      }
      .few {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 8px;
      }
    `,
  ];

  constructor() {
    super();
    this.areas = [];
    this.problem = '';
    this.errors = [];
    new Speaks(this);
  }

  render() {
    const {consultation: c} = this.model.data;
    const now = (this.opened ??= this.model.now()); // the clock must not write over what is typed
    return html`<h2>${this.own ? say('opinion.own') : say('opinion.for', {name: this.card.department})}</h2>
      <form @submit=${this.seal}>
        <label class="full">${say('opinion.conclusion')}<input name="conclusion" maxlength="200" required />${faultOf(this.errors, 'conclusion')}</label>
        <al-levels class="full" .label=${say('opinion.level')} .levels=${LEVELS} .chosen=${this.level} @level=${(e) => (this.level = e.detail)}></al-levels>
        <div class="full"><al-areas .label=${say('opinion.areas')} .codes=${this.areas} @areas=${(e) => (this.areas = e.detail)}></al-areas>${faultOf(this.errors, 'areas')}</div>
        <label class="when">${say('opinion.from')}<input type="datetime-local" name="from" required .value=${localOf(now)} /></label>
        <label class="when">${say('opinion.to')}<input type="datetime-local" name="to" required .value=${localOf(now + DAY_MS)} />${faultOf(this.errors, 'to')}</label>
        ${TEXTS.map((name) => html`<label class="full">${say(`opinion.${name}`)}<textarea name=${name} maxlength="2000" required></textarea>${faultOf(this.errors, name)}</label>`)}
        <details class="full">
          <summary>${say('opinion.expert')}</summary>
          ${this.chances()} ${c.asked ? this.quantiles(c.asked) : nothing}
        </details>
        ${(c.round ?? 1) > 1 ? html`<label class="full">${say('opinion.reason')}<textarea name="reason" maxlength="2000"></textarea>${faultOf(this.errors, 'reason')}</label>` : nothing}
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <div class="bar full">
          <button class="button main" ?disabled=${this.busy}>${say('opinion.seal')}</button>
          <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${say('opinion.back')}</button>
        </div>
        <p class="quiet full">${say('opinion.once')}</p>
      </form>`;
  }

  chances() {
    return html`<p class="quiet">${say('opinion.chancesWhy')}</p>
      <div class="few">${LEVELS.map((level) => html`<label>${say(`level.${level}`)} %<input name=${`chance-${level}`} type="number" min="0" max="100" step="1" inputmode="numeric" /></label>`)}</div>
      ${faultOf(this.errors, 'probabilities')}`;
  }

  quantiles(asked) {
    return html`<p class="quiet">${say('opinion.quantilesWhy', {name: either(asked, 'name'), unit: asked.unit, from: dayTime(asked.from), to: dayTime(asked.to)})}</p>
      <div class="few">${QUANTILES.map((p) => html`<label>p${Math.round(p * 100)}<input name=${`quantile-${p}`} type="number" step="any" inputmode="decimal" /></label>`)}</div>
      ${faultOf(this.errors, 'quantiles')}`;
  }

  async seal(event) {
    event.preventDefault();
    const missing = [this.level ? '' : say('opinion.needsLevel'), this.areas.length ? '' : say('opinion.needsAreas')].filter(Boolean);
    this.problem = missing.join(' ');
    if (missing.length) {
      return;
    }
    this.busy = true;
    const body = filing(new FormData(event.target), this);
    const {done, problem, errors} = await this.model.write('POST', `consultations/${this.model.chosen}/opinions`, body, {again: ['consultation'], word: say('opinion.sealed')});
    Object.assign(this, {busy: false, problem, errors});
    if (done) {
      this.dispatchEvent(new CustomEvent('done'));
    }
  }
}

customElements.define('opinion-form', OpinionForm);
