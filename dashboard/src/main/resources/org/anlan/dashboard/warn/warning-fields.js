import {html, nothing} from 'lit';
import '../components/al-areas.js';
import '../components/al-levels.js';
import {faultOf} from '../form-faults.js';
import {say} from '../i18n.js';
import {civilOf, localOf} from '../time.js';
import {COLOURS, KINDS} from './reads.js';

const DAY_MS = 86_400_000;
const TEXTS = ['description', 'instruction'];

/**
 * The fields of a warning, in whichever form it is written: `host` keeps what is no plain field in
 * `warning` (colour, areas) and the faults of the last refusal in `errors`.
 *
 * @param {{model: any, warning: any, errors: any[]}} host
 */
export function warningFields(host) {
  const {warning: w, errors} = host;
  const now = (host.opened ??= host.model.now()); // the clock must not write over what is typed
  const set = (name) => (e) => (host.warning = {...host.warning, [name]: e.detail});
  return html`<label>${say('warn.kind')}<select name="kind">${KINDS.map((k) => html`<option value=${k} ?selected=${k === w.kind}>${say(`warn.kind.${k}`)}</option>`)}</select></label>
    <div><al-levels .label=${say('warn.colour')} .levels=${COLOURS} .chosen=${w.colour} @level=${set('colour')}></al-levels>${faultOf(errors, 'colour')}</div>
    <label class="full">${say('warn.headline')}<input name="headline" maxlength="200" required .value=${w.headline ?? ''} />${faultOf(errors, 'headline')}</label>
    ${TEXTS.map((name) => html`<label class="full">${say(`warn.${name}`)}<textarea name=${name} maxlength="2000" required .value=${w[name] ?? ''}></textarea>${faultOf(errors, name)}</label>`)}
    <div class="full"><al-areas .label=${say('warn.areas')} .codes=${w.areas ?? []} @areas=${set('areas')}></al-areas>${faultOf(errors, 'areas')}</div>
    <label>${say('warn.onset')}<input type="datetime-local" name="onset" required .value=${localOf(w.onset ? Date.parse(w.onset) : now)} />${faultOf(errors, 'onset')}</label>
    <label>${say('warn.expires')}<input type="datetime-local" name="expires" required .value=${localOf(w.expires ? Date.parse(w.expires) : now + DAY_MS)} />${faultOf(errors, 'expires')}</label>
    <label>${say('warn.probability')}<input type="number" name="probability" min="0" max="100" step="1" inputmode="numeric" placeholder=${say('figure.none')} .value=${typeof w.probability === 'number' ? String(Math.round(w.probability * 100)) : ''} />${faultOf(errors, 'probability')}</label>
    ${w.polygon ? html`<p class="quiet">${say('warn.polygon', {n: w.polygon.length - 1})}</p>` : nothing}`;
}

/** @param {FormData} given @param {any} kept colour, areas and polygon @returns {any} the warning as the contract wants it */
export function warningOf(given, kept) {
  const text = (name) => given.get(name).trim();
  return {
    kind: given.get('kind'),
    colour: kept.colour,
    headline: text('headline'),
    description: text('description'),
    instruction: text('instruction'),
    areas: kept.areas ?? [],
    onset: civilOf(given.get('onset')),
    expires: civilOf(given.get('expires')),
    ...(given.get('probability') === '' ? {} : {probability: Number(given.get('probability')) / 100}),
    ...(kept.polygon ? {polygon: kept.polygon} : {}),
  };
}

/** What is missing before anything is sent, in words; empty when all is there. */
export function lacks({colour, areas}) {
  return [colour ? '' : say('warn.needsColour'), areas?.length ? '' : say('warn.needsAreas')].filter(Boolean).join(' ');
}

/** A warning as it was written before, for an update or a cancellation of it. */
export function rewritten(w) {
  return {
    kind: w.kind ?? 'RISK',
    colour: w.colour,
    headline: w.headlineZh,
    description: w.descriptionZh,
    instruction: w.instructionZh,
    areas: w.areas,
    onset: w.onset,
    expires: w.expiresAt,
    probability: w.probability ?? undefined,
    polygon: w.polygon ?? undefined,
  };
}
