import {html} from 'lit';
import {baseName} from '../../bases.js';
import {say} from '../../i18n.js';
import {dayTime} from '../../time.js';

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
    )}`;
}
