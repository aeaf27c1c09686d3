import {LitElement, css, html, svg} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {units} from './words.js';

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 70;
const FOOT = 28;
const HOURS = 168;
const MARKS = [0, 24, 72, 120, 168];
const MODES = ['physical', 'agreement', 'capacity'];

/** What can be promised over the next seven days, as steps laid on one another by mode of reserve. */
export class PromiseCurve extends LitElement {
  static properties = {data: {attribute: false}};

  static styles = [
    base,
    css`
      svg {
        width: 100%;
        max-width: 960px;
        height: auto;
      }
      text {
        fill: var(--ink-2);
        font-size: 14px;
      }
      .axis {
        stroke: var(--line-strong);
      }
      .physical {
        fill: var(--accent);
      }
      .agreement {
        fill: var(--green);
      }
      .capacity {
        fill: var(--orange);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 22px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      li svg {
        width: 16px;
        height: 16px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const steps = this.levels();
    const most = Math.max(1, ...steps.map((s) => MODES.reduce((all, m) => all + s[m], 0)));
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say('depot.curve')}>
        ${MODES.map((mode, i) => svg`<path class=${mode} d=${area(steps, i, most)}></path>`)}
        <line class="axis" x1=${LEFT} y1=${HEIGHT - FOOT} x2=${WIDTH - 10} y2=${HEIGHT - FOOT}></line>
        <text x=${LEFT - 8} y="22" text-anchor="end">${units(most)}</text>
        <text x=${LEFT - 8} y=${HEIGHT - FOOT} text-anchor="end">0</text>
        ${MARKS.map((h) => svg`<text x=${x(h)} y=${HEIGHT - 6} text-anchor=${h === HOURS ? 'end' : 'middle'}>${say('depot.after', {n: h})}</text>`)}
      </svg>
      <ul>
        ${MODES.map((mode) => html`<li><svg viewBox="0 0 16 16" aria-hidden="true"><rect class=${mode} width="16" height="16"></rect></svg>${say(`depot.mode.${mode}`)}</li>`)}
      </ul>`;
  }

  /** The units of each mode from each step on, by hours from now. */
  levels() {
    const now = Date.parse(this.data.now);
    const level = {hour: 0, physical: 0, agreement: 0, capacity: 0};
    const levels = [{...level}];
    for (const step of this.data.steps) {
      level.hour = Math.max(0, (Date.parse(step.at) - now) / 3_600_000);
      if (level.hour > HOURS) {
        break;
      }
      level[step.mode.toLowerCase()] += Number(step.units);
      levels.push({...level});
    }
    return levels;
  }
}

function x(hour) {
  return LEFT + ((WIDTH - 10 - LEFT) * hour) / HOURS;
}

function y(value, most) {
  return HEIGHT - FOOT - ((HEIGHT - FOOT - 14) * value) / most;
}

/** Between what the modes before make and what this one adds. */
function area(levels, mode, most) {
  const upTo = (level, last) => MODES.slice(0, last).reduce((all, m) => all + level[m], 0);
  const edge = (last) =>
    levels.flatMap((level, i) => {
      const until = levels[i + 1]?.hour ?? HOURS;
      const at = y(upTo(level, last), most);
      return [
        [x(level.hour), at],
        [x(until), at],
      ];
    });
  const points = [...edge(mode + 1), ...edge(mode).reverse()];
  return `M${points.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join('L')}Z`;
}

customElements.define('promise-curve', PromiseCurve);
