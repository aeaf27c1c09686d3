import {LitElement, css, html, nothing} from 'lit';
import '../components/al-areas.js';
import '../components/al-levels.js';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {civilOf, localOf} from '../time.js';
import {workStyles} from '../work-styles.js';
import {lacks, warningFields, warningOf} from '../warn/warning-fields.js';
import {objectLines, objectsOf} from './object-lines.js';
import {LEVELS} from './reads.js';

const SIX_HOURS = 6 * 3_600_000;

/** The draft of a resolution; it may be drafted again until it is signed, and what was drafted is opened again. */
export class ResolutionForm extends LitElement {
  static properties = {model: {attribute: false}, level: {state: true}, tasks: {state: true}, dissent: {state: true}, responses: {state: true}, prepositions: {state: true}, warns: {state: true}, warning: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .line {
        display: grid;
        grid-template-columns: 2fr 1fr 1.2fr auto;
        gap: 8px;
        align-items: end;
        padding-bottom: 8px;
      }
      .line.two {
        grid-template-columns: 1fr 2fr auto;
      }
      .object {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 8px;
        align-items: end;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .object .wide {
        grid-column: span 2;
      }
      legend.after {
        padding-top: 14px;
      }
      .fault {
        color: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {tasks: [], dissent: [], responses: [], prepositions: [], warns: false, warning: {areas: []}, problem: '', errors: []});
    new Speaks(this);
  }

  connectedCallback() {
    super.connectedCallback();
    const {consultation: c, duty} = this.model.data;
    const r = c.resolution;
    this.kept = r ?? {conclusion: '', responseAdvice: '', host: duty?.leader?.name ?? '', place: '', participants: c.cards.map((card) => card.department)};
    this.level = r?.level;
    this.tasks = (r?.tasks ?? []).map((t) => ({...t, dueAt: localOf(Date.parse(t.dueAt))}));
    this.dissent = r?.dissent ?? [];
    this.responses = r?.responses ?? [];
    this.prepositions = (r?.prepositions ?? []).map((p) => ({...p, quantity: String(p.quantity), dueAt: localOf(Date.parse(p.dueAt))}));
    this.warns = Boolean(r?.warning);
    this.warning = r?.warning ?? {colour: '', areas: [...new Set(c.cards.flatMap((card) => card.opinion?.areas ?? []))]};
  }

  render() {
    const {kept} = this;
    const c = this.model.data.consultation;
    return html`<form @submit=${this.draft}>
      <label class="full">${say('resolution.conclusion')}<textarea name="conclusion" maxlength="2000" required .value=${kept.conclusion}></textarea>${faultOf(this.errors, 'conclusion')}</label>
      <al-levels class="full" .label=${say('opinion.level')} .levels=${LEVELS} .chosen=${this.level} @level=${(e) => (this.level = e.detail)}></al-levels>
      <label class="full">${say('resolution.responseAdvice')}<textarea name="responseAdvice" maxlength="2000" .value=${kept.responseAdvice}></textarea></label>
      <fieldset class="full">${this.lines('tasks', [['what', 'text'], ['unit', 'text'], ['dueAt', 'datetime-local']], {dueAt: localOf(this.model.now() + SIX_HOURS)})}</fieldset>
      <fieldset class="full">${objectLines(this, c.region)}</fieldset>
      <fieldset class="full">${this.lines('dissent', [['department', 'text'], ['text', 'text']], {})}<p class="quiet">${say('resolution.dissentAlso')}</p></fieldset>
      <label>${say('consult.host')}<input name="host" maxlength="80" required .value=${kept.host} /></label>
      <label>${say('resolution.place')}<input name="place" maxlength="80" required .value=${kept.place} placeholder=${say('resolution.placeSuch')} /></label>
      <label class="full">${say('resolution.participants')}<input name="participants" .value=${kept.participants.join('、')} /></label>
      <label class="check full"><input type="checkbox" .checked=${this.warns} @change=${(e) => (this.warns = e.target.checked)} />${say('resolution.withWarning')}</label>
      ${this.warns ? warningFields(this) : nothing}
      ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
      <div class="bar full"><button class="button main">${say('resolution.keep')}</button></div>
    </form>`;
  }

  /** Lines of a list: one can be added and taken away; each is a few fields. */
  lines(name, fields, fresh) {
    const set = (at, field) => (e) => (this[name] = this[name].map((line, n) => (n === at ? {...line, [field]: e.target.value} : line)));
    return html`<legend>${say(`resolution.${name}`)}</legend>
      ${this[name].map(
        (line, at) => html`<div class="line ${fields.length === 2 ? 'two' : ''}">
          ${fields.map(([field, type]) => html`<label>${say(`resolution.${name}.${field}`)}<input type=${type} required maxlength=${type === 'text' ? 2000 : nothing} .value=${line[field] ?? ''} @input=${set(at, field)} /></label>`)}
          <button type="button" class="button" aria-label=${say('resolution.remove', {n: at + 1})} @click=${() => (this[name] = this[name].filter((_, n) => n !== at))}>✕</button>
        </div>`,
      )}
      <button type="button" class="button" @click=${() => (this[name] = [...this[name], {...fresh}])}>${say(`resolution.${name}.add`)}</button>`;
  }

  async draft(event) {
    event.preventDefault();
    this.problem = [this.level ? '' : say('opinion.needsLevel'), this.warns ? lacks(this.warning) : ''].filter(Boolean).join(' ');
    if (this.problem) {
      return;
    }
    const given = new FormData(event.target);
    const text = (name) => given.get(name).trim();
    const body = {
      conclusion: text('conclusion'),
      level: this.level,
      responseAdvice: text('responseAdvice'),
      tasks: this.tasks.map((t) => ({what: t.what.trim(), unit: t.unit.trim(), dueAt: civilOf(t.dueAt)})),
      dissent: this.dissent.map((d) => ({department: d.department.trim(), text: d.text.trim()})),
      host: text('host'),
      place: text('place'),
      ...objectsOf(this),
      participants: text('participants').split(/[、,,;;\s]+/).filter(Boolean),
      ...(this.warns ? {warning: warningOf(given, this.warning)} : {}),
    };
    const {done, problem, errors} = await this.model.write('POST', `consultations/${this.model.chosen}/resolution`, body, {again: ['consultation'], word: say('resolution.kept')});
    Object.assign(this, {problem, errors});
    if (done) {
      this.dispatchEvent(new CustomEvent('done'));
    }
  }
}

customElements.define('resolution-form', ResolutionForm);
