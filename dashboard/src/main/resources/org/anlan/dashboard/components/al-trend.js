import {LitElement, css, html, nothing} from 'lit';
import {chart} from '../chart.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {clockTime, day, dayTime} from '../time.js';
import {brief} from '../units.js';

/** Charts cut days at the midnight of their own clock: it is set to civil time, whatever the machine's. */
const CIVIL = 8 * 3_600_000;

/**
 * One figure on one base over time, as it was known: 已审核 a full line, 已报未审 a broken one.
 *
 * @typedef {{knownAt: string, asOf: string, reviewed: string | null, submitted: string | null, synthetic?: boolean}} Point
 */
export class AlTrend extends LitElement {
  static properties = {points: {attribute: false}, unit: {attribute: false}};

  static styles = [
    base,
    css`
      div {
        height: calc(230 * var(--u));
        min-height: 200px;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const split = this.points.some((p) => p.synthetic);
    return html`<div role="img" aria-label=${say('trend')}></div>
      ${split ? html`<p class="min quiet">${say('trend.synthetic')}</p>` : nothing}`;
  }

  async updated() {
    const option = this.option();
    if (!this.drawing) {
      this.drawing = chart(this.renderRoot.querySelector('div'), option);
    } else {
      (await this.drawing).set(option);
    }
  }

  async disconnectedCallback() {
    super.disconnectedCallback();
    (await this.drawing)?.remove();
    this.drawing = undefined;
  }

  option() {
    const line = (key, style) => ({
      name: say(`figure.${key}`),
      type: 'line',
      step: 'end',
      showSymbol: this.points.length < 2,
      data: this.points.filter((p) => p[key] !== null).map((p) => [Date.parse(p.knownAt) + CIVIL, Number(p[key])]),
      ...style,
    });
    const unit = {...this.unit, unitEn: ''};
    return {
      useUTC: true,
      grid: {left: 8, right: 16, top: 44, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, textStyle: {color: '#b9c5cd', fontSize: 18}, itemWidth: 28},
      xAxis: {type: 'time', axisLabel: {formatter: (t) => (clockTime(t - CIVIL) === '00:00' ? day(t - CIVIL) : clockTime(t - CIVIL)), color: '#b9c5cd', fontSize: 18, hideOverlap: true}},
      yAxis: {type: 'value', splitNumber: 3, axisLabel: {formatter: (v) => brief(String(v), unit), color: '#b9c5cd', fontSize: 18}},
      tooltip: {
        formatter: (at) => [dayTime(at[0].value[0] - CIVIL), ...at.map((a) => `${a.seriesName} ${brief(String(a.value[1]), this.unit)}`)].join('\n'),
      },
      series: [
        line('submitted', {lineStyle: {color: '#93a2ad', type: 'dashed', width: 2}, itemStyle: {color: '#93a2ad'}}),
        line('reviewed', {lineStyle: {color: '#5cc6dc', width: 3}, itemStyle: {color: '#5cc6dc'}}),
      ],
    };
  }
}

customElements.define('al-trend', AlTrend);
