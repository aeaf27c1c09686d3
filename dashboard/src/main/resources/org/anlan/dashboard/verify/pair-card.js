import {LitElement, css, html, nothing} from 'lit';
import {Speaks, either, placeName, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {came, lead, number, told} from './words.js';

/** One frozen forecast as it was issued, what it had to beat, and all that was held to have come. */
export class PairCard extends LitElement {
  static properties = {pair: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      .digest {
        overflow-wrap: anywhere;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }
      .old {
        color: var(--ink-3);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {pair} = this;
    return html`<h2>${say(`verify.kind.${pair.kind}`)} ${pair.issuer} · ${placeName(pair)}</h2>
      <dl>
        ${this.line('verify.issued', dayTime(pair.issuedAt))} ${this.line('verify.valid', `${dayTime(pair.validFrom)} – ${dayTime(pair.validTo)}`)} ${this.line('verify.lead', lead(pair.leadHours))}
        ${this.line('verify.told', html`<b class="strong">${told(pair.value, pair)}</b>`)}
        ${Object.entries(pair.references).map(([which, value]) => this.line(`verify.reference.${which}`, told(value, pair)))}
        ${this.line('verify.cameOut', html`<b class="strong">${came(pair)}</b>`)} ${this.line('verify.scored', this.score())} ${this.line('verify.source', pair.source)}
        ${this.line('verify.digest', html`<span class="digest">${pair.digest}</span>`)}
      </dl>
      <h3>${say('verify.outcomes')}</h3>
      ${pair.outcomes.length ? html`<ul>${pair.outcomes.map((o, k) => this.outcome(o, k === pair.outcomes.length - 1))}</ul>` : html`<p class="quiet">${say('verify.state.AWAITED')}</p>`}
      <p class="min quiet">${say('verify.frozen')}</p>`;
  }

  line(word, value) {
    return html`<dt>${say(word)}</dt>
      <dd>${value}</dd>`;
  }

  score() {
    const {pair} = this;
    return pair.scored ? `${say(`verify.score.${pair.scoreName}`)} ${number(pair.score, 3)}` : either(pair, 'unscored') || '–';
  }

  outcome(of, counts) {
    return html`<li class=${counts ? '' : 'old'}>
      <b class="strong">${came(this.pair, of)}</b> ${counts ? nothing : say('verify.superseded')}<br />
      ${say('verify.known', {at: dayTime(of.knownAt)})} · ${of.source} · ${of.rule}
    </li>`;
  }
}

customElements.define('pair-card', PairCard);
