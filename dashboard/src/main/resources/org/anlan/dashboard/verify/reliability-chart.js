import {say} from '../i18n.js';
import {AXIS, ChartBase, MARKS, bars} from './chart-base.js';
import {percent} from './words.js';

const SMALLEST = 8;
const GROWS = 8;

/** The reliability diagram: how often it came where so great a chance was told; bars say how far luck strays. */
export class ReliabilityChart extends ChartBase {
  words() {
    const told = (p) => say('verify.reliability.point', {told: percent(p.forecast), came: percent(p.frequency), n: p.cases});
    return `${say('verify.reliability')}: ${this.data.points.map(told).join(say('list.comma'))}`;
  }

  option() {
    const {points} = this.data;
    const most = Math.max(...points.map((p) => p.cases));
    const axis = (name, gap) => ({...AXIS, type: 'value', min: 0, max: 1, interval: 0.2, name: say(name), nameGap: gap, axisLabel: {formatter: percent, color: '#b9c5cd', fontSize: 18}});
    return {
      grid: {left: 34, right: 24, top: 16, bottom: 30, containLabel: true},
      xAxis: axis('verify.told', 32),
      yAxis: axis('verify.came', 62),
      tooltip: {
        trigger: 'item',
        formatter: ({data}) => say('verify.reliability.point', {told: percent(data.value[0]), came: percent(data.value[1]), n: data.cases}),
      },
      series: [
        {type: 'line', symbol: 'none', silent: true, data: [[0, 0], [1, 1]], lineStyle: {color: '#93a2ad', type: 'dashed', width: 2}, tooltip: {show: false}},
        {
          type: 'scatter',
          itemStyle: {color: MARKS[0].color, borderColor: '#0a0f14', borderWidth: 1},
          data: points.map((p) => ({
            value: [p.forecast, p.frequency],
            cases: p.cases,
            symbolSize: SMALLEST + GROWS * Math.sqrt(p.cases / most),
            symbol: p.small ? 'emptyCircle' : 'circle',
          })),
        },
        bars(points.map((p) => [p.forecast, p.low, p.high]), {color: '#f7d64f', opacity: 0.9}),
      ],
    };
  }
}

customElements.define('reliability-chart', ReliabilityChart);
