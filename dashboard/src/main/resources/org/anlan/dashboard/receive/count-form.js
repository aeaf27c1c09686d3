import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, say} from '../i18n.js';
import {touchStyles} from '../report/touch-styles.js';
import {base, buttons} from '../styles.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';

const REASONS = ['wet', 'broken', 'missing', 'wrong'];

/** What arrived of each line (event `count`, detail: the lines); none is taken for counted, and less needs a reason. */
export class CountForm extends LitElement {
  static properties = {load: {attribute: false}, counts: {state: true}, reasons: {state: true}, asked: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      fieldset {
        margin: 10px 0;
        padding: 10px 12px;
        border: 1px solid var(--line-strong);
        border-radius: 4px;
      }
      .count {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 10px;
      }
      .count input.number[name] {
        font-size: 28px;
      }
      .chips {
        padding: 10px 0;
      }
      .fault {
        color: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    this.clear();
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('load') && changes.get('load')?.id !== this.load.id) {
      this.clear();
    }
  }

  clear() {
    Object.assign(this, {counts: {}, reasons: {}, asked: false});
  }

  render() {
    const left = this.load.lines.filter((l) => this.fault(l)).length;
    return html`${this.load.lines.map((l) => this.line(l))} ${this.asked && left ? html`<p class="problem" role="alert">${say('receive.left', {n: left})}</p>` : nothing}
      <div class="bar">
        <button type="button" class="button" @click=${() => this.all()}>${say('receive.all')}</button>
        <button type="button" class="button main" @click=${() => this.send()}>${say('receive.sign')}</button>
      </div>`;
  }

  line(l) {
    const fault = this.asked ? this.fault(l) : '';
    return html`<fieldset>
      <legend>${either(l, 'item')}</legend>
      <p class="quiet">${l.lot}${l.expires ? ` · ${l.expires}` : ''}</p>
      <div class="count">
        <label
          >${say('receive.count', {n: group(l.sent), unit: either(l, 'unit')})}<input
            class="number"
            name=${`line-${l.line}`}
            inputmode="numeric"
            maxlength="9"
            .value=${this.counts[l.line] ?? ''}
            @input=${(e) => this.count(l, e.target.value)}
        /></label>
        <button type="button" class="chip" aria-pressed=${this.counts[l.line] === l.sent} @click=${() => this.count(l, l.sent)}>${say('receive.asSent')}</button>
      </div>
      ${this.isShort(l) ? this.why(l) : nothing}${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
    </fieldset>`;
  }

  why(l) {
    return html`<div class="chips">${REASONS.map((r) => say(`receive.reason.${r}`)).map((r) => html`<button type="button" class="chip" aria-pressed=${this.reasons[l.line] === r} @click=${() => this.reason(l, r)}>${r}</button>`)}</div>
      <label>${say('receive.why', {n: group(String(Number(l.sent) - Number(this.counts[l.line])))})}<input name=${`reason-${l.line}`} maxlength="200" .value=${this.reasons[l.line] ?? ''} @input=${(e) => this.reason(l, e.target.value)} /></label>`;
  }

  count(l, value) {
    this.counts = {...this.counts, [l.line]: value.trim()};
  }

  reason(l, value) {
    this.reasons = {...this.reasons, [l.line]: value};
  }

  all() {
    this.counts = Object.fromEntries(this.load.lines.map((l) => [l.line, l.sent]));
  }

  isShort(l) {
    const counted = this.counts[l.line] ?? '';
    return /^\d+$/.test(counted) && Number(counted) < Number(l.sent);
  }

  /** What is wrong with a line, in words; empty where nothing is. */
  fault(l) {
    const counted = this.counts[l.line] ?? '';
    if (!/^(0|[1-9]\d*)$/.test(counted)) {
      return say('receive.countFirst');
    }
    if (Number(counted) > Number(l.sent)) {
      return say('receive.tooMany', {n: counted, sent: l.sent});
    }
    return this.isShort(l) && !this.reasons[l.line]?.trim() ? say('receive.whyFirst') : '';
  }

  send() {
    this.asked = true;
    if (this.load.lines.some((l) => this.fault(l))) {
      return;
    }
    const lines = this.load.lines.map((l) => ({line: l.line, received: this.counts[l.line], ...(this.isShort(l) ? {reason: this.reasons[l.line].trim()} : {})}));
    this.dispatchEvent(new CustomEvent('count', {detail: lines}));
  }
}

customElements.define('count-form', CountForm);
