import {html, nothing} from 'lit';
import '../../components/al-badge.js';
import '../../components/al-phone.js';
import {callState} from '../../call-state.js';
import {either, language, placeName, say} from '../../i18n.js';
import {dayTime, nearTime} from '../../time.js';
import {DESK} from '../../desk/reads.js';
import {group} from '../../units.js';
import {inOrder} from '../alarm-order.js';
import {newestFirst} from '../wall-incidents.js';
import {inForceAt} from '../wall-notices.js';
import {byTimeLeft, taskLine} from '../wall-tasks.js';

const unknown = () => html`<p class="quiet">${say('figure.unknown')}</p>`;

/** The short lists behind the numbers and lines of the wall, each drawn from what the wall has read. */
export function alarms(model) {
  const all = inOrder(model.alarmsShown());
  return all.length
    ? all.map(
        (a) =>
          html`<div class="entry">
            <span><al-badge .level=${a.level} .word=${say(`level.${a.level}`)}></al-badge> <b>${a.link ? html`<a href=${a.link}>${either(a, 'title')}</a>` : either(a, 'title')}</b></span>
            <span class="end"
              >${a.signedBy
                ? say('alarm.signedBy', {name: a.signedBy, at: nearTime(a.signedAt, model.moment())})
                : model.holds(...DESK) && !model.lookingAt
                  ? html`<button type="button" class="button" @click=${() => model.sign(a)}>${say('alarm.sign')}</button>`
                  : nothing}</span
            >
            <span class="quiet full">${placeName(a)} · ${dayTime(a.raisedAt)}${a.count > 1 ? ` · ${say('alarm.count', {n: a.count})}` : nothing}</span>
          </div>`,
      )
    : html`<p class="quiet">${say('alarms.none')}</p>`;
}

export function tasks(model) {
  const read = model.data.tasks;
  return html`${listed(model)}${rest(read)}`;
}

function listed(model) {
  return byTimeLeft(model.data.tasks?.items ?? []).map((task) => html`<div class="entry"><div class="full">${taskLine(task, model)}</div></div>`);
}

export function incidents(model) {
  const {incidents: read} = model.data;
  if (!read) {
    return unknown();
  }
  const all = newestFirst(read.items);
  const others = all.filter((i) => !i.unhandled);
  return html`${all.filter((i) => i.unhandled).map((i) => incident(model, i))} ${read.unhandled ? nothing : html`<p class="quiet">${say('incidents.none')}</p>`}
    ${others.length ? html`<h3>${say('incidents.others')}</h3>${others.map((i) => incident(model, i))}` : nothing}${rest(read)}`;
}

/** The newest calls, those done with too. */
export function book(model) {
  const {book: read} = model.data;
  return read ? html`${newestFirst(read.items).map((i) => incident(model, i))}${read.items.length ? nothing : html`<p class="quiet">${say('incidents.none')}</p>`}` : unknown();
}

/** What a list has beyond the page that was read. */
function rest(read) {
  const more = (read?.total ?? 0) - (read?.items.length ?? 0);
  return more > 0 ? html`<p class="quiet bar">${say('more', {n: more})}</p>` : nothing;
}

/** One call as a line of a list; pressing it opens its card. */
export function incident(model, i) {
  return html`<div class="entry">
    <span><button type="button" class="press" @click=${() => model.open({view: 'incident', incident: i})}><b>${either(i, 'kind')}</b></button> ${placeName(i)} ${i.place ?? ''}</span>
    <span class="end">${callState(i)}</span>
    <span class="quiet">${dayTime(i.at)} · ${i.peopleAtRisk === null ? say('incident.risk.unknown') : say('incident.risk', {n: group(String(i.peopleAtRisk))})}</span>
    <span class="end">${i.caller || i.phone ? html`<al-phone .name=${i.caller} .phone=${i.phone}></al-phone>` : nothing}</span>
    <span class="quiet full">${say('incident.recorded', {name: i.recordedBy ?? '—'})}${i.onBehalf ? html` <span class="tag">${say('incident.behalf')}</span>` : nothing}</span>
  </div>`;
}

export function cutoff(model) {
  const {cutoff: read} = model.data;
  return read
    ? html`${read.unnamed ? html`<p class="quiet">${say('cutoff.unnamed', {n: read.unnamed})}</p>` : nothing}${read.items.length ? nothing : html`<p class="quiet">${say('incidents.none')}</p>`}
        ${read.items.map(
        (t) =>
          html`<div class="entry">
            <b>${placeName(t)}${t.place ? ` ${t.place}` : ''}</b>
            <span class="quiet full">${((language() === 'en' && t.kindsEn) || t.kinds || []).join(say('list.comma'))}${t.since ? ` · ${say('cutoff.since', {at: dayTime(t.since)})}` : nothing}</span>
          </div>`,
      )}`
    : unknown();
}

