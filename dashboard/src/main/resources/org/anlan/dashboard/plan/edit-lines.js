import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {keyOf, lock} from './words.js';

/** The lines of a plan to be changed (events `put`: an edit; `drop`: the key of one; `bad`: what is no number). */
export class EditLines extends LitElement {
  static properties = {lines: {attribute: false}, edits: {attribute: false}, may: {type: Boolean}, find: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--ink-2);
        font-weight: 400;
        text-align: start;
      }
      th,
      td {
        padding: 6px 10px 6px 0;
        border-bottom: 1px solid var(--line);
        vertical-align: baseline;
      }
      td input.units:not([type='checkbox']):not([type='radio']) {
        width: 104px;
        min-height: 38px;
        text-align: end;
      }
      .name {
        white-space: nowrap;
      }
      .bar label {
        grid-auto-flow: column;
        align-items: center;
        align-content: center;
        gap: 10px;
      }
      .bar h2 {
        flex: 1;
        padding: 0;
      }
      td .button {
        min-height: 38px;
        padding: 0 10px;
      }
      .acts {
        white-space: nowrap;
      }
      .changed {
        font-weight: 600;
        background: color-mix(in srgb, var(--accent) 10%, transparent);
      }
    `,
  ];

  constructor() {
    super();
    this.find = '';
    new Speaks(this);
  }

  /** Lines of one way and kind of goods are edited together: a person thinks of depot, county and goods, not of lots. */
  rows() {
    const rows = new Map();
    for (const l of this.lines) {
      const key = `${l.depot}/${l.region}/${l.item}`;
      const row = rows.get(key) ?? {...l, key, units: 0n, lots: 0, held: null};
      row.units += BigInt(l.quantity);
      row.lots += 1;
      row.held ??= l.held;
      rows.set(key, row);
    }
    const words = (r) => [r.depotName, r.regionName, r.regionNameEn, r.itemZh, r.itemEn].join(' ').toLowerCase();
    return [...rows.values()].filter((r) => words(r).includes(this.find.toLowerCase()));
  }

  render() {
    return html`<div class="bar">
        <h2>${say('plan.list')}</h2>
        <label>${say('plan.find')}<input name="find" .value=${this.find} @input=${(e) => (this.find = e.target.value.trim())} /></label>
      </div>
      <table aria-label=${say('plan.list')}>
      <thead>
        <tr>
          ${['from', 'to', 'goods', 'units', 'why', 'acts'].map((c) => html`<th scope="col">${say(`plan.col.${c}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.rows().map((r) => this.line(r))}
      </tbody>
    </table>`;
  }

  line(r) {
    const edit = this.edits.find((e) => keyOf(e) === r.key);
    const name = `${r.depotName} ${placeName(r)} ${either(r, 'item')}`;
    return html`<tr class=${edit ? 'changed' : ''}>
      <td>${r.depotName}</td>
      <td class="name">${placeName(r)}</td>
      <td>${either(r, 'item')}${lock(edit ? edit.kind : r.held)}</td>
      <td class="name">${this.may ? html`<input class="units" inputmode="numeric" aria-label=${say('plan.unitsOf', {name})} .value=${edit?.quantity ?? String(r.units)} @change=${(e) => this.set(r, e.target)} />` : group(String(r.units))} ${either(r, 'unit')}</td>
      <td class="quiet">${either(r, 'reason')}</td>
      <td class="acts">${this.may ? this.acts(r, edit, name) : nothing}</td>
    </tr>`;
  }

  acts(r, edit, name) {
    return edit
      ? html`<button type="button" class="button" @click=${() => this.tell('drop', r.key)}>${say('plan.undo')}</button>`
      : html`<button type="button" class="button" aria-label=${say('plan.pinOf', {name})} @click=${() => this.put(r, 'PIN', String(r.units))}>${say('plan.hold.PIN')}</button>
          <button type="button" class="button" aria-label=${say('plan.forbidOf', {name})} @click=${() => this.put(r, 'FORBID')}>${say('plan.hold.FORBID')}</button>`;
  }

  set(r, field) {
    const text = field.value.replace(/[\s,\u202f]/g, '');
    if (!/^\d{1,9}$/.test(text)) {
      this.tell('bad', say('plan.badNumber', {text: field.value}));
      field.value = String(r.units);
      return;
    }
    this.put(r, 'SET', String(BigInt(text)));
  }

  put(r, kind, quantity) {
    this.tell('put', {kind, depot: r.depot, region: r.region, item: r.item, ...(quantity === undefined ? {} : {quantity})});
  }

  tell(event, detail) {
    this.dispatchEvent(new CustomEvent(event, {detail}));
  }
}

customElements.define('edit-lines', EditLines);
