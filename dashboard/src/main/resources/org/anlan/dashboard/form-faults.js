import {html, nothing} from 'lit';

/**
 * What the server found wrong with one field of a form, in its words and at its place.
 *
 * @param {Array<{field: string, message: string}>} errors of the last refusal
 * @param {string} field the last part of its path, e.g. `to` for `opinion/to`
 */
export function faultOf(errors, field) {
  const found = (errors ?? []).filter((e) => e.field === field || e.field.endsWith(`/${field}`) || e.field.endsWith(`.${field}`));
  return found.length ? html`<span class="fault" role="alert">${found.map((e) => e.message).join(' ')}</span>` : nothing;
}
