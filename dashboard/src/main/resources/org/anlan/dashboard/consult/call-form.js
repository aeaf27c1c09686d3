import {LitElement, css, html, nothing} from 'lit';
import '../components/al-place.js';
import {baseName} from '../bases.js';
import {faultOf} from '../form-faults.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {civilOf, localOf} from '../time.js';
import {workStyles} from '../work-styles.js';

const KINDS = ['RISK', 'DAMAGE'];
const HALF_HOUR = 30 * 60_000;

/** Calls a consultation: what is to be decided, where, of which process, who is asked, by when. */
export class CallForm extends LitElement {
  static properties = {model: {attribute: false}, region: {state: true}, process: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .fault {
        color: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    this.region = '';
    this.problem = '';
    this.errors = [];
    new Speaks(this);
  }

  render() {
    const {model} = this;
    const processes = (model.data.processes?.items ?? []).filter((p) => p.open);
    const process = processes.find((p) => p.id === this.process) ?? processes[0];
    return html`<h2>${say('consult.call')}</h2>
      <form @submit=${this.call}>
        <label class="full">${say('consult.question')}<input name="question" maxlength="200" required placeholder=${say('consult.questionSuch')} />${faultOf(this.errors, 'question')}</label>
        <label>${say('consult.kind')}<select name="kind">${KINDS.map((k) => html`<option value=${k}>${say(`consult.kind.${k}`)}</option>`)}</select></label>
        <label>${say('consult.form')}<select name="routine"><option value="">${say('consult.urgent')}</option><option value="yes">${say('consult.routine')}</option></select></label>
        <al-place .label=${say('consult.region')} @place=${(e) => (this.region = e.detail)}></al-place>
        <label>${say('consult.dueAt')}<input type="datetime-local" name="dueAt" .value=${localOf((this.opened ??= model.now()) + HALF_HOUR)} />${faultOf(this.errors, 'dueAt')}</label>
        ${process
          ? html`<label>${say('figures.process')}<select name="process" @change=${(e) => (this.process = e.target.value)}>${processes.map((p) => html`<option value=${p.id} ?selected=${p.id === process.id}>${p.name}</option>`)}</select></label>
              <label>${say('figures.base')}<select name="base">${process.bases.map((b) => html`<option value=${b.id}>${baseName(b)}</option>`)}</select></label>`
          : nothing}
        <label class="full">${say('consult.departments')}<textarea name="departments" required placeholder=${say('consult.departmentsSuch')}></textarea>${faultOf(this.errors, 'departments')}</label>
        <label class="full">${say('consult.experts')}<input name="experts" placeholder=${say('consult.expertsSuch')} />${faultOf(this.errors, 'experts')}</label>
        <label>${say('consult.dial')}<input name="dial" maxlength="80" inputmode="tel" placeholder=${say('consult.dialSuch')} />${faultOf(this.errors, 'dial')}</label>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <div class="bar full"><button class="button main">${say('consult.callNow')}</button></div>
        <p class="quiet full">${say('consult.callWhat')}</p>
      </form>`;
  }

  async call(event) {
    event.preventDefault();
    if (!this.region) {
      this.problem = say('place.choose');
      return;
    }
    const form = event.target;
    const {done, answer, problem, errors} = await this.model.write('POST', 'consultations', asked(new FormData(form), this.region), {again: ['consultations'], word: say('consult.called')});
    Object.assign(this, {problem, errors});
    if (done) {
      form.reset();
      this.renderRoot.querySelector('al-place').clear();
      this.dispatchEvent(new CustomEvent('called', {detail: answer.id}));
    }
  }
}

/** An expert may speak for a department: 张某(省水利厅). */
function asked(given, region) {
  const names = (name) => (given.get(name) ?? '').split(/[、,,;;\n]+/).map((n) => n.trim()).filter(Boolean);
  const experts = names('experts').map((n) => /^(?<name>[^((]+)[((](?<department>[^))]+)[))]$/.exec(n)?.groups ?? {name: n}).map(({name, department}) => (department ? {name: name.trim(), department: department.trim()} : {name}));
  return {
    kind: given.get('kind'),
    routine: Boolean(given.get('routine')),
    question: given.get('question').trim(),
    region,
    ...(given.get('process') ? {process: given.get('process'), base: given.get('base')} : {}),
    departments: names('departments'),
    ...(experts.length ? {experts} : {}),
    ...(given.get('dial')?.trim() ? {dial: given.get('dial').trim()} : {}),
    ...(given.get('dueAt') ? {dueAt: civilOf(given.get('dueAt'))} : {}),
  };
}

customElements.define('call-form', CallForm);
