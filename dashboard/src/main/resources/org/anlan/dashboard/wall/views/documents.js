import {html, nothing} from 'lit';
import {baseName} from '../../bases.js';
import {DESK} from '../../desk/reads.js';
import {either, placeName, say} from '../../i18n.js';
import {dayTime} from '../../time.js';
import {nowMark} from '../now-mark.js';

const FORMATS = {pdf: 'PDF', docx: 'Word'};

/** The two documents of the night, drafted from exactly what the wall shows: base, moment and all. */
export function documents(model) {
  const query = new URLSearchParams({process: model.process.id, base: model.base.id});
  if (model.lookingAt) {
    query.set('asOf', new Date(model.lookingAt).toISOString());
  }
  const link = (kind, format) => `/api/v1/desk/bulletin.${format}?kind=${kind}&${query}`;
  return html`<p class="quiet">${say('figures.baseIs', {base: baseName(model.base)})} · ${say('figures.knownAt', {at: dayTime(model.moment())})}</p>
    ${['flash', 'duty'].map(
      (kind) =>
        html`<div class="entry">
          <b>${say(`documents.${kind}`)}</b>
          <span class="end">
            ${Object.entries(FORMATS).map(
              ([format, name]) =>
                html`<a class="button" target="_blank" rel="noopener" href=${link(kind, format)} aria-label="${say(`documents.${kind}`)} ${name}">${name}</a> `,
            )}
          </span>
        </div>`,
    )}
    ${waiting(model)}`;
}

/** The numbers put into the next flash bulletin (写入快报), each to be taken out again. */
function waiting(model) {
  const items = model.data.flashNotes?.items ?? [];
  const may = model.holds(...DESK) && !model.lookingAt;
  const drop = (note) => model.write('DELETE', `desk/flash-notes/${note.id}`, undefined, {again: ['flashNotes'], word: say('documents.dropped')});
  return items.length
    ? html`<h3>${say('documents.waiting')}${nowMark(model)}</h3>
        ${items.map(
          (note) =>
            html`<div class="entry">
              <span>${placeName(note)} <b>${either(note, 'name')}</b> <span class="quiet">${note.by} ${dayTime(note.at)}</span></span>
              <span class="end">${may ? html`<button type="button" class="button" @click=${() => drop(note)}>${say('documents.drop')}</button>` : nothing}</span>
            </div>`,
        )}`
    : nothing;
}
