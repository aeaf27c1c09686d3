import {LitElement, css, html} from 'lit';
import {chart} from '../chart.js';
import {Speaks} from '../i18n.js';
import {base} from '../styles.js';

/** Colours of the marks, told apart by shape too. */
export const MARKS = [
  {color: '#5cc6dc', symbol: 'circle'},
  {color: '#f7d64f', symbol: 'diamond'},
  {color: '#b9c5cd', symbol: 'rect'},
];

export const AXIS = {nameLocation: 'middle', nameTextStyle: {color: '#b9c5cd', fontSize: 18}};

/** A vertical bar at each point, as one line with gaps. */
export function bars(points, style) {
  return {
    type: 'line',
    symbol: 'none',
    connectNulls: false,
    silent: true,
    tooltip: {show: false},
    lineStyle: {width: 3, ...style},
    itemStyle: style,
    data: points.flatMap(([x, low, high]) => (low === null || high === null ? [] : [[x, low], [x, high], [x, null]])),
  };
}

/** A chart of one option, drawn anew when its data change; a subclass gives `option()` and `words()`. */
export class ChartBase extends LitElement {
  static properties = {data: {attribute: false}};

  static styles = [
    base,
    css`
      div {
        height: calc(380 * var(--u));
        min-height: 260px;
      }
      @media (max-width: 1600px), (max-height: 900px) {
        div {
          height: 290px;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    return html`<div role="img" aria-label=${this.words()}></div>`;
  }

  async updated() {
    const option = this.option();
    if (!this.drawing) {
      this.drawing = chart(this.renderRoot.querySelector('div'), option);
      await this.drawing;
      this.toggleAttribute('drawn', true);
    } else {
      (await this.drawing).set(option);
    }
  }

  async disconnectedCallback() {
    super.disconnectedCallback();
    (await this.drawing)?.remove();
    this.drawing = undefined;
  }
}
