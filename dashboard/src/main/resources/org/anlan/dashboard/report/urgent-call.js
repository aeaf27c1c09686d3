import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import {own} from './reads.js';
import {touchStyles} from './touch-styles.js';
import {uuid7} from './uuid7.js';

const NEEDS = ['move', 'team', 'boat', 'medical', 'power', 'materials'];
const RISK = [5, 20, 50, 100, 500];

/**
 * 险情速报: what, where, how many, what is needed; four taps, no rules. It goes to the duty desk before
 * all else that waits, at once or when the network is back. Where it happened is one's own place until
 * another is chosen; how many is 未统计 until somebody says a number.
 */
export class UrgentCall extends LitElement {
  static properties = {model: {attribute: false}, outbox: {attribute: false}, given: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      dialog {
        width: min(620px, 100vw);
        max-width: 100vw;
        max-height: 100dvh;
        margin: auto;
        padding: 0;
        border: 2px solid var(--red);
        border-radius: 6px;
        background: var(--panel);
        color: var(--ink);
      }
      dialog::backdrop {
        background: #000a;
      }
      form {
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
        padding: 14px 16px;
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      h2 {
        padding: 0;
        color: var(--red);
        font-size: 24px;
      }
      .kinds {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 8px;
      }
      .kinds .chip {
        min-height: 48px;
        padding: 4px 2px;
        font-weight: 600;
      }
      .where {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      .risk {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        align-items: start;
        gap: 8px;
      }
      .risk .chips {
        gap: 4px;
      }
      .risk .chip {
        min-width: 44px;
        padding: 4px 6px;
      }
      .risk input:not([type='radio']) {
        font-size: 24px;
        text-align: right;
      }
      .foot {
        position: sticky;
        bottom: 0;
        padding: 10px 0;
        background: var(--panel);
      }
      .send {
        width: 100%;
        min-height: 56px;
        justify-content: center;
        border-color: var(--red);
        background: var(--red);
        color: #1c0504;
        font-size: 22px;
        font-weight: 600;
      }
      @media (max-width: 700px) {
        dialog {
          width: 100vw;
          height: 100dvh;
          border-width: 2px 0 0;
          border-radius: 0;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.given = null;
    new Speaks(this);
  }

  /** Opens it: with what was not taken where there is such, else as it was left. @param {any} [body] */
  open(body = null) {
    this.given = this.given && !body ? this.given : this.fresh(body);
    this.updateComplete.then(() => this.renderRoot.querySelector('dialog').showModal());
  }

  fresh(body) {
    return {
      id: uuid7(),
      kind: body?.kind ?? '',
      region: body?.region ?? own(this.model.me),
      place: body?.place ?? '',
      people: body?.peopleAtRisk === undefined ? '' : String(body.peopleAtRisk),
      needs: [],
      text: body?.description ?? '',
    };
  }

  set(change) {
    this.given = {...this.given, ...change};
  }

  render() {
    return html`<dialog aria-label=${say('urgent')}>${this.given ? this.form(this.given) : nothing}</dialog>`;
  }

  form(g) {
    return html`<form @submit=${this.send}>
      <div class="top"><h2>${say('urgent')}</h2><button type="button" class="button" @click=${this.shut}>${say('urgent.cancel')}</button></div>
      ${this.kinds(g)} ${this.places(g)}
      <div>
        <span class="quiet">${say('call.risk')}</span>
        <div class="risk">
          <input type="text" inputmode="numeric" pattern="[0-9]{1,7}" aria-label=${say('call.risk')} placeholder=${say('figure.none')} .value=${g.people} @input=${(e) => this.set({people: e.target.value.trim()})} />
          <div class="chips">${RISK.map((n) => this.chip(String(n), g.people === String(n), () => this.set({people: g.people === String(n) ? '' : String(n)})))}</div>
        </div>
      </div>
      <div>
        <span class="quiet">${say('urgent.need')}</span>
        <div class="chips">${NEEDS.map((n) => this.chip(say(`urgent.need.${n}`), g.needs.includes(n), () => this.set({needs: g.needs.includes(n) ? g.needs.filter((x) => x !== n) : [...g.needs, n]})))}</div>
      </div>
      <label>${say('urgent.text')}<textarea maxlength="400" .value=${g.text} @input=${(e) => this.set({text: e.target.value})}></textarea></label>
      <div class="foot"><button class="button send" ?disabled=${!g.kind}>${g.kind ? say('urgent.send') : say('urgent.pickKind')}</button></div>
    </form>`;
  }

  kinds(g) {
    const kinds = this.model.data.kinds?.items ?? [];
    return html`<div class="kinds" role="group" aria-label=${say('call.kind')}>${kinds.map((k) => this.chip(either(k, 'kind'), g.kind === k.kind, () => this.set({kind: k.kind})))}</div>`;
  }

  places(g) {
    const {places} = this.model.data;
    const here = {...places?.here, region: own(this.model.me)};
    const all = [here, ...(places?.items ?? [])];
    return html`<div class="where"><label
        >${say('urgent.where')}<select @change=${(e) => this.set({region: e.target.value})}>
          ${all.map((p) => html`<option value=${p.region} ?selected=${p.region === g.region}>${longPlaceName(p) || say('report.ownRegion')}</option>`)}
        </select></label
      ><label>${say('call.place')}<input maxlength="120" autocomplete="off" .value=${g.place} @input=${(e) => this.set({place: e.target.value})} /></label></div>`;
  }

  chip(word, pressed, act) {
    return html`<button type="button" class="chip" aria-pressed=${pressed} @click=${act}>${word}</button>`;
  }

  shut() {
    this.renderRoot.querySelector('dialog').close();
  }

  async send(event) {
    event.preventDefault();
    const g = this.given;
    const {data} = this.model;
    const kind = data.kinds.items.find((k) => k.kind === g.kind);
    const entry = {id: g.id, path: 'desk/incidents', body: call(g), savedAt: Date.now(), place: `${say('urgent')} ${either(kind, 'kind')}`, urgent: true, stamp: 'at'};
    this.shut();
    this.given = null;
    await this.outbox.put(entry);
  }
}

/** The call as the desk's contract wants it; unknown is not sent, it is not 0. */
function call(g) {
  const needs = g.needs.length ? say('urgent.needs', {what: g.needs.map((n) => say(`urgent.need.${n}`)).join(say('list.comma'))}) : '';
  const description = `${needs}${g.text.trim()}`;
  return {
    kind: g.kind,
    region: g.region,
    onBehalf: false,
    ...(g.place.trim() ? {place: g.place.trim()} : {}),
    ...(g.people ? {peopleAtRisk: Number(g.people)} : {}),
    ...(description ? {description} : {}),
  };
}

customElements.define('urgent-call', UrgentCall);
