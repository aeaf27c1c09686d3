import {say} from '../i18n.js';

/** The rain over a county in words: the mean, how far the nearest gauge is, and whether that says anything. */
export function rainOf(item) {
  if (!item) {
    return say('figure.unknown');
  }
  const parts = [
    item.meanMm === null || item.meanMm === undefined ? say('figure.unknown') : `${item.meanMm} mm`,
    item.nearestGaugeKm === null || item.nearestGaugeKm === undefined ? '' : say('rain.nearest', {km: Math.round(Number(item.nearestGaugeKm))}),
    item.skill ? '' : say('rain.noSkill'),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What is known of how rare a station's rain is: the rarest of its sums of 1, 3 and 7 days; empty where none is judged. */
export function rarest(answer, station) {
  const most = mostRare(answer, station);
  return most ? rarity(most, answer.rarityConfidence) : '';
}

/** The sums of the usual return periods at a station, for as many days as its rarest sum has, each with its interval. */
export function returnLevels(answer, station) {
  const most = mostRare(answer, station);
  const levels = (most?.levels ?? []).map((l) => say('rain.level', {years: l.years, mm: l.mm, low: l.interval[0] ?? '—', high: l.interval[1] ?? '—'}));
  return levels.length ? say('rain.levels', {days: most.days, levels: levels.join(say('list.comma')), confidence: answer.rarityConfidence}) : '';
}

function mostRare(answer, station) {
  const judged = (answer?.rarities ?? []).filter((r) => r.station === station && !r.refused);
  return [...judged].sort((a, b) => years(b) - years(a))[0];
}

/** One rarity in words, with its interval; what has no end is said to be above. */
function rarity(r, confidence) {
  const [low, high] = r.returnPeriodInterval ?? [null, null];
  const key = r.returnPeriodYears === null ? 'rain.rarity.beyond' : high === null ? 'rain.rarity.open' : 'rain.rarity';
  return say(key, {days: r.days, mm: r.sumMm, years: round(r.returnPeriodYears), low: round(low), high: round(high), of: r.years, confidence});
}

/** A return period that is null has no upper end. */
function years(r) {
  return r.returnPeriodYears === null ? Infinity : Number(r.returnPeriodYears);
}

function round(value) {
  return value === null ? '—' : Number(value) < 10 ? value : String(Math.round(Number(value)));
}
