import {css, html} from 'lit';
import {say} from '../i18n.js';

/** How a range bar looks, wherever it stands. */
export const rangeStyles = css`
  .range {
    display: block;
    width: 100%;
    height: 16px;
  }
`;

/** The analysis of the rain that fell, in the form of a forecast: one value a county, no interval. */
export function asForecast(rain) {
  return rain?.day
    ? {day: rain.day, madeAt: rain.madeAt, remarks: [], counties: rain.items.map((i) => ({region: i.region, name: i.name, nameEn: null, rainMm: {p10: null, p50: i.meanMm === null ? null : Number(i.meanMm), p90: null}, skill: i.skill ? 'SKILL' : 'NO_SKILL'}))}
    : null;
}

/**
 * A coming day of what others forecast, in the form of the house's own products.
 *
 * @param {any} ahead answer of `GET /forecasting/rain/ahead` @param {string} day @param {string} township what is said of townships
 */
export function aheadDay(ahead, day, township) {
  const found = ahead?.days?.find((d) => d.day === day);
  return found ? {...found, madeAt: ahead.madeAt, township, remarks: [], source: ahead.source, issued: ahead.issued, ageHours: ahead.ageHours} : null;
}

/** The wettest first; unknown ones last. */
export function byRain(counties) {
  return [...counties].sort((a, b) => (b.rainMm?.p50 ?? -1) - (a.rainMm?.p50 ?? -1));
}

/** The middle value; unknown is said, never 0. */
export function middle(of) {
  return known(of?.p50) ? of.p50.toFixed(1).replace(/\.0$/, '') : say('figure.none');
}

/** What a value lies between four of five times; empty where no interval is given. */
export function between(of) {
  return known(of?.p10) && known(of?.p90) ? `${Math.round(of.p10)}–${Math.round(of.p90)}` : '';
}

/** The same as a bar: the interval, and a stroke at the middle. @param {number} most the end of the scale */
export function range(of, most) {
  if (!known(of?.p50)) {
    return html`<span></span>`;
  }
  const x = (n) => `${((100 * n) / most).toFixed(1)}%`;
  const [low, high] = known(of.p10) && known(of.p90) ? [of.p10, of.p90] : [of.p50, of.p50];
  return html`<svg class="range" role="img" aria-label=${`${Math.round(low)} – ${Math.round(high)}`}>
    <rect x="0" y="7" width="100%" height="2" fill="#22303a" /><rect x=${x(low)} y="4" width=${x(high - low)} height="8" fill="#2f7d92" /><rect x=${x(of.p50)} y="0" width="3" height="16" fill="#a9dcea" />
  </svg>`;
}

function known(n) {
  return typeof n === 'number';
}
