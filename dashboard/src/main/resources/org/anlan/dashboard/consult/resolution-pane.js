import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-drawer.js';
import {Speaks, language, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {inWords} from './level-bar.js';
import {DRAFTERS} from './reads.js';
import {referenceSheet} from './reference-sheet.js';
import './resolution-form.js';

/** What was decided: 研判结论 · 响应建议 · 部署要求 · 不同意见; drafted, then signed as exactly that text. */
export class ResolutionPane extends LitElement {
  static properties = {model: {attribute: false}, stamp: {attribute: false}, of: {attribute: false}, drafting: {state: true}, behind: {state: true}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      section {
        border-top: 1px solid var(--line-strong);
        background: var(--raised);
      }
      .four {
        display: grid;
        grid-template-columns: 1.1fr 0.8fr 1.7fr 1.2fr auto;
        gap: 0 calc(24 * var(--u));
        padding: calc(12 * var(--u)) calc(24 * var(--u)) 18px;
      }
      .four > div {
        min-width: 0;
        max-height: calc(200 * var(--u));
        overflow-y: auto;
        scrollbar-color: var(--line-strong) transparent;
      }
      h3 {
        padding: 0 0 4px;
        color: var(--ink-2);
        font-size: var(--text-min);
        font-weight: 500;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-min);
      }
      td {
        padding: 2px 10px 2px 0;
        vertical-align: baseline;
      }
      td:last-child {
        padding-right: 0;
        white-space: nowrap;
        text-align: end;
      }
      .deeds {
        display: grid;
        gap: 8px;
        align-content: start;
      }
      .deeds .button {
        justify-content: center;
      }
      .more {
        color: var(--accent);
      }
      .made {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 18px;
        padding: 0 calc(24 * var(--u)) 4px;
        font-size: var(--text-min);
      }
      .made a {
        color: var(--accent);
      }
      .reference {
        padding: 2px calc(24 * var(--u)) 8px;
        color: var(--ink-2);
        font-size: var(--text-min);
      }
      @media (max-width: 1600px) {
        .four {
          padding: 8px 16px 18px;
          gap: 0 16px;
        }
        .four > div {
          max-height: 136px;
        }
        .reference {
          padding: 0 16px 6px;
        }
      }
      @media (max-width: 1000px) {
        .four {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('of')) {
      Object.assign(this, {drafting: false, behind: false, problem: ''});
    }
  }

  render() {
    const {consultation: c} = this.model.data;
    const r = c.resolution;
    return html`<section aria-label=${say('resolution')}>
        ${r
          ? html`<div class="four">
              <div tabindex="0" role="group" aria-label=${say('resolution.conclusion')}><h3>${say('resolution.conclusion')} <al-badge .level=${r.level} .word=${say(`level.${r.level}`)}></al-badge></h3><p>${r.conclusion}</p></div>
              <div tabindex="0" role="group" aria-label=${say('resolution.responseAdvice')}><h3>${say('resolution.responseAdvice')}</h3><p>${r.responseAdvice || say('resolution.noAdvice')}</p></div>
              <div tabindex="0" role="group" aria-label=${say('resolution.tasks')}><h3>${say('resolution.tasks')}</h3>${tasks(c, r)}</div>
              <div tabindex="0" role="group" aria-label=${say('resolution.dissent')}><h3>${say('resolution.dissent')}</h3>${r.dissent.map((d) => html`<p class="min"><b>${d.department}</b> ${d.text}</p>`)}${r.dissent.length ? nothing : html`<p class="quiet">${say('resolution.agreed')}</p>`}</div>
              ${this.deeds(c)}
            </div>`
          : html`<div class="four"><p class="quiet">${say('resolution.none')}</p><span></span><span></span><span></span>${this.deeds(c)}</div>`}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        ${this.made(c)}
        <p class="reference">${reference(c)} ${c.pool ? html`<button type="button" class="more" @click=${() => (this.behind = true)}>${say('reference.open')} ▸</button>` : nothing}</p>
      </section>
      <al-drawer .heading=${say('reference.title')} ?open=${this.behind} @close=${() => (this.behind = false)}>${this.behind ? referenceSheet(c) : nothing}</al-drawer>
      <al-drawer .heading=${say('resolution.write')} ?open=${this.drafting} @close=${() => (this.drafting = false)}>
        ${this.drafting ? html`<resolution-form .model=${this.model} @done=${() => (this.drafting = false)}></resolution-form>` : nothing}
      </al-drawer>`;
  }

  deeds(c) {
    const open = c.state === 'REVEALED';
    return html`<div class="deeds">
      ${open && this.model.holds(...DRAFTERS) ? html`<button type="button" class="button" @click=${() => (this.drafting = true)}>${c.resolution ? say('resolution.again') : say('resolution.write')}</button>` : nothing}
      ${open && c.resolution && this.model.holds('LEADER') ? html`<button type="button" class="button main" @click=${this.sign}>${say('resolution.sign')}</button>` : nothing}
      ${c.signedAt
        ? html`<span class="good">${say('resolution.signed', {name: c.signer, at: dayTime(c.signedAt)})}</span>
            <a class="button main" target="_blank" rel="noopener" href=${`/api/v1/desk/bulletin.pdf?kind=minutes&consultation=${c.id}`}>${say('resolution.minutes')}</a>`
        : c.drafter
          ? html`<span class="quiet min">${say('resolution.drafted', {name: c.drafter})}</span>`
          : nothing}
    </div>`;
  }

  /** What the signature made, each with its link; what it could not make, and why. */
  made(c) {
    const objects = (c.objects ?? []).filter((o) => o.kind !== 'TASK' || o.why);
    if (!objects.length) {
      return nothing;
    }
    const again = objects.some((o) => o.why) && this.model.holds(...DRAFTERS);
    const drafted = c.resolution;
    return html`<ul class="made" aria-label=${say('made')}>
      <li class="quiet">${say('made')}</li>
      ${objects.map((o) => html`<li class=${o.why ? 'late' : ''}>${object(o, drafted, this.model.data.proposals)}</li>`)}
      ${again ? html`<li><button type="button" class="button" @click=${this.again}>${say('made.again')}</button></li>` : nothing}
    </ul>`;
  }

  async again() {
    const {problem} = await this.model.write('POST', `consultations/${this.model.chosen}/objects`, {}, {again: ['consultation', 'proposals'], word: say('made.tried')});
    this.problem = problem;
  }

  async sign() {
    const {consultation: c, sheet} = this.model.data;
    const {problem} = await this.model.write('POST', `consultations/${c.id}/sign`, {digest: c.resolutionDigest, ...(c.kind === 'DAMAGE' && sheet?.digest ? {sheet: sheet.digest} : {})}, {again: ['consultation', 'consultations'], word: say('resolution.signedNow')});
    this.problem = problem;
  }
}

/** What was ordered; once signed, with how far each is. */
function tasks(c, r) {
  const running = c.tasks?.length ? c.tasks : r.tasks;
  return running.length
    ? html`<table>
        ${running.map((t) => html`<tr><td>${t.what}</td><td class="quiet">${t.unit}</td><td class=${t.overdue ? 'late' : ''}>${t.state === 'DONE' ? say('resolution.done') : dayTime(t.dueAt)}</td></tr>`)}
      </table>`
    : html`<p class="quiet">${say('resolution.noTasks')}</p>`;
}

/** One object the signature made, or why it could not. */
function object(o, drafted, proposals) {
  const name = say(`made.${o.kind}`);
  if (o.why) {
    return `${name} ${o.number}: ${o.why}`;
  }
  if (o.kind === 'WARNING') {
    return html`<a href=${`/warn#work/${o.object}`}>${name}</a>`;
  }
  if (o.kind === 'RESPONSE') {
    const kept = (proposals?.items ?? []).find((p) => p.id === o.object);
    const r = kept ?? drafted.responses[o.number - 1];
    return html`<a href=${`/warn#responses/${o.object}`}>${say(`response.${r.type}`)}〔${say(`resolution.level.${r.level}`)}〕 ${say(`made.state.${kept?.state ?? 'OPEN'}`)}</a>`;
  }
  const goods = drafted.prepositions?.[o.number - 1];
  return goods ? say('made.goods', goods) : name;
}

/** The pooled opinion and the models: a small line, never above the departments. */
function reference({reference: told, pool}) {
  const line = told ? (language() === 'en' ? told.lineEn : told.lineZh) : '';
  const own = pool ? say('reference.pool', {chances: inWords(pool.probabilities), spread: Number(pool.spreadLevels).toFixed(1)}) : '';
  return line || own ? `${say('reference')} ${line || own}` : say('reference.none');
}

customElements.define('resolution-pane', ResolutionPane);
