import {LitElement, html, nothing} from 'lit';
import {Speaks, language, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockSeconds, dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';

const TONES = {DELIVERED: 'good', FAILING: 'late', WAITING: 'soon', WITHHELD: 'quiet'};

/** What became of a warning on each way out, with every attempt. */
export class DeliveryLog extends LitElement {
  static properties = {model: {attribute: false}, warning: {attribute: false}, data: {attribute: false}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.problem = '';
    new Speaks(this);
  }

  render() {
    const {data} = this;
    if (!data) {
      return html`<p class="quiet">${say('reading')}</p>`;
    }
    return html`${data.withheld ? html`<p class="soon">${say('deliveries.withheld')}</p>` : nothing} ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p class="quiet">${say('deliveries.always')}</p>
      <ol class="rows">${data.items.map((d) => this.delivery(d))}</ol>
      ${data.items.length ? nothing : html`<p class="quiet">${say('deliveries.none')}</p>`}`;
  }

  delivery(d) {
    const stuck = d.state === 'FAILING' || d.state === 'WAITING';
    return html`<li>
      <span><b>${language() === 'zh' ? d.channelZh : d.channel}</b> ${d.target}</span><span class="end ${TONES[d.state]}">${say(`deliveries.${d.state}`)}</span>
      <span class="quiet">${d.deliveredAt ? say('deliveries.at', {at: dayTime(d.deliveredAt)}) : d.nextTryAt ? say('deliveries.next', {at: clockSeconds(d.nextTryAt)}) : nothing} ${say('deliveries.attempts', {n: d.attempts})}</span>
      <span class="end">${stuck && this.model.holds('DUTY_OFFICER', 'DUTY_CHIEF', 'ADMINISTRATOR') ? html`<button type="button" class="button" @click=${() => this.retry(d)}>${say('deliveries.retry')}</button>` : nothing}</span>
      ${d.lastProblem ? html`<span class="late full">${d.lastProblem}</span>` : nothing}
      ${d.log.length
        ? html`<details class="full"><summary>${say('deliveries.log')}</summary>${d.log.map((a) => html`<p class="quiet">${a.attempt} · ${clockSeconds(a.beganAt)} · ${a.tookMs} ms · ${a.problem ?? say('deliveries.DELIVERED')}</p>`)}</details>`
        : nothing}
    </li>`;
  }

  async retry(d) {
    const {problem} = await this.model.write('POST', `warnings/${this.warning.id}/deliveries/${d.message}/retry`, undefined, {again: ['deliveries']});
    this.problem = problem;
  }
}

customElements.define('delivery-log', DeliveryLog);
