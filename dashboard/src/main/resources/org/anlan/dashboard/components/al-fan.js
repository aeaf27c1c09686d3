import {LitElement, css, html} from 'lit';
import {chart} from '../chart.js';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {clockTime, day, dayTime} from '../time.js';

/** Charts cut days at the midnight of their own clock: it is set to civil time, whatever the machine's. */
const CIVIL = 8 * 3_600_000;
const AXIS = {color: '#b9c5cd', fontSize: 18};
const MARKS = {warning: '#ffa53d', guarantee: '#ff6159'};

/**
 * What was measured, a full line, and what is expected, as a fan: half of it lies above the broken
 * line, and four of five times it stays within the band. The marks of the station stand across.
 *
 * @typedef {{at: string, value: number}} Reading
 * @typedef {{at: string, p10: number | null, p50: number | null, p90: number | null}} Step
 */
export class AlFan extends LitElement {
  static properties = {
    label: {},
    unit: {},
    readings: {attribute: false},
    steps: {attribute: false},
    marks: {attribute: false},
    from: {},
  };

  static styles = [
    base,
    css`
      :host {
        min-height: 260px;
      }
      div {
        height: 100%;
        min-height: inherit;
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, {readings: [], steps: [], marks: []});
    new Speaks(this);
  }

  render() {
    return html`<div role="img" aria-label=${this.label}></div>`;
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
    const drawing = this.drawing;
    this.drawing = undefined;
    (await drawing)?.remove();
  }

  option() {
    const at = (t) => Date.parse(t) + CIVIL;
    const steps = this.steps.filter((s) => s.p50 !== null);
    const last = this.readings.at(-1);
    const fan = last && steps.length ? [{at: this.from ?? last.at, p10: last.value, p50: last.value, p90: last.value}, ...steps] : steps;
    return {
      useUTC: true,
      grid: {left: 8, right: 24, top: 48, bottom: 8, containLabel: true},
      legend: {top: 0, left: 0, itemWidth: 30, itemGap: 24, textStyle: AXIS, data: [{name: say('fan.observed')}, {name: say('fan.median')}, {name: say('fan.band'), icon: 'rect'}]},
      xAxis: {type: 'time', axisLabel: {...AXIS, formatter: (t) => (clockTime(t - CIVIL) === '00:00' ? day(t - CIVIL) : clockTime(t - CIVIL)), hideOverlap: true}},
      yAxis: {type: 'value', scale: true, axisLabel: {...AXIS, showMinLabel: false, showMaxLabel: false}, ...this.range(fan)},
      tooltip: {formatter: (points) => this.told(points, fan)},
      series: [
        {name: 'low', type: 'line', stack: 'band', stackStrategy: 'all', silent: true, showSymbol: false, lineStyle: {opacity: 0}, data: fan.map((s) => [at(s.at), s.p10])},
        {name: say('fan.band'), type: 'line', stack: 'band', stackStrategy: 'all', silent: true, showSymbol: false, lineStyle: {opacity: 0}, itemStyle: {color: '#2f7d92'}, areaStyle: {color: '#5cc6dc', opacity: 0.26}, data: fan.map((s) => [at(s.at), Math.max(0, s.p90 - s.p10)])},
        {name: say('fan.median'), type: 'line', showSymbol: fan.length < 12, symbolSize: 7, lineStyle: {color: '#5cc6dc', width: 3, type: 'dashed'}, itemStyle: {color: '#5cc6dc'}, data: fan.map((s) => [at(s.at), s.p50])},
        {name: say('fan.observed'), type: 'line', showSymbol: this.readings.length < 3, lineStyle: {color: '#f3f6f8', width: 3}, itemStyle: {color: '#f3f6f8'}, data: this.readings.map((r) => [at(r.at), r.value]), markLine: this.lines()},
      ],
    };
  }

  /** The axis takes the marks in where they are near; a mark far above is not worth a flat line. */
  range(fan) {
    const values = [...this.readings.map((r) => r.value), ...fan.flatMap((s) => [s.p10, s.p90])];
    if (!values.length) {
      return {};
    }
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = Math.max(0.5, most - least);
    const near = this.marks.map((m) => m.value).filter((v) => v > least - span * 1.5 && v < most + span * 1.5);
    const floor = Math.min(least, ...near) - span * 0.08;
    const top = Math.max(most, ...near) + span * 0.12;
    return {min: Math.floor(floor * 10) / 10, max: Math.ceil(top * 10) / 10};
  }

  lines() {
    const level = ({kind, name, value}) => ({yAxis: value, lineStyle: {color: MARKS[kind], type: 'solid', width: 2}, label: {formatter: `${name} ${value.toFixed(2)}`, position: 'insideStartTop', color: MARKS[kind], fontSize: 18}});
    const issued = this.from ? [{xAxis: Date.parse(this.from) + CIVIL, lineStyle: {color: '#93a2ad', type: 'dotted', width: 2}, label: {formatter: say('fan.from'), position: 'end', rotate: 0, color: '#b9c5cd', fontSize: 18}}] : [];
    return {silent: true, symbol: 'none', data: [...this.marks.map(level), ...issued]};
  }

  told(points, fan) {
    const time = points[0].value[0];
    const step = fan.find((s) => Date.parse(s.at) + CIVIL === time);
    const read = this.readings.find((r) => Date.parse(r.at) + CIVIL === time);
    return [dayTime(time - CIVIL), read ? `${say('fan.observed')} ${read.value.toFixed(2)} ${this.unit}` : '', step ? `p50 ${step.p50.toFixed(2)}(p10 ${step.p10.toFixed(2)} – p90 ${step.p90.toFixed(2)})` : ''].filter(Boolean).join('\n');
  }
}

customElements.define('al-fan', AlFan);
