import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {issuer, lead, subject} from './words.js';

const KINDS = ['MODEL', 'POOL', 'DEPARTMENT', 'EXPERT'];

/**
 * What is looked at: subject, who told, lead, level. Event `ask` (detail: the parts that change).
 * Issuers stand by kind and name; there is no order by score.
 */
export class AskBar extends LitElement {
  static properties = {scores: {attribute: false}, asked: {attribute: false}, states: {type: Boolean}};

  static styles = [
    base,
    workStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 18px;
        max-width: none;
        padding: 10px 20px;
        border-bottom: 1px solid var(--line);
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }
      select {
        width: auto;
        max-width: 340px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {scores, asked} = this;
    const leads = scores?.leads ?? [];
    return html`<form @submit=${(e) => e.preventDefault()}>
      ${this.list('verify.subject', 'quantity', this.subjects(), `${asked.hazard}/${asked.quantity}`, (v) => this.subject(v))}
      ${this.list('verify.who', 'issuer', this.tellers(), asked.issuer ? `${asked.kind}/${asked.issuer}` : (asked.kind ?? ''), (v) => this.teller(v))}
      ${this.list('verify.lead', 'lead', [['', say('verify.all')], ...leads.map((h) => [String(h), lead(h)])], asked.leadHours ?? '', (v) => ({leadHours: v}))}
      ${scores?.reliability?.of === 'AT_LEAST' && !this.states ? this.level() : nothing} ${this.states ? this.state() : nothing}
    </form>`;
  }

  list(word, name, options, chosen, parts) {
    return html`<label
      >${say(word)}
      <select name=${name} @change=${(e) => this.ask(parts(e.target.value))}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select></label
    >`;
  }

  subjects() {
    const named = (s) => (s.cases ? subject(s) : say('verify.subject.none', {subject: subject(s), n: s.issued}));
    return (this.scores?.subjects ?? []).map((s) => [`${s.hazard}/${s.quantity}`, named(s)]);
  }

  subject(value) {
    const [hazard, quantity] = value.split('/');
    return {hazard, quantity, leadHours: ''};
  }

  tellers() {
    const all = this.scores?.issuers ?? [];
    const kinds = KINDS.filter((kind) => all.some((i) => i.kind === kind));
    return [
      ['', say('verify.all')],
      ...kinds.map((kind) => [kind, say('verify.all.of', {kind: say(`verify.kind.${kind}`)})]),
      ...all.map((i) => [`${i.kind}/${i.issuer}`, `${say(`verify.kind.${i.kind}`)} ${issuer(i)}`]),
    ];
  }

  teller(value) {
    const [kind, ...name] = value.split('/');
    return {kind, issuer: name.join('/')};
  }

  level() {
    const levels = [1, 2, 3, 4].map((n) => [String(n), say('verify.atLeast', {level: say(`verify.level.${n}`)})]);
    return this.list('verify.event', 'atLeast', levels, this.asked.atLeast ?? '1', (v) => ({atLeast: v}));
  }

  state() {
    const states = ['AWAITED', 'KNOWN', 'UNTESTABLE'].map((s) => [s, say(`verify.state.${s}`)]);
    return this.list('verify.state', 'state', [['', say('verify.all')], ...states], this.asked.state ?? '', (v) => ({state: v}));
  }

  ask(parts) {
    this.dispatchEvent(new CustomEvent('ask', {detail: parts, bubbles: true, composed: true}));
  }
}

customElements.define('ask-bar', AskBar);
