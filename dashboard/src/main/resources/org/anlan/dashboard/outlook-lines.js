import {html, nothing} from 'lit';
import {either, language, say} from './i18n.js';
import {dayTime} from './time.js';

/**
 * Levels of response that stage, rain, forecast or nowcast would bear, with clause, margin and the time
 * at which the bound is likely reached. Proposed only: a level is never activated by itself.
 *
 * @param {any[]} [outlook] of `GET /responses`
 */
export function outlookLines(outlook) {
  return (outlook ?? []).map(
    (o) => html`<div class="entry">
      <span
        ><span class="tag">${say(`outlook.${o.basis}`)}</span> <b>${say(`response.${o.type}`)}〔${language() === 'en' ? say('response.level', {level: o.level}) : o.levelZh}〕</b> ${say(`proposal.${o.state}`)}${o.sample
          ? html` <span class="tag">${say('sample')}</span>`
          : nothing}</span
      >
      <span class="end">${o.value} / ${o.threshold} ${o.unit ?? ''}</span>
      <span class="quiet full"
        >${either(o, 'clause')}${o.regionName ? ` · ${o.regionName}` : nothing} · ${say('proposal.margin', {margin: o.margin})}${typeof o.chance === 'number' ? ` · ${say('outlook.chance', {n: Math.round(o.chance * 100)})}` : nothing}${o.likely ? ` · ${say('crossing.likely', {at: dayTime(o.likely)})}` : nothing}${o.skill ? ` · ${say(`skill.${o.skill}`)}` : nothing}</span
      >
    </div>`,
  );
}
