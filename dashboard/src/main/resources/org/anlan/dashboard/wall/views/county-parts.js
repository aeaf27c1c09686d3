import {html, nothing} from 'lit';
import '../../components/al-phone.js';
import {clockName, overdue} from '../../components/al-urge.js';
import {either, language, say} from '../../i18n.js';
import {dayTime} from '../../time.js';
import {fixed} from '../../units.js';
import {kmBetween} from '../place-points.js';
import {rainOf, rarest, returnLevels} from '../rain-words.js';

const quiet = (text) => html`<p class="quiet">${text}</p>`;

/** Who leads and who is on watch in a county, each with a phone; who files and reviews where nobody is. */
export function duty(answer) {
  if (!answer) {
    return quiet(say('reading'));
  }
  if (!answer.trusted) {
    return quiet(say('county.withheld'));
  }
  const lines = ['LEADER', 'DUTY_OFFICER'].map((role) => {
    const held = answer.people.filter((p) => p.role === role);
    return html`<dt>${say(role === 'LEADER' ? 'duty.leader' : 'duty.officer')}</dt>
      <dd>${held.length ? held.map(person) : say('unregistered')}</dd>`;
  });
  const others = answer.people.filter((p) => p.role !== 'LEADER' && p.role !== 'DUTY_OFFICER');
  return html`<dl>
    ${lines} ${others.map((p) => html`<dt>${either(p, 'role')}</dt>
        <dd>${person(p)}</dd>`)}
  </dl>`;
}

function person(p) {
  return html`<al-phone .name=${p.name} .phone=${p.phone}></al-phone> `;
}

/** What a county still owes, the overdue with the way to urge it. */
export function owed(model, region) {
  const mine = (model.data.clocks?.items ?? []).filter((c) => c.region === region && !c.endedAt);
  const late = overdue({items: mine}, model.moment());
  const running = mine.filter((c) => !c.metAt && !late.includes(c));
  return late.length || running.length
    ? html`${late.map((c) => html`<al-urge .model=${model} .clock=${c} ?may=${!model.lookingAt}></al-urge>`)}
        ${running.map((c) => html`<p class="quiet">${clockName(c)} ${say('clock.due', {at: dayTime(c.due)})}</p>`)}`
    : quiet(say('county.nothingOwed'));
}

/** The county's rain, how far its nearest gauge is, and how rare the rain there was. */
export function rain(model, region, points) {
  const answer = model.data.rain;
  const here = points?.labelOf({region});
  const gauge = here && nearest(here, model.data.gauges?.items ?? []);
  const rare = gauge && [rarest(answer, gauge.station), returnLevels(answer, gauge.station)].filter(Boolean);
  return html`<p>${say('rain.title')} ${answer?.day ?? ''} <b>${rainOf(answer?.items.find((i) => i.region === region))}</b></p>
    ${answer?.looError ? quiet(say('rain.error', {error: answer.looError})) : nothing} ${rare?.length ? rare.map((text) => quiet(`${gauge.name}: ${text}`)) : nothing}`;
}

/** The nearest stage to a county: no county has a stage of its own. */
export function stages(model, region, points) {
  const here = points?.labelOf({region});
  const station = here && nearest(here, model.data.rivers?.items ?? []);
  return station
    ? html`<p>
        ${say('county.stage', {name: station.name, km: Math.round(station.km)})} <b>${fixed(station.value, 2)} m</b>
        ${station.overWarning ? say(Number(station.overWarning) > 0 ? 'county.over' : 'county.under', {m: station.overWarning.replace('-', '')}) : nothing}
        <span class="quiet">${station.observedAt ? dayTime(station.observedAt) : ''}</span>
      </p>`
    : quiet(`${say('water.title')} ${say('figure.unknown')}`);
}

function nearest(here, stations) {
  return stations.map((s) => ({...s, km: kmBetween(here, s)})).sort((a, b) => a.km - b.km)[0];
}

/** The roads from a county: those closed with the reason, those that will be, and how many are open. */
export function roads(answer, region) {
  if (!answer) {
    return quiet(say('reading'));
  }
  const mine = answer.items.filter((l) => l.a === region || l.b === region);
  const closed = mine.filter((l) => l.closure);
  const other = (l) => (l.a === region ? named(l, 'b') : named(l, 'a'));
  const shut = (l, c, word) =>
    html`<p><b>${say(word)}</b> ${other(l)} · ${c.reason} · ${say('county.closedSince', {from: dayTime(c.from), to: dayTime(c.until)})}</p>`;
  return mine.length
    ? html`${closed.map((l) => shut(l, l.closure, 'county.closed'))}
        ${mine.flatMap((l) => l.ahead.map((c) => shut(l, c, c.kind === 'FLOOD' ? 'county.willFlood' : 'county.willClose')))}
        <p class="quiet">${say('county.openRoads', {n: mine.length - closed.length})}${answer.sample ? ` · ${say('sample')}` : ''}</p>`
    : quiet(say('county.noRoads'));
}

function named(link, end) {
  return (language() === 'en' && link[`${end}NameEn`]) || link[`${end}Name`];
}
