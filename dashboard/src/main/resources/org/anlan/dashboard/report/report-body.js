import {civilOf, localOf} from '../time.js';
import {CARDS, own} from './reads.js';
import {uuid7} from './uuid7.js';

/** No disaster process: a new one begins with this report. */
export const ANOTHER = '';

/** Lines that may fall without being wrong: the missing are found. */
const MAY_FALL = new Set(['missing']);
const FALLS = 'cumulative-never-falls';

/**
 * An empty form. `values` holds what was typed: absent is unchanged since the last report, '' is 未统计.
 *
 * @param {any} me who files
 * @param {{items: any[]}} processes
 */
export function fresh(me, processes) {
  const process = processes.items.find((p) => p.open);
  return {
    id: uuid7(),
    region: own(me),
    process: process?.id ?? ANOTHER,
    hazard: process?.hazard ?? 'flood',
    kind: process ? 'FOLLOW_UP' : 'FIRST',
    base: process?.bases[0]?.id ?? '',
    baseName: '',
    baseFrom: '',
    last: null,
    values: {},
    reasons: {},
    narrative: '',
    occurredAt: '',
  };
}

/** The form of a report that was refused or returned, with all that was filled in. */
export function reopened(empty, body, processes) {
  const counted = typeof body.base === 'string' ? {id: body.base} : body.base;
  const process = processes.items.find((p) => p.id === body.process);
  const known = process?.bases.some((b) => b.id === counted.id);
  const reasons = {};
  for (const at of ['reasons', 'errata']) {
    Object.entries(body[at] ?? {}).forEach(([k, v]) => (reasons[`${at}.${k}`] = v));
  }
  return {
    ...empty,
    region: body.region,
    process: body.process ?? ANOTHER,
    hazard: body.hazard ?? process?.hazard ?? 'flood',
    kind: body.kind ?? 'FOLLOW_UP',
    base: known || typeof body.base === 'string' ? counted.id : '',
    baseName: known ? '' : (counted.name ?? ''),
    baseFrom: known ? '' : (counted.from ?? ''),
    ...(body.asOf ? {asOf: localOf(Date.parse(body.asOf))} : {}),
    occurredAt: body.occurredAt ? localOf(Date.parse(body.occurredAt)) : '',
    values: Object.fromEntries(Object.entries(body.values ?? {}).map(([k, v]) => [k, v === 'not-counted' ? '' : v])),
    reasons,
    narrative: body.narrative ?? '',
  };
}

/** What a line says: what was typed, else what a follow-up leaves as it was; '' is 未统计. */
export function valueOf(f, code) {
  const kept = f.kind === 'FIRST' ? undefined : f.last?.[code];
  return f.values[code] ?? (kept === 'not-counted' ? '' : kept) ?? '';
}

/** Whether a line stands as it was reported last. */
export function isUnchanged(f, code) {
  return f.values[code] === undefined && valueOf(f, code) !== '';
}

/** A cumulative number below the last one: it is asked at once why, before anything is sent. */
export function fall(f, code, words) {
  const [now, before] = [f.values[code], f.last?.[code]].map((v) => (v === 'none' ? 0 : /^\d+(\.\d+)?$/.test(v ?? '') ? Number(v) : null));
  return now !== null && before !== null && now < before && !MAY_FALL.has(code) ? [{field: code, rule: FALLS, message: words(before, now)}] : [];
}

/** The report as the contract wants it. */
export function body(f, processes, now) {
  const process = processes.items.find((p) => p.id === f.process);
  const known = process?.bases.find((b) => b.id === f.base);
  const part = (at) => Object.fromEntries(Object.entries(f.reasons).filter(([k, v]) => k.startsWith(`${at}.`) && v.trim()).map(([k, v]) => [k.slice(at.length + 1), v.trim()]));
  const codes = Object.values(CARDS).flat();
  return {
    id: f.id,
    ...(process ? {process: process.id} : {}),
    hazard: f.hazard,
    region: f.region,
    kind: f.kind,
    base: known ? {id: known.id, name: known.name, ...(known.from ? {from: known.from} : {})} : {id: `since-${f.baseFrom.slice(5).replace('-', '')}`, name: f.baseName.trim(), from: f.baseFrom},
    asOf: civilOf(f.asOf ?? localOf(now)),
    ...(f.kind === 'FIRST' && f.occurredAt ? {occurredAt: civilOf(f.occurredAt)} : {}),
    values: f.kind === 'ZERO' ? {} : Object.fromEntries(codes.map((c) => [c, valueOf(f, c) || 'not-counted'])),
    ...(f.narrative.trim() ? {narrative: f.narrative.trim()} : {}),
    reasons: part('reasons'),
    errata: part('errata'),
  };
}
