import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';

const WAYS = ['not-counted', 'none', 'number'];

/**
 * One line of the form: 未统计, 无 or a number (event `value`, detail: text as the contract wants it),
 * with the faults found in it and the reasons they may be answered with (event `reason`). `kept`: it
 * stands as it was reported last and is shown grey.
 */
export class ReportLine extends LitElement {
  static properties = {
    indicator: {attribute: false},
    value: {},
    kept: {type: Boolean},
    last: {},
    note: {},
    faults: {attribute: false},
    rules: {attribute: false},
    reasons: {attribute: false},
  };

  static styles = [
    base,
    workStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 190px;
        align-items: center;
        gap: 4px 16px;
        margin: 0;
        padding: 6px 0;
        border: 0;
        border-top: 1px solid var(--line);
      }
      .name {
        min-width: 0;
      }
      .part .name {
        padding-left: 22px;
      }
      .ways {
        display: flex;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
      }
      .ways label {
        display: flex;
        align-items: center;
        justify-content: center;
        min-width: 64px;
        min-height: 44px;
        padding: 0 10px;
        color: var(--ink-2);
        white-space: nowrap;
        cursor: pointer;
      }
      .ways label + label {
        border-left: 1px solid var(--line-strong);
      }
      .ways label:has(:checked) {
        background: var(--raised);
        color: var(--ink);
        font-weight: 600;
        box-shadow: inset 0 -3px var(--accent);
      }
      .ways label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .ways input {
        position: absolute;
        width: 1px;
        height: 1px;
        opacity: 0;
      }
      input.number:not([type='radio']) {
        min-height: 44px;
        padding: 2px 10px;
        font-size: 28px;
        line-height: 1.2;
        text-align: right;
      }
      .kept input.number:not([type='radio']),
      .kept .ways label:has(:checked) {
        color: var(--ink-3);
        font-weight: 400;
      }
      input.number::placeholder {
        font-size: 18px;
      }
      .note,
      .fault {
        grid-column: 1 / -1;
        padding: 6px 12px;
        border-left: 4px solid var(--red);
        background: var(--red-ground);
      }
      .note {
        border-color: var(--yellow);
        background: none;
      }
      .ready {
        min-height: 44px;
        padding: 4px 12px;
        margin-top: 6px;
        border: 1px solid var(--accent);
        border-radius: 4px;
        color: var(--accent);
        text-align: start;
      }
      @media (max-width: 700px) {
        fieldset {
          grid-template-columns: auto minmax(0, 1fr);
        }
        .name {
          grid-column: 1 / -1;
          font-size: 16px;
        }
        .ways label {
          min-width: 56px;
          padding: 0 6px;
          font-size: 16px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.faults = [];
    this.reasons = {};
    this.filling = false;
    new Speaks(this);
  }

  render() {
    const {indicator} = this;
    const unit = language() === 'en' ? indicator.unitEn : indicator.unitZh;
    return html`<fieldset class="${indicator.parent ? 'part' : ''} ${this.kept ? 'kept' : ''}">
      <legend class="spoken">${either(indicator, 'name')}</legend>
      <span class="name">${either(indicator, 'name')} <span class="quiet">${unit}</span>${this.last ? html` <span class="quiet">${this.lastSaid()}</span>` : nothing}</span>
      <span class="ways">${WAYS.map((w) => this.way(w))}</span>
      <input
        class="number"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${`${either(indicator, 'name')} ${unit}`}
        aria-invalid=${this.faults.length > 0}
        .value=${this.chosen() === 'number' ? (this.value ?? '') : ''}
        placeholder=${this.chosen() === 'none' ? '0' : say('figure.none')}
        @input=${(e) => this.tell(e.target.value.trim())}
        @focus=${(e) => e.target.select()}
      />
      ${this.note ? html`<p class="note" role="status">${this.note}</p>` : nothing} ${this.faults.map((f) => this.fault(f))}
    </fieldset>`;
  }

  /** Which of the three it is; 填数 also while the number is still to come. */
  chosen() {
    const {value} = this;
    return value === 'none' ? 'none' : value && value !== 'not-counted' ? 'number' : this.filling ? 'number' : 'not-counted';
  }

  lastSaid() {
    const value = this.last === 'none' || this.last === 'not-counted' ? say(`report.way.${this.last}`) : this.last;
    return say(this.kept ? 'report.unchanged' : 'report.last', {value});
  }

  way(w) {
    return html`<label><input type="radio" name="way" .checked=${this.chosen() === w} @change=${() => this.choose(w)} />${say(`report.way.${w}`)}</label>`;
  }

  choose(w) {
    this.filling = w === 'number';
    this.tell(w === 'none' ? 'none' : '');
    if (this.filling) {
      this.focus();
    }
  }

  focus() {
    this.renderRoot.querySelector('input.number').focus();
  }

  fault(f) {
    const rule = this.rules?.find((r) => r.id === f.rule);
    const answerable = rule && (rule.severity === 'SOFT' || rule.erratum);
    const ready = rule ? either(rule, 'reason') : '';
    const at = rule?.erratum ? 'errata' : 'reasons';
    const key = rule?.erratum ? this.indicator.code : f.rule;
    return html`<div class="fault" role="alert">
      <p>${f.message}</p>
      ${answerable
        ? html`<label
            >${rule.erratum ? say('report.whyErratum') : say('report.why')}<input
              maxlength="500"
              .value=${this.reasons[`${at}.${key}`] ?? ''}
              @input=${(e) => this.dispatchEvent(new CustomEvent('reason', {detail: {at, key, text: e.target.value}}))}
          /></label>
          ${ready
            ? html`<button type="button" class="ready" @click=${() => this.dispatchEvent(new CustomEvent('reason', {detail: {at, key, text: ready}}))}>${ready}</button>`
            : nothing}`
        : nothing}
    </div>`;
  }

  tell(text) {
    this.dispatchEvent(new CustomEvent('value', {detail: text}));
  }
}

customElements.define('report-line', ReportLine);
