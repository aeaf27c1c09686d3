import {ApiProblem, read} from '../api.js';
import {placeName} from '../i18n.js';

/**
 * What the links of tasks and alarms open: `/wall#/…`, a way to one thing, becomes a view of the drawer.
 *
 * @typedef {import('./model.js').WallModel} WallModel
 * @type {Array<[RegExp, (way: string[], model: WallModel, name: string) => any]>}
 */
const WAYS = [
  [/^figures\/(\d+)\/([\w-]+)$/, ([region, indicator]) => ({view: 'explain', region, indicator})],
  [/^figures\/(\d+)$/, ([region], _, name) => ({view: 'county', region, name})],
  [/^desk\/incidents\/([\w-]+)$/, ([id], model) => incident(id, model)],
  [/^desk\/alarms\/[\w-]+$/, () => ({view: 'alarms'})],
  [/^observations$/, () => ({view: 'stations'})],
  [/^responses$/, () => ({view: 'responses'})],
  [/^evacuation$/, () => ({view: 'evacuation'})],
  [/^warnings$/, () => ({view: 'warnings'})],
  [/^consultations\/[\w-]+$/, () => ({view: 'consultations'})],
  [/^logistics\/plans\/[\w-]+$/, () => ({view: 'plan'})],
];

const HOUR = 3_600_000;

/** A report set aside is decided where reports are reviewed. */
const REPORT = /^reports\//;

/**
 * Opens what the address bar names, and clears it so that the same link may be pressed again.
 *
 * @param {WallModel} model
 */
export async function followLink(model) {
  const link = location.hash;
  if (!link.startsWith('#/')) {
    return;
  }
  history.replaceState(null, '', location.pathname);
  const [path, query] = link.slice(2).split('?');
  if (REPORT.test(path)) {
    location.assign('/report#review');
    return;
  }
  await choose(model, new URLSearchParams(query));
  const way = WAYS.find(([pattern]) => pattern.test(path));
  const view = way && (await way[1](way[0].exec(path).slice(1), model, nameOf(link, model)));
  if (view) {
    model.open(view);
  }
}

/** A link may name process, base and moment: figures of others must not be opened under it. */
async function choose(model, query) {
  const [process, base] = [query.get('process'), query.get('base')];
  if (process && process !== model.process?.id && model.processes.some((p) => p.id === process)) {
    await model.showProcess(process);
  }
  if (base && base !== model.base?.id && model.process?.bases.some((b) => b.id === base)) {
    await model.showBase(base);
  }
  const moment = Date.parse(query.get('asOf') ?? '');
  if (moment) {
    model.lookAt(moment);
    const {from, to} = model.timelineSpan();
    if (moment < from) {
      await model.moveWindow((moment - to) / HOUR);
    }
  }
}

async function incident(id, model) {
  const listed = [...(model.data.incidents?.items ?? []), ...(model.data.book?.items ?? [])].find((i) => i.id === id);
  try {
    return {view: 'incident', incident: listed ?? (await read(`desk/incidents/${id}`)).incident};
  } catch (e) {
    if (!(e instanceof ApiProblem)) {
      throw e;
    }
    model.said(e.message, true);
    return null;
  }
}

/** The place as the task or alarm names it that bears the link. */
function nameOf(link, model) {
  const bearer = [...(model.data.tasks?.items ?? []), ...(model.data.alarms?.items ?? [])].find((b) => b.link?.endsWith(link));
  return bearer && placeName({...bearer, regionName: bearer.where ?? bearer.regionName});
}
