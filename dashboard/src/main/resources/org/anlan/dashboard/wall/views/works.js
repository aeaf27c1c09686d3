import {html, nothing} from 'lit';
import '../../components/al-table.js';
import {either, placeName, say} from '../../i18n.js';
import {dayTime, nearTime} from '../../time.js';
import {fixed, group} from '../../units.js';
import {nowMark} from '../now-mark.js';
import {splitMark, splitTag} from '../split-mark.js';
import {isOld} from '../wall-stations.js';

const unknown = () => html`<p class="quiet">${say('figure.unknown')}</p>`;

/** All stages with the time of each reading; one too old says so. */
export function stations(model) {
  const read = model.data.rivers;
  if (!read) {
    return unknown();
  }
  const columns = ['name', 'level', 'over', 'at'].map((key, i) => ({label: say(`stations.${key}`), end: i > 0}));
  const rows = [...read.items]
    .sort((a, b) => Number(b.overWarning ?? -99) - Number(a.overWarning ?? -99))
    .map((s) => ({id: s.station, cells: [`${s.river ?? ''} ${s.name}`.trim(), fixed(s.value, 2), s.overWarning ?? '—', at(s, model)]}));
  return html`<al-table .label=${say('stations.all')} .columns=${columns} .rows=${rows}></al-table>`;
}

function at(station, model) {
  const time = station.observedAt ? nearTime(station.observedAt, model.moment()) : '—';
  return isOld(station, model) ? `${time} ${say('stations.old')}` : time;
}

/** The newest allocation plan: what goes where, from which depot, and why. */
export function plan(model) {
  const {plan: read} = model.data;
  if (!read) {
    return html`<p class="quiet">${say('plan.none')}</p>`;
  }
  return html`<p class="quiet">${say('plan.state', {state: say(`plan.state.${read.state}`), share: Math.round(Number(read.needServedShare) * 100)})}${read.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}${splitTag(read)}</p>
    <p><a href="/plan">${say('plan.open')}</a></p>
    ${read.lines.map(supply)} ${read.unmet?.length ? html`<h3>${say('plan.unmet')}</h3>${read.unmet.map(lacking)}` : nothing}`;
}

/** One line of a plan. */
export function supply(line) {
  return html`<div class="entry">
    <span><b>${either(line, 'item')}</b> ${group(String(line.quantity))} ${line.unitZh}</span><span class="end">${line.depotName} · ${say('plan.minutes', {n: line.minutes})}</span>
    <span class="quiet full">${placeName(line)}${splitMark(line)} ${either(line, 'reason')}</span>
  </div>`;
}

/** What a plan does not bring, and why. */
function lacking(row) {
  return html`<div class="entry">
    <span><b>${either(row, 'item')}</b> ${group(String(row.quantity))} ${row.unitZh}</span><span class="end">${placeName(row)}${splitMark(row)}</span>
    <span class="quiet full">${either(row, 'reason')}</span>
  </div>`;
}

/** The depots with what lies free in each; the one that was pressed on the map stands first. */
export function depots(model, chosen) {
  const items = model.data.depots?.items ?? [];
  const first = items.filter((d) => d.depot === chosen);
  return items.length
    ? html`<p>${nowMark(model)}</p>
        ${[...first, ...items.filter((d) => d.depot !== chosen)].map(depot)}`
    : html`<p class="quiet">${say('depots.none')}</p>`;
}

/** One depot with its stock. */
export function depot(d) {
  return html`<div class="entry">
    <span><b>${d.depotName}</b>${d.sample ? html` <span class="tag">${say('sample')}</span>` : nothing}</span
    ><span class="end quiet">${d.km === undefined ? placeName(d) : say('depot.away', {km: Math.round(d.km)})}</span>
    <span class="quiet full">${d.stock.length ? d.stock.map((s) => `${either(s, 'item')} ${group(s.free)} ${s.unitZh}`).join(say('list.comma')) : say('depot.empty')}</span>
  </div>`;
}

/** The consultations (会商) called, with the time by which each department speaks. */
export function consultations(model) {
  const items = model.data.consultations?.items ?? [];
  return items.length
    ? html`${items.map(
          (c) =>
            html`<div class="entry">
              <b>${either(c, 'kind')}</b><span class="end">${either(c, 'state')} <a class="button" href=${`/consult#room/${c.id}`}>${say('consult.enter')}</a></span>
              <span class="full">${c.question}</span>
              <span class="quiet full">${say('consultation.opened', {at: dayTime(c.openedAt)})}${c.dueAt ? ` · ${say('consultation.due', {at: dayTime(c.dueAt)})}` : nothing}</span>
            </div>`,
        )}`
    : html`<p class="quiet">${say('consultations.none')}</p>`;
}
