import {html, nothing} from 'lit';
import '../../components/al-phone.js';
import {either, placeName, say} from '../../i18n.js';
import {dayTime} from '../../time.js';
import {whole} from '../../units.js';

/** One report behind a figure: who sent it when, who reviewed it, whether its clock was met. */
export function report(r, figure) {
  return html`<div class="entry">
    <span><b>${placeName(r)}</b> ${either(r, 'kind')} <span class="faint">v${r.version}</span>${r.synthetic ? html` <span class="tag">${say('figure.synthetic')}</span>` : nothing}</span>
    <b class="end">${r.value === null ? say('figure.unknown') : whole(r.value, figure)}</b>
    <span
      >${say('report.by')} <al-phone .name=${r.reporter} .phone=${r.phone}></al-phone>${r.onBehalfOf
        ? html` <span class="tag">${say('incident.behalf')} ${r.onBehalfOf}</span>`
        : nothing}</span
    >
    <span class="end quiet">${say('report.at', {at: dayTime(r.submittedAt)})}</span>
    ${r.states.map(review)} ${r.states.length ? nothing : html`<span class="quiet full">${say('report.unreviewed')}</span>`}
    ${r.clock
      ? html`<span class="full ${r.clock.met ? 'quiet' : 'bad'}">${say(r.clock.met ? 'report.clockMet' : 'report.clockMissed', {at: dayTime(r.clock.due)})}</span>`
      : nothing}
  </div>`;
}

function review(state) {
  return html`<span class="quiet full"
    ><span class="tag">${say(`level.${state.level}`)} ${say(`review.${state.decision}`)}</span> ${state.reviewer} ${dayTime(state.decidedAt)}
    ${state.reasons.length ? html`<span class="bad">${state.reasons.map((x) => x.message).join(';')}</span>` : nothing}</span
  >`;
}

/** What was set aside, why, and by whom. */
export function excluded(x, figure) {
  return html`<div class="entry">
    <span><b>${x.source}</b> <span class="faint">${say('explain.rank', {rank: x.rank})}</span></span>
    <s class="end">${whole(x.value, figure)}</s>
    <span class="quiet full">${say(`explain.reason.${x.reason}`)} · ${either(x, 'reason')}</span>
    <span class="quiet full">${x.reviewer ? say('explain.reviewedBy', {name: x.reviewer, at: dayTime(x.at)}) : say('explain.byRule', {at: dayTime(x.at)})}</span>
  </div>`;
}
