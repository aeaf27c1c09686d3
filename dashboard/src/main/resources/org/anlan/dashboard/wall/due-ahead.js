import {clockName} from '../components/al-urge.js';
import {either} from '../i18n.js';
import {isoDay} from '../time.js';
import {taskName} from './wall-tasks.js';

const DAY = 86_400_000;

/**
 * What is due after a moment, the soonest first: consultations, documents, reporting clocks (those of
 * one kind and time are one, with their number), and whatever else has a due time among the tasks.
 *
 * @param {import('./model.js').WallModel} model @param {number} after ms
 * @returns {Array<{at: number, what: string}>}
 */
export function dueAhead(model, after) {
  const all = [...consultations(model), ...documents(model, after), ...clocks(model), ...tasks(model)].filter((d) => d.at > after);
  return all.filter((d, i) => all.findIndex((o) => o.at === d.at && o.what === d.what) === i).sort((a, b) => a.at - b.at);
}

function consultations(model) {
  const open = (model.data.consultations?.items ?? []).filter((c) => c.dueAt && c.state !== 'SIGNED' && c.state !== 'CLOSED');
  return open.map((c) => ({at: Date.parse(c.dueAt), what: either(c, 'kind')}));
}

/** The hours of documents (06:00 and 18:00 for the flash bulletin) of today and tomorrow. */
function documents(model, after) {
  return (model.data.hours?.items ?? []).flatMap((d) =>
    [0, DAY].map((later) => ({at: Date.parse(`${isoDay(after + later)}T${d.hour.slice(0, 5)}:00+08:00`), what: either(d, 'name')})),
  );
}

function clocks(model) {
  const counts = new Map();
  for (const clock of (model.data.clocks?.items ?? []).filter((c) => !c.metAt && !c.endedAt)) {
    const key = `${clock.due} ${clockName(clock)}`;
    const one = counts.get(key) ?? {at: Date.parse(clock.due), name: clockName(clock), n: 0};
    counts.set(key, {...one, n: one.n + 1});
  }
  return [...counts.values()].map(({at, name, n}) => ({at, what: n > 1 ? `${name} ×${n}` : name}));
}

/** Clocks stand above with their number; a task that is one is left out. */
function tasks(model) {
  const due = new Set(clocks(model).map((c) => c.at));
  return (model.data.tasks?.items ?? [])
    .filter((t) => t.dueAt && !due.has(Date.parse(t.dueAt)))
    .map((t) => ({at: Date.parse(t.dueAt), what: taskName(t)}));
}
