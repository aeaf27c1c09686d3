import {either, say} from '../i18n.js';

/** @param {number | null} value @param {number} [digits] @returns {string} a dash for what is undefined */
export function number(value, digits = 2) {
  return value === null || value === undefined ? '–' : Number(value).toFixed(digits);
}

/** @param {number | null} value @returns {string} e.g. 42 % */
export function percent(value) {
  return value === null || value === undefined ? '–' : `${Math.round(100 * value)}%`;
}

/** @param {number} hours @returns {string} e.g. 24 小时, 3 天 */
export function lead(hours) {
  return hours > 48 && hours % 24 === 0 ? say('verify.days', {n: hours / 24}) : say('verify.hours', {n: hours});
}

/** @param {{kind: string, issuer: string, own: boolean}} of @returns {string} */
export function issuer(of) {
  return of.own ? `${of.issuer}${say('verify.own')}` : of.issuer;
}

/** What is known of the skill against one reference, said so that nobody reads too much into it. */
export function verdict(skill, issues = skill.issues) {
  return say(`verify.verdict.${skill.verdict}`, {
    reference: say(`verify.reference.${skill.reference}`),
    skill: number(skill.skill),
    low: number(skill.low),
    high: number(skill.high),
    issues,
  });
}

/** What came or was told, in its unit or as a level. */
export function told(value, pair) {
  if (!value) {
    return '–';
  }
  switch (value.form) {
    case 'chance':
      return percent(value.probability);
    case 'levels':
      return value.probabilities
        .map((p, level) => [p, level])
        .filter(([p]) => p > 0)
        .map(([p, level]) => `${say(`verify.level.${level}`)} ${percent(p)}`)
        .join(say('list.comma'));
    case 'quantiles':
      return `${value.levels.map((p, k) => `p${Math.round(100 * p)} ${number(value.values[k], 1)}`).join(say('list.comma'))} ${pair.unit}`.trim();
    default:
      return say('verify.members', {n: value.members.length});
  }
}

/** What came of a pair, by its latest word. */
export function came(pair, outcome = pair.outcomes.at(-1)) {
  if (!outcome) {
    return say('verify.state.AWAITED');
  }
  if (outcome.observed === null) {
    return say('verify.state.UNTESTABLE');
  }
  switch (pair.value.form) {
    case 'levels':
      return say(`verify.level.${outcome.observed}`);
    case 'chance':
      return say(outcome.observed ? 'verify.happened' : 'verify.not');
    default:
      return `${number(outcome.observed, 2)} ${pair.unit}`.trim();
  }
}

/** @param {{quantityZh: string, quantityEn: string, hazardZh: string, hazardEn: string}} subject @returns {string} */
export function subject(of) {
  return `${either(of, 'hazard')} · ${either(of, 'quantity')}`;
}
