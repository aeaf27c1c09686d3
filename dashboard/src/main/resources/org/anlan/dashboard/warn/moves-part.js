import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {ApiProblem, read} from '../api.js';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';

/** Who may have the moves proposed anew. */
const PROPOSERS = ['DUTY_CHIEF', 'DUTY_OFFICER', 'APPROVER'];

const STATES = {SIGNED: 'good', CHANGED: 'soon', PROPOSED: 'soon'};

/** The stock moves (前置) that are proposed with a red or orange warning: for whom, what from where to where, and until when to leave. */
export class MovesPart extends LitElement {
  static properties = {model: {attribute: false}, warning: {attribute: false}, moves: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        padding-top: 14px;
      }
      h3 {
        padding: 0;
        color: var(--ink);
      }
      .head .button {
        margin-left: auto;
      }
    `,
  ];

  constructor() {
    super();
    this.moves = null;
    this.heard = () => this.refresh();
    new Speaks(this);
  }

  /** The page reads drafts anew every so often, and when a warning or a plan has moved: so do its moves. */
  connectedCallback() {
    super.connectedCallback();
    this.beat = setInterval(this.heard, 10_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.beat);
  }

  updated(changes) {
    const before = changes.get('warning');
    if (changes.has('warning') && (before?.id !== this.warning.id || before?.state !== this.warning.state)) {
      if (before?.id !== this.warning.id) {
        this.moves = null;
      }
      this.refresh();
    }
  }

  async refresh() {
    const {id} = this.warning;
    const {items} = await read('logistics/prepositions', {warning: id}).catch((e) => {
      if (e instanceof ApiProblem) {
        return {items: this.moves ? [this.moves] : []}; // what was known last
      }
      throw e;
    });
    this.moves = items.find((m) => m.warning === this.warning.id) ?? null;
    this.dispatchEvent(new CustomEvent('moves', {detail: this.moves, bubbles: true, composed: true}));
  }

  render() {
    const m = this.moves;
    if (!m) {
      return nothing;
    }
    return html`<div class="head">
        <h3>${say('moves.title')}</h3>
        <span class=${STATES[m.state] ?? 'quiet'}>${say(`moves.state.${m.state}`)}${m.signedBy ? ` · ${m.signedBy}` : ''}</span>
        ${m.plan ? html`<span class="quiet">${say('moves.plan', {n: m.plan.number})}</span>` : nothing}<span class="tag">${say('sample')}</span>
        ${m.state !== 'SIGNED' && this.model.holds(...PROPOSERS) ? html`<button type="button" class="button" @click=${this.anew}>${say('moves.anew')}</button>` : nothing}
      </div>
      <p class="quiet">${this.people(m)}</p>
      ${m.moves.length
        ? html`<al-table
            .label=${say('moves.title')}
            .columns=${[{label: say('moves.what')}, {label: say('moves.fromTo')}, {label: say('moves.units'), end: true}, {label: say('moves.leaveBy'), end: true}]}
            .rows=${m.moves.map((l) => ({id: l.line, cells: this.line(l)}))}
          ></al-table>`
        : html`<p class="quiet">${say('moves.nothing')}</p>`}`;
  }

  people(m) {
    const named = m.people.map((p) =>
      say(p.origin === 'FORECAST' ? 'moves.forecast' : 'moves.share', {place: placeName(p), n: group(p.people), base: group(p.base)}),
    );
    return say('moves.for', {at: dayTime(m.arriveBy), people: named.join(say('list.comma')) || '—'});
  }

  line(l) {
    return [
      html`<b>${either(l, 'item')}</b>`,
      html`${l.depotName} → ${placeName(l)}<br /><span class="quiet">${either(l, 'reason')}</span>`,
      `${group(l.quantity)} ${either(l, 'unit')}`,
      html`<span class=${l.late ? 'late' : ''}>${dayTime(l.leaveBy)}</span><br /><span class="quiet">${say('moves.way', {n: l.minutes})}${l.roadClosesAt ? say('moves.closes', {at: dayTime(l.roadClosesAt)}) : ''}</span>`,
    ];
  }

  async anew() {
    await this.model.write('POST', `logistics/prepositions/${this.warning.id}`, undefined, {again: [], word: say('moves.done')});
    await this.refresh();
  }
}

customElements.define('moves-part', MovesPart);
