import {say} from '../i18n.js';
import {AXIS, ChartBase, MARKS, bars} from './chart-base.js';
import {lead, number} from './words.js';

const REFERENCES = ['PERSISTENCE', 'CLIMATOLOGY', 'PREVIOUS_ISSUE'];
const WORST = -1; // what is worse is drawn at the lower edge, and told in full

/** Skill by lead against each reference, with its 95 % interval; 0 is no better than the reference. */
export class SkillChart extends ChartBase {
  words() {
    const of = (l) => l.skill.map((s) => `${lead(l.leadHours)} ${say(`verify.reference.${s.reference}`)} ${number(s.skill)}`);
    return `${say('verify.skill')}: ${this.data.flatMap(of).join(say('list.comma'))}`;
  }

  option() {
    const used = REFERENCES.filter((r) => this.data.some((l) => l.skill.some((s) => s.reference === r)));
    return {
      grid: {left: 34, right: 24, top: 44, bottom: 30, containLabel: true},
      legend: {top: 0, left: 0, textStyle: {color: '#b9c5cd', fontSize: 18}, data: used.map((r) => say(`verify.reference.${r}`))},
      xAxis: {...AXIS, type: 'category', data: this.data.map((l) => lead(l.leadHours)), name: say('verify.lead'), nameGap: 32, axisLabel: {color: '#b9c5cd', fontSize: 18, hideOverlap: true}},
      yAxis: {...AXIS, type: 'value', min: WORST, max: 1, interval: 0.5, name: say('verify.skill.axis'), nameGap: 58, axisLabel: {color: '#b9c5cd', fontSize: 18, formatter: (v) => (v === WORST ? `≤ ${v}` : String(v))}},
      tooltip: {trigger: 'item', formatter: ({seriesName, data}) => `${seriesName} ${number(data.skill)} (${number(data.low)} … ${number(data.high)}), n ${data.n}`},
      series: [this.zero(), ...used.flatMap((r, k) => this.reference(r, MARKS[k]))],
    };
  }

  zero() {
    const line = this.data.map((l) => [lead(l.leadHours), 0]);
    return {type: 'line', symbol: 'none', silent: true, data: line, lineStyle: {color: '#93a2ad', type: 'dashed', width: 2}, tooltip: {show: false}};
  }

  reference(reference, mark) {
    const points = this.data.flatMap((l) => l.skill.filter((s) => s.reference === reference && s.skill !== null).map((s) => ({...s, x: lead(l.leadHours)})));
    const shown = (v) => (v === null ? null : Math.max(WORST, v));
    return [
      bars(points.map((p) => [p.x, shown(p.low), shown(p.high)]), {color: mark.color, opacity: 0.45}),
      {
        name: say(`verify.reference.${reference}`),
        type: 'line',
        symbol: mark.symbol,
        symbolSize: 11,
        lineStyle: {color: mark.color, width: 2},
        itemStyle: {color: mark.color},
        data: points.map((p) => ({...p, value: [p.x, shown(p.skill)]})),
      },
    ];
  }
}

customElements.define('skill-chart', SkillChart);
