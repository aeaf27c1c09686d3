import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {issuer, number} from './words.js';

/** The weights of each hazard, by kind and name, and why each moved. A press opens the pair. */
export class WeightsPane extends LitElement {
  static properties = {data: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      :host {
        padding: 14px 20px;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 0 34px;
      }
      .warn {
        color: var(--yellow);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 18px;
        align-items: end;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      h2 {
        padding-top: 14px;
      }
      @media (max-width: 900px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {data} = this;
    if (!data) {
      return nothing;
    }
    return html`<p class="quiet">${say('verify.weights.how')}</p>
      ${data.items.length ? data.items.map((h) => this.hazard(h)) : html`<p class="warn">${say('verify.weights.none')}</p>`}`;
  }

  hazard(of) {
    const small = of.questions < this.data.least;
    return html`<h2>${either(of, 'hazard')} · ${say('verify.questions', {n: of.questions})}</h2>
      ${small ? html`<p class="warn">${say('verify.weights.small', {n: of.questions, least: this.data.least})}</p>` : nothing}
      <div class="two">
        <section>
          <h3>${say('verify.weights.now')}</h3>
          <al-table
            label=${say('verify.weights.now')}
            .columns=${['verify.who', 'verify.weight', 'verify.questions.n'].map((word, k) => ({label: say(word), end: k > 0}))}
            .rows=${of.items.map((w) => ({id: `${w.kind}/${w.issuer}`, cells: [`${say(`verify.kind.${w.kind}`)} ${issuer(w)}`, share(w.weight), w.n]}))}
          ></al-table>
        </section>
        <section>
          <h3>${say('verify.weights.why')}</h3>
          <ul>
            ${of.moves.map((m) => this.move(m))}
          </ul>
        </section>
      </div>`;
  }

  move(of) {
    return html`<li>
      <p>
        <b class="strong">${issuer(of)}</b> ${of.from === null ? '' : `${share(of.from)} → `}${share(of.to)} <span class="quiet">${dayTime(of.at)}</span><br />
        ${either(of, 'reason')}
      </p>
      <button type="button" class="button" @click=${() => this.open(of.question)}>${say('verify.open')}</button>
    </li>`;
  }

  open(id) {
    this.dispatchEvent(new CustomEvent('pair', {detail: id, bubbles: true, composed: true}));
  }
}

function share(weight) {
  return `${number(100 * weight, 1)}%`;
}

customElements.define('weights-pane', WeightsPane);
