import {html, nothing} from 'lit';
import '../components/al-phone.js';
import {say} from '../i18n.js';
import {dayTime} from '../time.js';

/** Chooses something in the page: tells it by `ask`. */
export function ask(element, parts) {
  element.dispatchEvent(new CustomEvent('ask', {detail: parts, bubbles: true, composed: true}));
}

/** A person with the number beside the name. */
export function person(of) {
  return of ? html`<al-phone .name=${of.name} .phone=${of.phone}></al-phone>` : nothing;
}

/** A time, or a dash where there is none yet. */
export function at(time) {
  return time ? dayTime(time) : '—';
}

/** How far an arrival was off what was reckoned. @param {number | null} minutes */
export function off(minutes) {
  if (minutes === null || minutes === undefined) {
    return '—';
  }
  return minutes === 0 ? say('convoy.onTime') : say(minutes > 0 ? 'convoy.lateBy' : 'convoy.earlyBy', {n: Math.abs(minutes)});
}

/** The state of a load, in words and never by colour alone. */
export function stateOf(load) {
  const short = load.lines.some((l) => l.discrepancy !== '0');
  return load.overdue ? say('convoy.overdue') : short ? say('convoy.short') : say(`convoy.state.${load.state}`);
}

/** @returns {string} a class that stands beside the words */
export function stateClass(load) {
  return load.overdue || load.lines.some((l) => l.discrepancy !== '0') ? 'late' : load.state === 'RECEIVED' ? 'good' : load.state === 'LOADED' ? 'soon' : '';
}

/** Links to a paper as PDF and docx. */
export function paper(kind, id, word) {
  const way = `/api/v1/desk/relief-papers/${kind}/${id}`;
  return html`<a class="button" href="${way}/pdf" download>${word} PDF</a><a class="button" href="${way}/docx" download>${word} docx</a>`;
}

/** What a form holds, without its empty fields. */
export function filled(form) {
  return Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v).trim()]).filter(([, v]) => v));
}
