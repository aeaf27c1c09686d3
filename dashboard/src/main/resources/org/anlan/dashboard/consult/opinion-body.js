import {civilOf} from '../time.js';
import {LEVELS} from './reads.js';

/** The chances at which a quantity may be told under 专业填报. */
export const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9];

/**
 * What is sealed: the form as the contract wants it. Chances and quantiles left empty are not sent.
 *
 * @param {FormData} given @param {{card: any, own: boolean, level: string, areas: string[]}} of
 */
export function filing(given, {card, own, level, areas}) {
  const text = (name) => given.get(name).trim();
  const chances = chosen(given, LEVELS, 'chance', (v) => v / 100);
  const quantiles = Object.entries(chosen(given, QUANTILES, 'quantile', (v) => v) ?? {}).map(([p, value]) => ({p: Number(p), value}));
  const reason = given.get('reason')?.trim();
  return {
    ...(own ? {} : {department: card.department}),
    ...(reason ? {reason} : {}),
    opinion: {
      conclusion: text('conclusion'),
      level,
      areas,
      from: civilOf(given.get('from')),
      to: civilOf(given.get('to')),
      ...Object.fromEntries(['mostLikely', 'worst', 'basis', 'advice'].map((name) => [name, text(name)])),
      ...(chances ? {probabilities: chances} : {}),
      ...(quantiles.length ? {quantiles} : {}),
    },
  };
}

function chosen(given, keys, stem, of) {
  const filled = keys.filter((key) => (given.get(`${stem}-${key}`) ?? '') !== '');
  return filled.length ? Object.fromEntries(filled.map((key) => [key, of(Number(given.get(`${stem}-${key}`)))])) : null;
}
