import {LitElement, css, html, nothing} from 'lit';
import {baseName} from '../bases.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';

/** The documents: drafted at any time from what is known, issued under the next number by the chief. */
export class DocumentsPane extends LitElement {
  static properties = {
    model: {attribute: false},
    processes: {attribute: false},
    process: {state: true},
    counted: {state: true},
    issued: {attribute: false},
    problem: {state: true},
  };

  static styles = [base, buttons, workStyles, css`
      form {
        margin-bottom: var(--gap);
      }
    `];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const processes = this.processes?.items ?? [];
    const process = processes.find((p) => p.id === this.process) ?? processes[0];
    const counted = process?.bases.find((b) => b.id === this.counted) ?? process?.bases[0];
    if (!counted) {
      return html`<div class="pane"><p class="quiet">${say('documents.none')}</p></div>`;
    }
    return html`<div class="pane">
      <h2>${say('documents')}</h2>
      <form>
        <label>${say('figures.process')}<select @change=${(e) => (this.process = e.target.value)}>${processes.map((p) => html`<option value=${p.id} ?selected=${p.id === process.id}>${p.name}</option>`)}</select></label>
        <label>${say('figures.base')}<select @change=${(e) => (this.counted = e.target.value)}>${process.bases.map((b) => html`<option value=${b.id} ?selected=${b.id === counted.id}>${baseName(b)}</option>`)}</select></label>
      </form>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <ol class="rows">${['flash', 'duty'].map((kind) => this.kind(kind, process, counted))}</ol>
      ${this.issued?.items.length ? html`<h3>${say('documents.issued')}</h3><ol class="rows">${this.issued.items.map((d) => this.paper(d))}</ol>` : nothing}
    </div>`;
  }

  kind(kind, process, counted) {
    const query = new URLSearchParams({kind, process: process.id, base: counted.id});
    const name = say(`documents.${kind}`);
    return html`<li>
      <b>${name}</b>
      <span class="end">${links(query, name)} ${this.model.holds('DUTY_CHIEF', 'LEADER') ? html`<button type="button" class="button main" @click=${() => this.issue(kind, process, counted)}>${say('documents.issue')}</button>` : nothing}</span>
      <span class="quiet full">${say('documents.draft')}</span>
    </li>`;
  }

  paper(d) {
    const name = `${say(`documents.${d.kind}`)} ${d.year} ${say('documents.number', {n: d.number})}`;
    return html`<li><b>${name}</b><span class="end">${links(new URLSearchParams({document: d.id}), name)}</span><span class="quiet full">${dayTime(d.issuedAt)} · ${d.signedBy}</span></li>`;
  }

  async issue(kind, process, counted) {
    const {problem} = await this.model.write('POST', 'desk/documents', {kind, process: process.id, base: counted.id}, {again: ['documents']});
    this.problem = problem;
  }
}

function links(query, name) {
  return ['pdf', 'docx'].map(
    (format) => html`<a class="button" target="_blank" rel="noopener" href=${`/api/v1/desk/bulletin.${format}?${query}`} aria-label=${`${name} ${format}`}>${format === 'pdf' ? 'PDF' : 'Word'}</a> `,
  );
}

customElements.define('documents-pane', DocumentsPane);
