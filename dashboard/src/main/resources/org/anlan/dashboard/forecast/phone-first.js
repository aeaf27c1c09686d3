import {LitElement, html, nothing} from 'lit';
import {read} from '../api.js';
import '../components/al-phone.js';
import {Speaks, either, say} from '../i18n.js';
import {told} from '../problems.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';

/** Silent counties, first the one whose report would make the total surest; a press shows who answers there. */
export class PhoneFirst extends LitElement {
  static properties = {model: {attribute: false}, line: {attribute: false}, people: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.people = new Map();
    new Speaks(this);
  }

  render() {
    const {phoneFirst, unit} = this.line;
    return html`<h2>${say('phoneFirst')}</h2>
      <p class="quiet">${say('phoneFirst.why')}</p>
      <ol class="rows">${phoneFirst.map((p, n) => this.county(p, n + 1, unit))}</ol>
      ${phoneFirst.length ? nothing : html`<p class="quiet">${say('phoneFirst.none')}</p>`}`;
  }

  county(p, n, unit) {
    const people = this.people.get(p.region);
    return html`<li>
      <span>${n} <b>${p.name}</b></span>
      <span class="end"><button type="button" class="button" @click=${() => this.who(p.region)}>${say('explain.phone')}</button></span>
      <span class="quiet full">${say('phoneFirst.gain', {n: group(String(Math.round(p.lessDeviation))), unit, hours: Math.round(p.hoursSilent ?? 0)})}${p.holders?.length ? ` · ${p.holders.map((h) => `${h.name} ${h.roleZh ?? ''}`).join(say('list.comma'))}` : nothing}</span>
      ${people === undefined
        ? nothing
        : typeof people === 'string'
          ? html`<span class="late full">${people}</span>`
          : html`<span class="full">${people.map((h) => html`<span>${either(h, 'role')} <al-phone .name=${h.name} .phone=${h.phone ?? ''}></al-phone> </span>`)}${people.length ? nothing : say('county.withheld')}</span>`}
    </li>`;
  }

  async who(region) {
    let found;
    try {
      found = (await read(`desk/counties/${region}/duty`)).people;
    } catch (e) {
      found = told(e);
    }
    this.people = new Map(this.people).set(region, found);
  }
}

customElements.define('phone-first', PhoneFirst);
