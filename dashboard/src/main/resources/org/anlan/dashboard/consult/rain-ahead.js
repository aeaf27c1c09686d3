import {html, nothing} from 'lit';
import {language, say} from '../i18n.js';
import {dayTime} from '../time.js';

const TOP = 4;

/**
 * 雨, the days to come: whose forecast it is, how old, how far it was verified, and the wettest counties of each day.
 *
 * @param {any} ahead as the evidence froze it, nothing where nobody forecast any
 */
export function rainAhead(ahead) {
  return ahead?.days?.length
    ? html`<h3 class="after">${say('ahead.title')}</h3>
        <p class="quiet">${say('ahead.issued', {source: ahead.source, at: dayTime(ahead.issued), hours: ahead.ageHours})}</p>
        ${ahead.days.map(day)}`
    : nothing;
}

function day(d) {
  const wettest = [...d.counties].sort((a, b) => b.rainMm.p50 - a.rainMm.p50).slice(0, TOP);
  const words = wettest.map((c) => `${(language() === 'en' && c.nameEn) || c.name} ${c.rainMm.p50.toFixed(0)} mm`).join(say('list.comma'));
  return html`<p><b>${say('ahead.day', {day: `${Number(d.day.slice(5, 7))}/${Number(d.day.slice(8, 10))}`})}</b> <span class="tag">${say(`skill.${d.skill}`)}</span> ${words}</p>`;
}
