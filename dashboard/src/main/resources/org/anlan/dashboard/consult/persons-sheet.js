import {LitElement, css, html, nothing} from 'lit';
import {read} from '../api.js';
import {Speaks, say} from '../i18n.js';
import {told} from '../problems.js';
import {base} from '../styles.js';
import {tableStyles} from './table-styles.js';

/** The dead and missing on each list, one line a person; asked for when it is opened, and never kept. */
export class PersonsSheet extends LitElement {
  static properties = {model: {attribute: false}, answer: {state: true}, problem: {state: true}};

  static styles = [
    base,
    tableStyles,
    css`
      .AGREED {
        color: var(--green);
      }
      .DIFFERS,
      .kept {
        color: var(--yellow);
      }
      .ONLY {
        color: var(--orange);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.answer = await read(`consultations/${this.model.chosen}/persons`, {});
    } catch (e) {
      this.problem = told(e);
    }
  }

  render() {
    if (!this.answer) {
      return html`<p class=${this.problem ? 'problem' : 'quiet'}>${this.problem || say('reading')}</p>`;
    }
    const {lists, tally, items} = this.answer;
    const names = lists.map((l) => l.department);
    return html`<p>${say('damage.tally', tally)}</p>
      <table aria-label=${say('damage.compare')}>
        <thead><tr><th scope="col">${say('damage.verdict')}</th>${names.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">${say('damage.difference')}</th></tr></thead>
        <tbody>${items.map((line) => html`<tr><td class=${line.verdict}>${say(`damage.verdict.${line.verdict}`)}<br /><span class="quiet">${say(`damage.by.${line.by}`)}</span></td>${names.map((name) => html`<td>${person(line.listed[name])}</td>`)}<td><span class="kept">${line.differences.join('; ')}</span> ${line.doubts.join('; ')}</td></tr>`)}</tbody>
      </table>
      <p class="quiet min">${say('damage.readNoted')}</p>`;
  }
}

function person(entry) {
  if (!entry) {
    return html`<span class="ONLY">${say('damage.notListed')}</span>`;
  }
  const {name, age, identityEnd, placeName, where, state} = entry;
  return html`${name}${age === null ? nothing : ` ${say('damage.years', {n: age})}`} · ${say(`damage.person.${state}`)}<br /><span class="quiet">${placeName}${where ? ` ${where}` : nothing}${identityEnd ? ` · ${say('damage.identityEnd', {end: identityEnd})}` : nothing}</span>`;
}

customElements.define('persons-sheet', PersonsSheet);
