import {html, nothing} from 'lit';
import {baseName} from '../bases.js';
import {either, longPlaceName, say} from '../i18n.js';
import {localOf} from '../time.js';
import {own} from './reads.js';
import {ANOTHER} from './report-body.js';

const KINDS = ['FIRST', 'FOLLOW_UP', 'FINAL', 'ZERO'];

/** The top of the form: where, what kind of report, which disaster, since when, as of when. */
export function who({model, form, places, processes, filled: f, set}) {
  const here = own(model.me);
  const process = processes.items.find((p) => p.id === f.process);
  const all = [{...places?.here, region: here, longName: places?.here?.longName ?? say('report.ownRegion')}, ...(places?.items ?? [])];
  const choose = (name) => (e) => set({[name]: e.target.value});
  return html`<label>${say('explain.region')}<select @change=${choose('region')}>${all.map((p) => html`<option value=${p.region} ?selected=${p.region === f.region}>${longPlaceName(p)}</option>`)}</select></label>
    <label>${say('report.kind')}<select @change=${choose('kind')}>${KINDS.map((k) => html`<option value=${k} ?selected=${k === f.kind}>${say(`report.kind.${k}`)}</option>`)}</select></label>
    <label
      >${say('figures.process')}<select @change=${(e) => set(chosen(processes, f, e.target.value))}>
        ${processes.items.filter((p) => p.open).map((p) => html`<option value=${p.id} ?selected=${p.id === f.process}>${p.name}</option>`)}
        <option value=${ANOTHER} ?selected=${!process}>${say('report.newProcess')}</option>
      </select></label
    >
    ${process
      ? nothing
      : html`<label>${say('report.hazard')}<select @change=${choose('hazard')}>${form.hazards.map((h) => html`<option value=${h.code} ?selected=${h.code === f.hazard}>${either(h, 'name')}</option>`)}</select></label>`}
    ${bases(process?.bases ?? [], f, choose)}
    <label>${say('report.asOf')}<input type="datetime-local" required .value=${f.asOf ?? localOf(model.now())} @input=${choose('asOf')} /></label>
    ${f.kind === 'FIRST' ? html`<label>${say('report.occurredAt')}<input type="datetime-local" .value=${f.occurredAt} @input=${choose('occurredAt')} /></label>` : nothing}`;
}

function bases(known, f, choose) {
  const isKnown = known.some((b) => b.id === f.base);
  return html`<label
      >${say('figures.base')}<select @change=${choose('base')}>
        ${known.map((b) => html`<option value=${b.id} ?selected=${b.id === f.base}>${baseName(b)}</option>`)}
        <option value="" ?selected=${!isKnown}>${say('report.newBase')}</option>
      </select></label
    >
    ${isKnown
      ? nothing
      : html`<label>${say('report.baseName')}<input required maxlength="80" .value=${f.baseName} @input=${choose('baseName')} /></label>
          <label>${say('report.baseFrom')}<input type="date" required .value=${f.baseFrom} @input=${choose('baseFrom')} /></label>`}`;
}

function chosen(processes, f, id) {
  const process = processes.items.find((p) => p.id === id);
  return {process: id, hazard: process?.hazard ?? f.hazard, base: process?.bases[0]?.id ?? '', kind: process ? f.kind : 'FIRST'};
}
