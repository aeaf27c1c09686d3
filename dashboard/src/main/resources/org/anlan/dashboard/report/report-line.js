import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, language, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';

/**
 * One line of the form: 未统计, 无 or a number (event `value`, detail: text as the contract wants it),
 * with the faults found in it and the reasons they may be answered with (event `reason`).
 */
export class ReportLine extends LitElement {
  static properties = {
    indicator: {attribute: false},
    value: {},
    last: {},
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
        grid-template-columns: minmax(0, 1fr) auto 170px;
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
        gap: 14px;
      }
      .ways label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 40px;
        color: var(--ink);
        white-space: nowrap;
      }
      input.number:not([type='radio']) {
        font-size: 22px;
        text-align: right;
      }
      .fault {
        grid-column: 1 / -1;
        padding: 6px 12px;
        border-left: 4px solid var(--red);
        background: var(--red-ground);
      }
      @media (max-width: 700px) {
        fieldset {
          grid-template-columns: minmax(0, 1fr) 150px;
        }
        .name {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.faults = [];
    this.reasons = {};
    new Speaks(this);
  }

  render() {
    const {indicator, value} = this;
    const way = value === 'none' ? 'none' : value === undefined || value === '' || value === 'not-counted' ? 'not-counted' : 'number';
    const unit = language() === 'en' ? indicator.unitEn : indicator.unitZh;
    return html`<fieldset class=${indicator.parent ? 'part' : ''}>
      <legend class="spoken">${either(indicator, 'name')}</legend>
      <span class="name">${either(indicator, 'name')} <span class="quiet">${unit}</span>${this.last ? html` <span class="quiet">${say('report.last', {value: this.last})}</span>` : nothing}</span>
      <span class="ways">
        ${['not-counted', 'none'].map(
          (w) => html`<label><input type="radio" name="way" .checked=${way === w} @change=${() => this.tell(w === 'none' ? 'none' : '')} />${say(`report.way.${w}`)}</label>`,
        )}
      </span>
      <input
        class="number"
        inputmode="decimal"
        aria-label=${`${either(indicator, 'name')} ${unit}`}
        aria-invalid=${this.faults.length > 0}
        .value=${way === 'number' ? value : ''}
        placeholder=${way === 'none' ? '0' : say('figure.unknown')}
        @input=${(e) => this.tell(e.target.value.trim())}
      />
      ${this.faults.map((f) => this.fault(f))}
    </fieldset>`;
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
            ? html`<button type="button" class="tag" @click=${() => this.dispatchEvent(new CustomEvent('reason', {detail: {at, key, text: ready}}))}>${ready}</button>`
            : nothing}`
        : nothing}
    </div>`;
  }

  tell(text) {
    this.dispatchEvent(new CustomEvent('value', {detail: text}));
  }
}

customElements.define('report-line', ReportLine);
