import {LitElement, html, nothing} from 'lit';
import '../components/al-phone.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** Who is on duty, with phones; the duty chief sets it. */
export class RosterPane extends LitElement {
  static properties = {model: {attribute: false}, duty: {attribute: false}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {duty} = this;
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('desk.roster')}</h2>
        <dl>
          <dt>${say('duty.leader')}</dt><dd>${person(duty?.leader)}</dd>
          <dt>${say('duty.chief')}</dt><dd>${person(duty?.chief)}</dd>
          <dt>${say('duty.officer')}</dt><dd>${duty?.officers?.length ? duty.officers.map((o) => html`<div>${person(o)}</div>`) : say('duty.unset')}</dd>
        </dl>
      </section>
      <section class="pane">${this.model.holds('DUTY_CHIEF', 'LEADER') ? this.form() : html`<p class="quiet">${say('roster.chiefOnly')}</p>`}</section>
    </div>`;
  }

  form() {
    const officers = [0, 1, 2].map((n) => [`officer${n}`, this.duty?.officers?.[n], n === 0]);
    return html`<h2>${say('roster.set')}</h2>
      <form @submit=${this.set}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing} ${this.fields('leader', say('duty.leader'), this.duty?.leader, true)}
        ${this.fields('chief', say('duty.chief'), this.duty?.chief, true)} ${officers.map(([name, p, must]) => this.fields(name, say('duty.officer'), p, must))}
        <div class="bar full"><button class="button main">${say('roster.set')}</button></div>
      </form>`;
  }

  fields(name, label, p, required) {
    return html`<label>${label}<input name=${`${name}-name`} maxlength="40" ?required=${required} .value=${p?.name ?? ''} /></label>
      <label>${say('call.phone')}<input name=${`${name}-phone`} type="tel" minlength="3" maxlength="40" ?required=${required} .value=${p?.phone ?? ''} /></label>`;
  }

  async set(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const who = (name) => ({name: given.get(`${name}-name`).trim(), phone: given.get(`${name}-phone`).trim()});
    const officers = ['officer0', 'officer1', 'officer2'].map(who).filter((o) => o.name);
    const {problem} = await this.model.write('PUT', 'desk/duty', {leader: who('leader'), chief: who('chief'), officers}, {again: ['duty'], version: this.duty?.version});
    this.problem = problem;
  }
}

function person(p) {
  return p ? html`<al-phone .name=${p.name} .phone=${p.phone}></al-phone>` : html`<span class="quiet">${say('duty.unset')}</span>`;
}

customElements.define('roster-pane', RosterPane);
