import {LitElement, css, html, nothing} from 'lit';
import {Speaks, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {Draft} from './draft.js';
import {HEADS, body, faults, left, summed} from './evacuation-heads.js';
import {own} from './reads.js';
import {touchStyles} from './touch-styles.js';
import {uuid7} from './uuid7.js';
import './village-list.js';

const TOLD_AT = new Set(['COUNTY', 'ZONE', 'TOWNSHIP', 'VILLAGE']);

/** The places one may tell an evacuation of: a county's or smaller, one's own first. */
export function tellable(me, places) {
  const here = places?.here ? [{...places.here, region: own(me)}] : [];
  return [...here, ...(places?.items ?? [])].filter((p) => TOLD_AT.has(p.level));
}

/**
 * Tells 应转 已转 拒转 已返 of a place, with whose charge it is; a township may list its villages, whose
 * sum is its number. What was typed is kept in this browser; what was told waits there to be sent.
 */
export class EvacuationForm extends LitElement {
  static properties = {model: {attribute: false}, outbox: {attribute: false}, sheet: {attribute: false}, filled: {state: true}, wrong: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      :host {
        scroll-margin-top: 56px;
      }
      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
        gap: 10px;
      }
      .numbers input:not([type='radio']) {
        padding: 2px 10px;
        font-size: 28px;
        text-align: right;
      }
      .numbers ::placeholder {
        font-size: 18px;
      }
      .rest {
        display: flex;
        align-items: baseline;
        gap: 4px 10px;
        flex-wrap: wrap;
        white-space: nowrap;
      }
      .rest .apart {
        flex: 1 1 260px;
        white-space: normal;
      }
      .rest b.none {
        color: var(--ink-3);
        font-weight: 400;
      }
      .rest b:not(.none) {
        font-size: 28px;
      }
    `,
  ];

  constructor() {
    super();
    this.filled = null;
    this.wrong = [];
    new Speaks(this);
  }

  willUpdate() {
    if (!this.filled && this.model?.me && this.model.data.places) {
      this.draft = new Draft(`evacuation.${this.model.me.id}`);
      this.filled = this.draft.load() ?? this.fresh(tellable(this.model.me, this.model.data.places)[0]?.region ?? '');
    }
    if (this.filled && this.sheet !== this.seen) {
      this.seen = this.sheet;
      this.filled = this.draft.load() ?? this.fresh(this.filled.region); // nothing typed: what was told last
    }
  }

  /** A form of a place, with what it told last where it did. */
  fresh(region) {
    const last = this.sheet?.own?.region === region ? this.sheet.own : this.sheet?.items.find((p) => p.region === region)?.told;
    const told = last?.parts ? null : last;
    const typed = Object.fromEntries(HEADS.map((h) => [h, told?.[h] === null || told?.[h] === undefined ? '' : String(told[h])]));
    const villages = (told?.villages ?? []).map((v) => ({...v, ...Object.fromEntries(HEADS.map((h) => [h, v[h] === null ? '' : String(v[h])]))}));
    return {id: uuid7(), region, ...typed, keeper: told?.keeper ?? '', keeperPhone: told?.keeperPhone ?? '', villages};
  }

  /** Opens it for a place. */
  take(region) {
    this.set(this.fresh(region));
    this.wrong = [];
    this.updateComplete.then(() => {
      this.scrollIntoView({block: 'start'});
      this.renderRoot.querySelector('input[name=toMove]')?.focus({preventScroll: true});
    });
  }

  /** What the server refused, as it was typed. */
  again({region, body: told}) {
    const text = (n) => (n === undefined ? '' : String(n));
    const heads = (of) => Object.fromEntries(HEADS.map((h) => [h, text(of[h])]));
    this.set({id: uuid7(), region, ...heads(told), keeper: told.keeper ?? '', keeperPhone: told.keeperPhone ?? '', villages: (told.villages ?? []).map((v) => ({...v, ...heads(v)}))});
  }

  set(change) {
    this.filled = {...this.filled, ...change};
    this.draft.save(this.filled);
  }

  render() {
    const f = this.filled;
    if (!f) {
      return html`<p class="quiet">${say('reading')}</p>`;
    }
    const places = tellable(this.model.me, this.model.data.places);
    const listed = summed(f.villages);
    const shown = listed ?? f;
    return html`<form @submit=${this.send}>
      <label class="full"
        >${say('explain.region')}<select @change=${(e) => this.take(e.target.value)}>
          ${places.map((p) => html`<option value=${p.region} ?selected=${p.region === f.region}>${longPlaceName(p)}</option>`)}
        </select></label
      >
      <div class="numbers full">${HEADS.map((h) => this.number(h, shown[h], Boolean(listed)))}</div>
      <p class="rest full"><span class="quiet">${say('evacuation.left')}</span> <b class=${left(shown) === null ? 'none' : ''}>${left(shown) ?? say('figure.unknown')}</b> <span class="quiet apart">${say('evacuation.apart')}</span></p>
      ${this.wrong.map((w) => html`<p class="problem full" role="alert">${w.text}</p>`)}
      <label>${say('evacuation.keeper')}<input maxlength="40" autocomplete="off" .value=${f.keeper} @input=${(e) => this.set({keeper: e.target.value})} /></label>
      <label>${say('call.phone')}<input type="tel" maxlength="40" autocomplete="off" .value=${f.keeperPhone} @input=${(e) => this.set({keeperPhone: e.target.value})} /></label>
      ${places.find((p) => p.region === f.region)?.level === 'TOWNSHIP'
        ? html`<village-list class="full" .villages=${f.villages} @villages=${(e) => this.set({villages: e.detail})}></village-list>`
        : nothing}
      <div class="bar full"><button class="button main">${say('evacuation.tell')}</button><span class="quiet">${say('report.kept')}</span></div>
    </form>`;
  }

  number(head, value, fixed) {
    return html`<label
      >${say(`evacuation.${head}`)}<input
        name=${head}
        inputmode="numeric"
        autocomplete="off"
        maxlength="8"
        placeholder=${say('figure.none')}
        aria-invalid=${this.wrong.some((w) => w.head === head)}
        ?readonly=${fixed}
        .value=${value}
        @input=${(e) => this.set({[head]: e.target.value.trim()})}
    /></label>`;
  }

  async send(event) {
    event.preventDefault();
    const f = this.filled;
    this.wrong = faults(f);
    if (this.wrong.length) {
      this.renderRoot.querySelector(`input[name=${this.wrong[0].head}]`)?.focus();
      return;
    }
    const place = tellable(this.model.me, this.model.data.places).find((p) => p.region === f.region);
    const process = this.model.data.processes?.items.find((p) => p.open)?.id;
    const told = {...body(f), reporter: this.model.me.name, ...(process ? {process} : {})};
    const entry = {id: f.id, path: `desk/evacuation/${f.region}`, body: told, savedAt: Date.now(), place: `${longPlaceName(place)} ${say('evacuation.heading')}`, stamp: 'asOf'};
    this.draft.clear();
    this.filled = {...f, id: uuid7()};
    await this.outbox.put(entry);
  }
}

customElements.define('evacuation-form', EvacuationForm);
