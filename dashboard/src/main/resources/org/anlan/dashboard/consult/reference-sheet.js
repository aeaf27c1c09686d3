import {html, nothing} from 'lit';
import '../components/al-table.js';
import {either, say} from '../i18n.js';
import {dayTime} from '../time.js';
import {inWords} from './level-bar.js';

/**
 * What stands behind the small line 参考: the pool with its weights, the Classical Model beside it, the
 * models, the rounds without names, and why a level would follow. It binds nobody.
 *
 * @param {any} c a consultation whose cards are turned
 */
export function referenceSheet(c) {
  const {pool, reference: told, rounds = []} = c;
  return html`<p class="quiet">${say('reference.what')}</p>
    ${pool ? html`<h3>${say('reference.pooled')}</h3><p>${inWords(pool.probabilities)} · ${quantiles(pool.quantiles)}</p><p class="quiet">${either(pool, 'why')}</p>${weights(pool.weights ?? [])}` : nothing}
    ${told?.classical ? classical(told.classical) : nothing}
    ${told?.models?.length
      ? html`<h3>${say('reference.models')}</h3>${told.models.map((m) => html`<p>${m.issuer} · ${dayTime(m.issuedAt)} · ${m.probabilities ? inWords(m.probabilities) : quantiles(m.quantiles)}</p>`)}`
      : nothing}
    ${rounds.length ? html`<h3>${say('reference.rounds')}</h3>${rounds.map(round)}` : nothing} ${told?.decision ? decision(told.decision) : nothing}`;
}

function weights(lines) {
  const columns = [{label: say('reference.speaker')}, {label: say('reference.weight'), end: true}, {label: say('reference.why')}];
  const percent = (w) => `${Math.round(Number(w) * 100)}%`;
  return html`<al-table .label=${say('reference.weight')} .columns=${columns} .rows=${lines.map((w) => ({id: w.speaker, cells: [w.speaker, percent(w.levelWeight ?? w.quantileWeight ?? w.weight), w.whyZh ? either(w, 'why') : w.verified]}))}></al-table>`;
}

function classical(m) {
  return html`<h3>${say('reference.classical')}</h3>
    <p>${m.global ? quantiles(m.global.quantiles) : nothing} <span class="quiet">${either(m, 'note')}</span></p>`;
}

/** One round: who answered is not told, only what and why. */
function round(r) {
  return html`<p><b>${say('cards.round', {n: r.number})}</b> ${say('reference.answered', {n: r.answered})} ${r.probabilities ? inWords(r.probabilities) : nothing} ${quantiles(r.pooled)}${r.changePercent ? ` · ${say('reference.change', {n: r.changePercent})}` : nothing}</p>
    ${(r.answers ?? []).map((a) => html`<p class="quiet">${quantiles(a.quantiles)}${a.reason ? ` · ${a.reason}` : nothing}</p>`)} ${r.whyOverZh ? html`<p class="quiet">${r.whyOverZh}</p>` : nothing}`;
}

function decision(d) {
  return html`<h3>${say('reference.decision')}</h3>
    <p>${say('reference.levels', {costLoss: say(`level.${d.byCostLoss}`), statute: say(`level.${d.byStatute}`)})}${d.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</p>
    ${d.flip ? html`<p class="quiet">${say('reference.flip', {level: say(`level.${d.flip.level}`), mass: Math.round(Number(d.flip.mass) * 100)})}</p>` : nothing}`;
}

function quantiles(list) {
  return (list ?? []).map((q) => `p${Math.round(Number(q.p) * 100)} ${q.value}`).join(' · ');
}
