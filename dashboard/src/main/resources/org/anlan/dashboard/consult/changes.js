import {either, say} from '../i18n.js';
import {day} from '../time.js';
import {fixed, minus, signed} from '../units.js';

const MOST = 5;

/**
 * What has changed since the evidence was frozen, in short words, the gravest kinds first: the
 * figures' own differences, stages that moved, a newer analysis of the rain.
 *
 * @param {any} evidence as it was frozen
 * @param {Record<string, any>} now what has been read since: `figures`, `rivers`, `rain`
 * @returns {string[]}
 */
export function changesSince(evidence, {figures, rivers, rain}) {
  const all = [...movedFigures(evidence.figures, figures), ...movedStages(evidence.levels ?? [], rivers?.items ?? []), ...newerRain(evidence.rain, rain)];
  return all.length > MOST ? [...all.slice(0, MOST), say('more', {n: all.length - MOST})] : all;
}

function movedFigures(frozen, now) {
  const before = new Map((frozen?.items ?? []).map((i) => [i.indicator, i]));
  return (now?.items ?? [])
    .filter((i) => i.reviewed && before.get(i.indicator)?.reviewed && i.reviewed !== before.get(i.indicator).reviewed)
    .map((i) => `${either(i, 'name')} ${signed(minus(i.reviewed, before.get(i.indicator).reviewed), i)}`);
}

function movedStages(frozen, now) {
  const before = new Map(frozen.map((l) => [l.station, l]));
  return now
    .filter((s) => before.has(s.station) && Number(s.value) !== Number(before.get(s.station).valueM))
    .map((s) => `${s.name} ${fixed(before.get(s.station).valueM, 2)} → ${fixed(s.value, 2)} m`);
}

function newerRain(frozen, now) {
  const newer = now?.run && now.run !== frozen?.run;
  return newer ? [say('evidence.newRain', {day: day(`${now.day}T08:00:00+08:00`)})] : [];
}
