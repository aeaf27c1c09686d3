import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, longPlaceName, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {group} from '../units.js';
import {workStyles} from '../work-styles.js';
import {baseShown, own} from './reads.js';

/**
 * 国家报灾系统: the reviewed figures in the order of the national form, to copy or to take as a file;
 * what was passed on under which number, and where it is no longer what stands.
 */
export class NationalPane extends LitElement {
  static properties = {model: {attribute: false}, data: {attribute: false}, problem: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      @media (min-width: 901px) {
        .panes {
          grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
        }
      }
      .soon[role='status'] {
        padding-bottom: 8px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 8px;
        border-top: 1px solid var(--line);
        font-weight: 400;
        text-align: end;
        overflow-wrap: anywhere;
      }
      @media (max-width: 700px) {
        th,
        td {
          padding: 6px 4px;
        }
      }
      th:nth-child(-n + 2),
      td:nth-child(1) {
        text-align: start;
      }
      thead th {
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {data} = this;
    if (!data) {
      return html`<section class="pane"><p class="quiet">${say(this.model.away ? 'problem.offline' : baseShown(this.model) ? 'reading' : 'report.noProcess')}</p></section>`;
    }
    const differ = data.lines.filter((l) => l.differs).length;
    return html`<div class="panes">
      <section class="pane">
        <h2>${say('national')}</h2>
        <p class="quiet">${longPlaceName(this.model.data.places?.here)}${data.asOf ? ` · ${say('figures.asOf', {at: dayTime(data.asOf)})}` : nothing} <span class="tag">${say('national.sample')}</span>${data.synthetic ? html` <span class="tag">${say('figure.synthetic')}</span>` : nothing}</p>
        <div class="bar">
          <button type="button" class="button main" @click=${this.copy}>${say('national.copy')}</button>
          ${['csv', 'xlsx'].map((ending) => html`<a class="button" href=${this.file(ending)} download>${say(`national.${ending}`)}</a>`)}
        </div>
        ${differ ? html`<p class="soon" role="status">${say('national.differ', {n: differ})}</p>` : nothing}
        <table>
          <thead><tr><th>${say('national.no')}</th><th>${say('county.indicator')}</th><th>${say('national.value')}</th><th>${say('national.sent')}</th></tr></thead>
          <tbody>${data.lines.map((l) => this.line(l))}</tbody>
        </table>
      </section>
      <section class="pane">${this.form()} ${this.sent(data.sent)}</section>
    </div>`;
  }

  line(l) {
    return html`<tr>
      <td class="quiet">${l.no}</td>
      <th scope="row">${either(l, 'name')} <span class="quiet">${either(l, 'unit')}</span></th>
      <td class=${l.reviewed === null ? 'faint' : 'strong'}>${l.reviewed === null ? say('figure.none') : group(l.reviewed)}${l.submitted !== l.reviewed && l.submitted !== null ? html`<br /><span class="quiet">${say('national.unreviewed', {value: group(l.submitted)})}</span>` : nothing}</td>
      <td class=${l.differs ? 'soon' : 'quiet'}>${l.sent === null ? '—' : group(l.sent)}${l.differs ? ` ${say('national.changed')}` : nothing}</td>
    </tr>`;
  }

  form() {
    return html`<h2>${say('national.tell')}</h2>
      <form @submit=${this.tell}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <label
          >${say('national.to')}<select name="recipient">
            ${['NATIONAL', 'GOVERNMENT'].map((r) => html`<option value=${r}>${say(`national.to.${r}`)}</option>`)}
          </select></label
        >
        <label>${say('national.number')}<input name="number" maxlength="60" autocomplete="off" /></label>
        <div class="bar full"><button class="button main">${say('national.told')}</button><span class="quiet">${say('national.keeps')}</span></div>
      </form>`;
  }

  sent(sent) {
    return html`<h3>${say('national.sentBefore')}</h3>
      ${sent.length ? nothing : html`<p class="quiet">${say('national.none')}</p>`}
      <ol class="rows">${sent.map((s) => html`<li><span><b>${say(`national.to.${s.recipient}`)}</b> ${s.number ?? say('national.noNumber')}</span><span class="end">${dayTime(s.at)}</span><span class="quiet full">${s.by} · ${say('figures.asOf', {at: dayTime(s.asOf)})}</span></li>`)}</ol>`;
  }

  file(ending) {
    return `/api/v1/desk/national/${own(this.model.me)}/table.${ending}?${new URLSearchParams(baseShown(this.model))}`;
  }

  /** The values alone, one a line, in the order of the form; what was not counted is an empty line. */
  async copy() {
    await navigator.clipboard.writeText(this.data.lines.map((l) => l.reviewed ?? '').join('\n'));
    this.model.said(say('national.copied', {n: this.data.lines.length}));
  }

  async tell(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const number = given.get('number').trim();
    const body = {...baseShown(this.model), recipient: given.get('recipient'), ...(number ? {number} : {})};
    const {done, problem} = await this.model.write('POST', `desk/national/${own(this.model.me)}`, body, {again: ['national']});
    this.problem = problem;
    if (done) {
      form.reset();
    }
  }
}

customElements.define('national-pane', NationalPane);
