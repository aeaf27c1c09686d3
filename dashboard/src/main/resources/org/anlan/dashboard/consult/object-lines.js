import {html} from 'lit';
import '../components/al-place.js';
import {say} from '../i18n.js';
import {civilOf, localOf} from '../time.js';
import {faultOf} from '../form-faults.js';

const TYPES = ['RELIEF', 'FLOOD', 'GEOLOGY', 'WEATHER'];
const LEVELS = [1, 2, 3, 4, 0];
const SIX_HOURS = 6 * 3_600_000;

/**
 * What the signature is to make beside tasks and warning: responses proposed, goods moved ahead. None is
 * activated by it.
 *
 * @param {import('./resolution-form.js').ResolutionForm} form
 * @param {string} region code of the consultation's region
 */
export function objectLines(form, region) {
  return html`<legend>${say('resolution.responses')}</legend>
    ${form.responses.map((line, at) => response(form, line, at))}
    <button type="button" class="button" @click=${() => (form.responses = [...form.responses, {type: 'RELIEF', level: 4, area: region, clause: ''}])}>${say('resolution.responses.add')}</button>
    <legend class="after">${say('resolution.prepositions')}</legend>
    ${form.prepositions.map((line, at) => preposition(form, line, at))}
    <button type="button" class="button" @click=${() => (form.prepositions = [...form.prepositions, {item: '', quantity: '', unit: '', depot: '', area: region, responsible: '', dueAt: localOf(form.model.now() + SIX_HOURS)}])}>${say('resolution.prepositions.add')}</button>`;
}

/** As the contract takes them; what is not there is left out. */
export function objectsOf({responses, prepositions}) {
  return {
    ...(responses.length ? {responses: responses.map((r) => ({type: r.type, level: Number(r.level), area: r.area, clause: r.clause.trim()}))} : {}),
    ...(prepositions.length
      ? {prepositions: prepositions.map((p) => ({item: p.item.trim(), quantity: Number(p.quantity), unit: p.unit.trim(), depot: p.depot.trim(), area: p.area, responsible: p.responsible.trim(), dueAt: civilOf(p.dueAt)}))}
      : {}),
  };
}

function setter(form, list, at) {
  return (field, value) => (form[list] = form[list].map((line, n) => (n === at ? {...line, [field]: value} : line)));
}

function remove(form, list, at) {
  return html`<button type="button" class="button" aria-label=${say('resolution.remove', {n: at + 1})} @click=${() => (form[list] = form[list].filter((_, n) => n !== at))}>✕</button>`;
}

/** The area is the consultation's unless another place is chosen. */
function area(line, set) {
  return html`<al-place .label=${say('resolution.area', {code: line.area})} @place=${(e) => e.detail && set('area', e.detail)}></al-place>`;
}

function response(form, line, at) {
  const set = setter(form, 'responses', at);
  return html`<div class="object">
    <label>${say('resolution.responses.type')}<select @change=${(e) => set('type', e.target.value)}>${TYPES.map((t) => html`<option value=${t} ?selected=${t === line.type}>${say(`response.${t}`)}</option>`)}</select></label>
    <label>${say('resolution.responses.level')}<select @change=${(e) => set('level', e.target.value)}>${LEVELS.map((n) => html`<option value=${n} ?selected=${n === Number(line.level)}>${say(`resolution.level.${n}`)}</option>`)}</select></label>
    ${area(line, set)}
    <label class="wide">${say('resolution.responses.clause')}<input required maxlength="200" .value=${line.clause} @input=${(e) => set('clause', e.target.value)} />${faultOf(form.errors, `responses/${at}/clause`)}</label>
    ${remove(form, 'responses', at)}
  </div>`;
}

function preposition(form, line, at) {
  const set = setter(form, 'prepositions', at);
  const text = (field, type = 'text') => html`<label>${say(`resolution.prepositions.${field}`)}<input type=${type} min="1" required maxlength="80" .value=${line[field]} @input=${(e) => set(field, e.target.value)} />${faultOf(form.errors, `prepositions/${at}/${field}`)}</label>`;
  return html`<div class="object">
    ${text('item')} ${text('quantity', 'number')} ${text('unit')} ${text('depot')} ${area(line, set)} ${text('responsible')} ${text('dueAt', 'datetime-local')} ${remove(form, 'prepositions', at)}
  </div>`;
}
