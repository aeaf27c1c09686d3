import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** A form over the sheet of damage: who it is for, lines that may be added, what was refused. */
export class SheetForm extends LitElement {
  static properties = {model: {attribute: false}, sheet: {attribute: false}, items: {state: true}, problem: {state: true}, errors: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .line {
        display: grid;
        grid-template-columns: 2fr 1fr 2fr auto;
        gap: 8px;
        align-items: end;
        padding-bottom: 8px;
      }
      .fault {
        color: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {items: [], problem: '', errors: []});
    new Speaks(this);
  }

  /** Whose it is: one's own, or, for the secretary, one of the departments asked. */
  speaker(of) {
    const names = this.sheet.columns.filter((c) => c.department && of(c)).map((c) => c.department);
    return this.model.holds('SECRETARY')
      ? html`<label class="full">${say('damage.department')}<select name="department">${names.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>`
      : html`<p class="full">${this.model.me.name}</p>`;
  }

  set(at, field) {
    return (e) => (this.items = this.items.map((item, n) => (n === at ? {...item, [field]: e.target.value} : item)));
  }

  remove(at) {
    return html`<button type="button" class="button" aria-label=${say('resolution.remove', {n: at + 1})} @click=${() => (this.items = this.items.filter((_, n) => n !== at))}>✕</button>`;
  }

  add(fresh, word) {
    return html`<button type="button" class="button" @click=${() => (this.items = [...this.items, {...fresh}])}>${word}</button>`;
  }

  refused() {
    return this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing;
  }

  async send(path, body, word, version) {
    const {done, problem, errors} = await this.model.write('POST', `consultations/${this.model.chosen}/${path}`, body, {again: ['sheet'], word, version});
    Object.assign(this, {problem, errors});
    if (done) {
      this.dispatchEvent(new CustomEvent('done'));
    }
  }
}