export function evacuation(model) {
  const numbers = model.data.evacuation;
  return numbers
    ? html`<dl>
          ${['toMove', 'moved', 'left', 'refused', 'returned'].map(
            (key) => html`<dt>${say(`evacuation.${key}`)}</dt>
              <dd class="strong">${(numbers[key] ?? null) === null ? say('figure.unknown') : `${group(String(numbers[key]))} ${say('people')}`}</dd>`,
          )}
        </dl>
        ${numbers.synthetic ? html`<p><span class="tag">${say('figure.synthetic')}</span></p>` : nothing}
        ${numbers.asOf ? html`<p class="quiet">${say('evacuation.oldest', {at: dayTime(numbers.asOf)})}</p>` : nothing}
        ${numbers.missing?.length ? html`<p class="bar">〔${say('evacuation.missing', {n: numbers.missing.length})}〕 ${numbers.missing.map(placeName).join(say('list.comma'))}</p>` : nothing}
        ${(numbers.items ?? []).map(moving)}
        <p class="quiet bar">${say('evacuation.apart')}</p>`
    : unknown();
}

/** What one county told, with who told it and for when. */
function moving(county) {
  const shown = (n) => (n === null ? say('figure.unknown') : group(String(n)));
  return html`<div class="entry">
    <b>${placeName(county)}</b>
    <span class="end">${['toMove', 'moved', 'left'].map((key) => `${say(`evacuation.${key}`)} ${shown(county[key])}`).join(' · ')}</span>
    <span class="quiet full"
      >${county.parts ? say('evacuation.parts', {n: county.parts}) : county.reporter} · ${say('figures.asOf', {at: dayTime(county.asOf)})}${county.onBehalf ? html` <span class="tag">${say('incident.behalf')}</span>` : nothing}${county.synthetic
        ? html` <span class="tag">${say('figure.synthetic')}</span>`
        : nothing}</span
    >
  </div>`;
}

export function warnings(model) {
  return html`${callouts(model)}${issued(model)}`;
}

/** Who has not answered (叫应): the silent counties by name; each is called from the desk. */
function callouts(model) {
  const {calls} = model.data;
  if (!calls?.called) {
    return nothing;
  }
  const silent = calls.items.filter((c) => !c.answeredAt);
  const persons = calls.personsCalled === null ? nothing : html` · ${say('calls.persons', {answered: group(String(calls.personsAnswered ?? 0)), called: group(String(calls.personsCalled))})}`;
  return html`<h3>${say('calls')} ${calls.answered}/${calls.called} ${say('calls.counties')}</h3>
    <p class="quiet">${say('calls.acted', {n: calls.acted})}${persons}</p>
    ${silent.length ? html`<p>${say('calls.silent')} ${[...new Set(silent.map(placeName))].join(say('list.comma'))}</p>` : nothing}
    <p class="bar"><a class="button" href="/desk#callouts">${say('calls.open')}</a><a class="button" href="/warn#called">${say('calls.persons.open')}</a></p>
    <h3>${say('notices')}</h3>`;
}

function issued(model) {
  const read = model.data.warnings;
  if (!read) {
    return unknown();
  }
  const inForce = new Set(inForceAt(read.items, model.moment()));
  return read.items.length
    ? read.items.map(
        (w) =>
          html`<div class="entry">
            <span><al-badge .level=${w.colour} .word=${say(`level.${w.colour}`)}></al-badge> <b>${either(w, 'headline')}</b></span>
            <span class="end">${inForce.has(w) ? say('warning.inForce') : say('warning.over')} <a class="button" href=${`/warn#work/${w.id}`}>${say('warn.toDesk')}</a></span>
            <span class="quiet full">${w.issuer} · ${(w.areaNames ?? []).join(say('list.comma'))}</span>
            <span class="quiet full">${say('warning.times', {from: dayTime(w.sentAt), to: w.expiresAt ? dayTime(w.expiresAt) : '—'})}</span>
          </div>`,
      )
    : html`<p class="quiet">${say('notices.none')}</p>`;
}

const HELP = ['1–7', 'A', 'R', 'D', 'C', 'B', 'L', 'F', 'Esc', '← →', 'Enter', '+ −'];

export function help() {
  return html`<dl>${HELP.map((key) => html`<dt><kbd>${key}</kbd></dt>
      <dd>${say(`help.${key}`)}</dd>`)}</dl>
    <h3>${say('help.shapes')}</h3>
    <div class="bar">${['RED', 'ORANGE', 'YELLOW', 'BLUE'].map((l) => html`<al-badge .level=${l} .word=${say(`level.${l}`)}></al-badge>`)}</div>
    <p class="quiet">${say('help.states')}</p>
    <p class="bar"><a class="button" href="/">${say('help.start')}</a></p>`;
}
