import {svg} from 'lit';
import {either, say} from '../i18n.js';
import {clockTime, day} from '../time.js';
import {dueAhead} from './due-ahead.js';

const BIN = 15 * 60_000;
const HOUR = 3_600_000;
const AXIS = 24;
const LANE = 26;
const SIZE = 18;

/**
 * The drawing of the time line: bars of reports and reviews, signs of what was issued or raised,
 * the hours, and what is due in the hours ahead.
 *
 * @param {import('./model.js').WallModel} model
 * @param {number} wide px @param {number} high px; it is drawn in the wall's own unit `--u`
 */
export function strip(model, wide, high) {
  const unit = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--u'));
  const [width, height] = [wide / unit, high / unit];
  const {from, to, ahead} = model.timelineSpan();
  const x = (time) => ((time - from) / (to - from + ahead)) * width;
  const items = model.data.timeline?.items ?? [];
  const floor = height - AXIS;
  return svg`<svg aria-hidden="true" viewBox="0 0 ${width} ${height}">
    ${bars(items, x, from, floor)}
    <path d="M0 ${floor}H${width}" stroke="#3d505e" />
    ${hours(x, from, to + ahead, floor, height, width)}
    ${items.filter((i) => SIGNS[i.kind]).map((i) => sign(i, x(Date.parse(i.knownAt))))}
    ${ahead ? coming(model, x, floor, to, width) : ''}
  </svg>`;
}

function bars(items, x, from, floor) {
  const counts = {report: new Map(), review: new Map()};
  for (const item of items) {
    const bin = Math.floor((Date.parse(item.knownAt) - from) / BIN);
    const bins = counts[item.kind];
    bins?.set(bin, (bins.get(bin) ?? 0) + (item.count ?? 1));
  }
  const most = Math.max(4, ...counts.report.values(), ...counts.review.values());
  const wide = Math.max(2, x(from + BIN) - x(from) - 1.5);
  const draw = (bins, colour) =>
    [...bins].map(([bin, n]) => {
      const tall = (n / most) * (floor - LANE - 4);
      return svg`<rect x=${x(from + bin * BIN)} y=${floor - tall} width=${wide} height=${tall} fill=${colour} />`;
    });
  return [draw(counts.report, '#33505f'), draw(counts.review, '#4f8ea3')];
}

function hours(x, from, until, floor, height, width) {
  const every = (x(from + HOUR) - x(from)) * 2 > 62 ? 2 : 3;
  const marks = [];
  const local = 8 * HOUR; // hours are counted in civil time, which is UTC+8 without summer time
  for (let t = Math.ceil((from + local) / (every * HOUR)) * every * HOUR - local; t < until; t += every * HOUR) {
    const midnight = clockTime(t) === '00:00';
    const at = x(t);
    if (at > 30 && at < width - 30) {
      marks.push(svg`<path d="M${at} ${midnight ? LANE : floor}V${floor + 5}" stroke="#3d505e" />
        <text x=${at} y=${height - 2} text-anchor="middle">${midnight ? day(t) : clockTime(t)}</text>`);
    }
  }
  return marks;
}

const SIGNS = {
  response: (x, y) => svg`<path d="M${x} ${y - 9}l9 9-9 9-9-9z" fill="#5cc6dc" />`,
  warning: (x, y) => svg`<path d="M${x} ${y - 9}l10 17h-20z" fill="#ffa53d" />`,
  alarm: (x, y) => svg`<path d="M${x - 4} ${y - 9}h8l5 5v8l-5 5h-8l-5-5v-8z" fill="#ff6159" />`,
  floodarea: (x, y) => svg`<circle cx=${x} cy=${y} r="8" fill="#73b3ff" />`,
  plan: (x, y) => svg`<path d="M${x - 7} ${y - 7}h14v14h-14z" fill="#93a2ad" />`,
};

function sign(item, x) {
  return svg`<g>${SIGNS[item.kind](x, 13)}<title>${clockTime(item.knownAt)} ${either(item, 'title')}</title></g>`;
}

/** That nobody forecasts when the water is highest stands where the time would. */
const NO_PEAK = 'timeline.noPeak';

/** What is due ahead, on as many lines as there is room for; what does not fit stays in the list of tasks. */
function coming(model, x, floor, to, width) {
  const due = dueAhead(model, to).filter((d) => x(d.at) < width);
  const line = SIZE * 1.25;
  const ends = new Array(Math.max(1, Math.floor(floor / line))).fill(x(to) + 16);
  const peak = say(NO_PEAK);
  const last = ends.length - 1;
  ends[last] += measured(peak) + 14;
  return svg`<text class="quiet" x=${x(to) + 16} y=${line * (last + 0.8)}>${peak}</text>${due.map((task) => {
    const at = x(task.at);
    const text = `${clockTime(task.at)} ${task.what}`;
    const wide = measured(text);
    const start = Math.max(x(to) + 16, Math.min(at, width - wide));
    const row = ends.findIndex((end) => start >= end);
    if (row < 0 || start + wide > width) {
      return svg`<path d="M${at} ${floor - 6}v6" stroke="#b9c5cd" stroke-width="2" />`;
    }
    ends[row] = start + wide + 14;
    return svg`<path d="M${at} ${floor - 6}v6" stroke="#b9c5cd" stroke-width="2" />
      <text class="soon" x=${start} y=${line * (row + 0.8)}>${text}</text>`;
  })}`;
}

let pen;
function measured(text) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${SIZE}px Inter, "Noto Sans CJK SC", sans-serif`;
  return pen.measureText(text).width * 1.03;
}
