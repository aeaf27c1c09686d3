import {LitElement, css, html, nothing} from 'lit';
import {faultOf} from '../form-faults.js';
import {Speaks, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {chosen} from './reads.js';

const AGAIN = ['plans', 'card', 'plan', 'work'];

/** The form of one decision: agree, agree in part, send back, or write a telephone approval down. Event `done`. */
export class DecisionForm extends LitElement {
  static properties = {model: {attribute: false}, deed: {}, errors: {state: true}, left: {state: true}, busy: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      form {
        grid-template-columns: minmax(0, 1fr);
        padding: 12px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
      }
      ul {
        max-height: 260px;
        overflow: auto;
      }
      label.check {
        padding: 4px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.errors = [];
    this.left = new Set();
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('deed')) {
      this.errors = [];
      this.left = new Set();
    }
  }

  render() {
    return html`<form @submit=${this.send}>
      <p class="strong">${say(`plan.${this.deed}.ask`, {n: this.model.data.card.number})}</p>
      ${this.fields()}
      <div class="bar">
        <button class="button main" ?disabled=${this.busy || (this.deed === 'part' && !this.isPart())}>${say(`plan.${this.deed}`)}</button>
        <button type="button" class="button" @click=${() => this.done()}>${say('plan.cancel')}</button>
      </div>
    </form>`;
  }

  fields() {
    switch (this.deed) {
      case 'phone':
        return html`${this.text('name', 80)}${this.text('phone', 40)}`;
      case 'return':
        return this.text('reason', 200);
      case 'part':
        return html`<fieldset aria-label=${say('plan.partPlaces')}>
            <ul>
              ${this.places().map((p) => html`<li><label class="check"><input type="checkbox" .checked=${!this.left.has(p.region)} @change=${(e) => this.tick(p.region, e.target.checked)} />${placeName(p)} <span class="quiet">${say('plan.partLines', {n: p.lines.length})}</span></label></li>`)}
            </ul>
          </fieldset>
          ${this.text('reason', 200)}
          <label class="check"><input type="checkbox" name="forbid" />${say('plan.forbidRest')}</label>`;
      default:
        return nothing;
    }
  }

  text(name, most) {
    return html`<label>${say(`plan.field.${name}`)}<input name=${name} required maxlength=${most} autocomplete="off" />${faultOf(this.errors, name)}</label>`;
  }

  /** The counties that get anything, with their lines. */
  places() {
    const by = new Map();
    for (const line of this.model.data.plan?.lines ?? []) {
      const place = by.get(line.region) ?? {region: line.region, regionName: line.regionName, regionNameEn: line.regionNameEn, lines: []};
      place.lines.push(line.line);
      by.set(line.region, place);
    }
    return [...by.values()];
  }

  tick(region, kept) {
    const left = new Set(this.left);
    (kept ? left.delete(region) : left.add(region));
    this.left = left;
  }

  isPart() {
    return this.left.size > 0 && this.left.size < this.places().length;
  }

  async send(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const [path, body] = this.body(given);
    this.busy = true;
    const {done, errors} = await this.model.write('POST', `logistics/plans/${chosen(this.model)}/${path}`, body, {again: AGAIN, word: say(`plan.${this.deed}.done`), version: path.startsWith('approve') ? String(this.model.data.card.number) : undefined});
    this.busy = false;
    this.errors = errors;
    if (done) {
      this.done();
    }
  }

  body(given) {
    switch (this.deed) {
      case 'phone':
        return ['approve', {byPhone: {name: given.name, phone: given.phone}}];
      case 'return':
        return ['return', {reason: given.reason}];
      case 'part':
        return ['approve-part', {lines: this.places().filter((p) => !this.left.has(p.region)).flatMap((p) => p.lines), reason: given.reason, forbid: Boolean(given.forbid)}];
      default:
        return ['approve', {}];
    }
  }

  done() {
    this.dispatchEvent(new CustomEvent('done'));
  }
}

customElements.define('decision-form', DecisionForm);
