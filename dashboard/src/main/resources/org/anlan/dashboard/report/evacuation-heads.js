import {say} from '../i18n.js';

/** The numbers one tells; 未转 is made of the first two. */
export const HEADS = ['toMove', 'moved', 'refused', 'returned'];

const number = (text) => (text === '' || text === null || text === undefined ? null : Number(text));

/** 未转 of what was typed; null while one of its two is not counted. */
export function left(of) {
  const [all, gone] = [number(of.toMove), number(of.moved)];
  return all === null || gone === null || Number.isNaN(all - gone) ? null : all - gone;
}

/** The sum of a list of villages, as text; null without one. A number that none counted stays ''. */
export function summed(villages) {
  const named = villages.filter((v) => v.name.trim());
  if (!named.length) {
    return null;
  }
  const add = (head) => {
    const counted = named.map((v) => number(v[head])).filter((n) => n !== null);
    return counted.length ? String(counted.reduce((a, b) => a + b, 0)) : '';
  };
  return Object.fromEntries(HEADS.map((head) => [head, add(head)]));
}

/**
 * What does not add up, in words, before it is sent; the server holds the same rules.
 *
 * @returns {Array<{head: string, text: string}>} at most one a line
 */
export function faults(filled) {
  const named = filled.villages.filter((v) => v.name.trim());
  const lines = named.length ? named : [filled];
  return lines.flatMap((line) => lineFaults(line, named.length ? `${line.name}: ` : '', named.length > 0));
}

function lineFaults(line, name, listed) {
  const bad = HEADS.find((h) => line[h] !== '' && line[h] !== undefined && !/^[0-9]{1,8}$/.test(line[h]));
  const says = (head, text) => [{head, text: name + text}];
  if (bad) {
    return says(bad, say('evacuation.whole', {name: say(`evacuation.${bad}`)}));
  }
  const [all, gone, refused, back] = HEADS.map((h) => number(line[h]));
  if (listed ? all === null || gone === null : all === null && gone === null) {
    return says('toMove', say(listed ? 'evacuation.bothNeeded' : 'evacuation.oneNeeded'));
  }
  if (all !== null && gone > all) {
    return says('moved', say('evacuation.over', {part: say('evacuation.moved'), n: gone, whole: say('evacuation.toMove'), of: all}));
  }
  if (all !== null && refused > all - gone) {
    return says('refused', say('evacuation.over', {part: say('evacuation.refused'), n: refused, whole: say('evacuation.left'), of: all - gone}));
  }
  if (gone !== null && back > gone) {
    return says('returned', say('evacuation.over', {part: say('evacuation.returned'), n: back, whole: say('evacuation.moved'), of: gone}));
  }
  return [];
}

/** What is sent: an empty field is not sent, unknown is not 0; a list makes its own sum. */
export function body(filled) {
  const villages = filled.villages.filter((v) => v.name.trim());
  return {...(villages.length ? {villages: villages.map((v) => ({name: v.name.trim(), ...counted(v), ...inCharge(v)}))} : counted(filled)), ...inCharge(filled)};
}

function counted(of) {
  return Object.fromEntries(HEADS.filter((h) => number(of[h]) !== null).map((h) => [h, number(of[h])]));
}

function inCharge({keeper, keeperPhone}) {
  const name = (keeper ?? '').trim();
  const phone = (keeperPhone ?? '').trim();
  return {...(name ? {keeper: name} : {}), ...(name && phone ? {keeperPhone: phone} : {})};
}
