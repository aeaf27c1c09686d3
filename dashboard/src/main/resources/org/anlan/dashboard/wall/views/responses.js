import {html, nothing} from 'lit';
import {either, language, say} from '../../i18n.js';
import {outlookLines} from '../../outlook-lines.js';
import {dayTime} from '../../time.js';
import {brief, group} from '../../units.js';
import {splitTag} from '../split-mark.js';

/** All responses by kind and place, and what the figures would bear; a level is never set from here. */
export function responses(model) {
  const read = model.data.responses;
  if (!read) {
    return html`<p class="quiet">${say('figure.unknown')}</p>`;
  }
  const kinds = [...new Set(['FLOOD', 'RELIEF', ...read.items.map((r) => r.type)])];
  return html`${read.outlook?.length ? html`<h3>${say('outlook')}</h3>${outlookLines(read.outlook)}` : nothing}${kinds.map(
    (type) =>
      html`<h3>${say(`response.${type}`)}</h3>
        ${read.items.filter((r) => r.type === type).map(response)}
        ${read.items.some((r) => r.type === type) ? nothing : html`<p class="quiet">${say('response.none')}</p>`}
        ${(read.proposals ?? []).filter((p) => p.type === type && p.base === model.base?.id).map((p) => proposal(model, p))}`,
  )}`;
}

function response(r) {
  return html`<div class="entry">
    <span><b>〔${level(r)}〕</b> ${r.areaName} · ${r.issuer}</span>
    <span class="end quiet">${r.endedAt ? say('response.ended', {at: dayTime(r.endedAt)}) : say('response.inForce')}</span>
    <span class="quiet">${r.document ?? '—'}</span>
    <span class="end quiet">${say('response.started', {at: dayTime(r.startedAt)})}${r.changedAt ? ` · ${say('response.changed', {at: dayTime(r.changedAt)})}` : nothing}</span>
  </div>`;
}

function proposal(model, p) {
  const of = model.figure(p.figure) ?? {unitZh: '', unitEn: ''};
  const margin = p.margin ? `${p.margin.startsWith('-') ? '−' : '+'}${group(p.margin.replace('-', ''))}` : '—';
  return html`<div class="entry">
    <span
      ><span class="tag">${say(`issuer.${p.issuer}`)}</span> <b>〔${level(p)}〕</b> ${say('proposal')} ${say(`proposal.${p.state}`)}${p.sample
        ? html` <span class="tag">${say('sample')}</span>`
        : nothing}${splitTag(p)}</span
    >
    <span class="end">${p.value ? brief(p.value, of) : say('figure.unknown')} / ${brief(p.threshold, of)}</span>
    <span class="quiet full">${clause(p, of)} · ${say('proposal.margin', {margin})} · ${say('figures.knownAt', {at: dayTime(p.knownAt)})}</span>
  </div>`;
}

/** The clause in words; the plans are written in Chinese, so in English what it counts. */
function clause(p, of) {
  return language() === 'en' && of.nameEn ? of.nameEn : either(p, 'clause');
}

function level(of) {
  return language() === 'en' ? say('response.level', {level: of.level}) : of.levelZh;
}
