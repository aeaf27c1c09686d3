import {html} from 'lit';
import {WorkPage} from '../work-page.js';
import {ForecastModel} from './forecast-model.js';
import './losses-pane.js';
import './rain-pane.js';
import './runs-pane.js';
import './stations-pane.js';
import './storms-pane.js';

/** Forecasts: rain of the counties on the map, stages of the rivers, typhoons, losses to be expected, and the runs they come from. */
export class ForecastPage extends WorkPage {
  constructor() {
    super('forecast', ['rain', 'stations', 'storms', 'losses', 'runs'], new ForecastModel());
  }

  willUpdate(changes) {
    if (changes.has('wanted') && this.wanted && this.view === 'stations') {
      this.model.chooseStation(decodeURIComponent(this.wanted));
    }
  }

  counts() {
    const failed = (this.model.data.runs?.items ?? []).filter((r) => r.state === 'FAILED').length;
    return {runs: {count: failed, hot: failed > 0}};
  }

  pane() {
    const {model} = this;
    const stamp = model.now();
    switch (this.view) {
      case 'stations':
        return html`<stations-pane .model=${model} .stamp=${stamp}></stations-pane>`;
      case 'storms':
        return html`<storms-pane .model=${model} .stamp=${stamp}></storms-pane>`;
      case 'losses':
        return html`<losses-pane .model=${model} .stamp=${stamp}></losses-pane>`;
      case 'runs':
        return html`<runs-pane .model=${model} .stamp=${stamp}></runs-pane>`;
      default:
        return html`<rain-pane .model=${model} .stamp=${stamp}></rain-pane>`;
    }
  }
}

customElements.define('forecast-page', ForecastPage);
