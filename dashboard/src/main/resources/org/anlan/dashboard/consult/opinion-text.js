import {html, nothing} from 'lit';
import {placeNames} from '../place-names.js';
import {say} from '../i18n.js';
import {dayTime} from '../time.js';
import {inWords} from './level-bar.js';

/** The seven plain fields of a turned card, with its chances and the reason of a later round. */
export function opinionText({opinion: o, reason, note, onBehalf}) {
  return html`<dl>
    <dt>${say('opinion.areas')}</dt><dd>${placeNames(o.areas)}</dd>
    <dt>${say('opinion.time')}</dt><dd>${dayTime(o.from)} – ${dayTime(o.to)}</dd>
    <dt>${say('opinion.mostLikely')}</dt><dd>${o.mostLikely}</dd>
    <dt>${say('opinion.worst')}</dt><dd>${o.worst}</dd>
    <dt>${say('opinion.basis')}</dt><dd>${o.basis}</dd>
    <dt>${say('opinion.advice')}</dt><dd>${o.advice}</dd>
    ${o.probabilities ? html`<dt>${say('opinion.chances')}</dt><dd>${inWords(o.probabilities)}</dd>` : nothing}
    ${o.quantiles ? html`<dt>${say('opinion.quantiles')}</dt><dd>${o.quantiles.map((q) => `p${Math.round(q.p * 100)} ${q.value}`).join(' · ')}</dd>` : nothing}
    ${reason ? html`<dt>${say('opinion.reason')}</dt><dd>${reason}</dd>` : nothing}
    ${note ? html`<dt class="bad">${say('cards.refused')}</dt><dd>${note}</dd>` : nothing}
    ${onBehalf ? html`<dt>${say('incident.behalf')}</dt><dd>${onBehalf}</dd>` : nothing}
  </dl>`;
}
