import {LitElement, html, nothing} from 'lit';
import '../components/al-place.js';
import {Speaks, say} from '../i18n.js';
import {HEADS, body, faults} from '../report/evacuation-heads.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';

/** Writes down the evacuation of a county, township or village that told it by phone (代录). */
export class EvacuationLine extends LitElement {
  static properties = {model: {attribute: false}, region: {state: true}, problem: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    this.region = '';
    this.problem = '';
    new Speaks(this);
  }

  render() {
    return html`<h3>${say('evacuation.behalf')}</h3>
      <form @submit=${this.tell}>
        ${this.problem ? html`<p class="problem full" role="alert">${this.problem}</p>` : nothing}
        <al-place class="full" .label=${say('call.region')} @place=${(e) => (this.region = e.detail)}></al-place>
        ${HEADS.map((h) => html`<label>${say(`evacuation.${h}`)}<input name=${h} inputmode="numeric" maxlength="8" autocomplete="off" placeholder=${say('figure.none')} /></label>`)}
        <label>${say('report.by')}<input name="reporter" required maxlength="40" autocomplete="off" /></label>
        <label>${say('call.phone')}<input name="phone" type="tel" maxlength="40" autocomplete="off" /></label>
        <div class="bar full"><button class="button main" ?disabled=${!this.region}>${say('evacuation.tell')}</button><span class="tag">${say('incident.behalf')}</span></div>
      </form>`;
  }

  async tell(event) {
    event.preventDefault();
    const form = event.target;
    const given = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, v.trim()]));
    const filled = {...given, villages: []};
    this.problem = faults(filled)[0]?.text ?? '';
    if (this.problem) {
      return;
    }
    const told = {...body(filled), asOf: new Date(this.model.now()).toISOString(), reporter: given.reporter, onBehalf: true, ...(given.phone ? {phone: given.phone} : {})};
    const {done, problem} = await this.model.write('POST', `desk/evacuation/${this.region}`, told);
    this.problem = problem;
    if (done) {
      form.reset();
      this.renderRoot.querySelector('al-place').clear();
      this.region = '';
    }
  }
}

customElements.define('evacuation-line', EvacuationLine);
