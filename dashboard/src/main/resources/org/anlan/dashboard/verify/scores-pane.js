import {LitElement, css, html, nothing} from 'lit';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {workStyles} from '../work-styles.js';
import './ask-bar.js';
import './reliability-chart.js';
import './skill-chart.js';
import {lead, number, percent, verdict} from './words.js';

/** Scores of a selection: what it rests on, plain words, reliability, skill by lead, and the rules of outcomes. */
export class ScoresPane extends LitElement {
  static properties = {data: {attribute: false}, rules: {attribute: false}, asked: {attribute: false}};

  static styles = [
    base,
    buttons,
    workStyles,
    css`
      .plain {
        padding: 10px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--panel);
      }
      .plain p + p {
        padding-top: 4px;
      }
      .warn {
        color: var(--yellow);
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 30px;
        padding: 10px 20px;
      }
      .figures b {
        font-size: var(--text-mid);
        font-weight: 600;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 0 20px;
        padding: 0 20px;
      }
      .below {
        padding: 6px 20px 20px;
      }
      li {
        padding: 6px 0;
        border-top: 1px solid var(--line);
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
    return html`<ask-bar .scores=${data} .asked=${this.asked}></ask-bar>
      <div class="plain">${this.plain()}</div>
      ${this.figures()}
      <div class="two">
        <section>
          <h2>${say('verify.reliability')}</h2>
          ${this.reliability()}
        </section>
        <section>
          <h2>${say('verify.skill')}</h2>
          ${data.byLead.some((l) => l.skill.length) ? html`<skill-chart .data=${data.byLead}></skill-chart>` : html`<p class="quiet">${say('verify.skill.none')}</p>`}
        </section>
      </div>
      <div class="below">${this.leads()} ${this.levels()} ${this.outcomes()}</div>`;
  }

  /** What the numbers allow to be said, the doubts first. */
  plain() {
    const {data} = this;
    const scored = data.scores[0]?.n ?? 0;
    const lines = [];
    if (data.mixed) {
      lines.push(html`<p class="warn">${say('verify.mixed')}</p>`);
    } else if (scored === 0) {
      lines.push(html`<p class="warn">${say('verify.nothing', data.counts)}</p>`);
    } else if (data.small) {
      lines.push(html`<p class="warn">${say('verify.small', {n: scored, least: data.least})}</p>`);
    }
    data.skill.forEach((s) => lines.push(html`<p class=${s.verdict === 'SKILL' ? '' : 'warn'}>${verdict(s)}</p>`));
    lines.push(html`<p class="quiet">${say(`verify.sees.${data.sees}`)}</p>`);
    return lines;
  }

  figures() {
    const {counts, scores} = this.data;
    const unit = this.data.subjects.find((s) => s.hazard === this.asked.hazard && s.quantity === this.asked.quantity)?.unit ?? '';
    const count = (key) => html`<span class="quiet">${say(`verify.count.${key}`)} <b class="strong">${counts[key]}</b></span>`;
    return html`<div class="figures">
      ${['issued', 'known', 'awaited', 'untestable', 'corrected', 'unscored'].map(count)}
      ${scores.map((s) => html`<span class="quiet">${say(`verify.score.${s.score}`)} <b>${number(s.mean, 3)}</b> ${/CRPS|INTERVAL|ABSOLUTE/.test(s.score) ? unit : ''}${s.infinite ? html`<span class="warn">${say('verify.infinite', {n: s.infinite, all: s.n})}</span>` : nothing}</span>`)}
      ${this.data.coverage.map((c) => html`<span class="quiet">${say('verify.coverage', {nominal: percent(c.nominal)})} <b>${percent(c.inside)}</b> ${say('verify.cases', {n: c.n})}</span>`)}
    </div>`;
  }

  reliability() {
    const {reliability} = this.data;
    if (!reliability) {
      return html`<p class="quiet">${say('verify.reliability.none')}</p>`;
    }
    const small = reliability.points.some((p) => p.small);
    return html`<reliability-chart .data=${reliability}></reliability-chart>
      <p class="min quiet">
        ${say(`verify.reliability.of.${reliability.of}`)} ${say('verify.reliability.how')} ${small ? html`<span class="warn">${say('verify.reliability.small', {least: this.data.least})}</span>` : nothing}
      </p>`;
  }

  leads() {
    const rows = this.data.byLead.flatMap((l) =>
      (l.skill.length ? l.skill : [null]).map((s, k) => ({
        id: `${l.leadHours}/${k}`,
        cells: [
          lead(l.leadHours),
          l.small ? html`${l.n} <span class="warn">${say('verify.few')}</span>` : l.n,
          `${say(`verify.score.${l.score}`)} ${number(l.mean, 3)}`,
          l.coverage.map((c) => `${percent(c.nominal)} → ${percent(c.inside)}`).join(say('list.comma')) || '–',
          s ? say(`verify.reference.${s.reference}`) : '–',
          s ? number(s.skill) : '–',
          s ? `${number(s.low)} … ${number(s.high)}` : '–',
          s ? number(s.pHolm, 3) : '–',
          s ? say(`verify.says.${s.verdict}`) : '–',
        ],
      })),
    );
    const columns = [['verify.lead'], ['verify.n', true], ['verify.mean', true], ['verify.inside', true], ['verify.against'], ['verify.skill.axis', true], ['verify.interval', true], ['verify.p', true], ['verify.says']];
    return rows.length
      ? html`<h3>${say('verify.byLead')}</h3>
          <al-table label=${say('verify.byLead')} .columns=${columns.map(([word, end]) => ({label: say(word), end}))} .rows=${rows}></al-table>`
      : nothing;
  }

  levels() {
    const {levels} = this.data;
    if (!levels) {
      return nothing;
    }
    const names = levels.counts.map((_, k) => say(`verify.level.${k}`));
    return html`<h3>${say('verify.levels')}</h3>
      <p>${say('verify.levels.told', {exact: percent(levels.exact), under: percent(levels.under), over: percent(levels.over)})}</p>
      <al-table
        label=${say('verify.levels')}
        .columns=${[{label: say('verify.levels.rows')}, ...names.map((label) => ({label, end: true}))]}
        .rows=${levels.counts.map((row, k) => ({id: String(k), cells: [names[k], ...row]}))}
      ></al-table>`;
  }

  outcomes() {
    const rules = (this.rules?.items ?? []).filter((r) => !this.asked.quantity || r.quantity === this.asked.quantity || this.asked.quantity.startsWith(`${r.quantity}:`));
    return html`<h3>${say('verify.rules')}</h3>
      <ul>
        ${rules.map((r) => html`<li>${either(r, 'text')} ${r.sample ? html`<span class="tag">${say('verify.sample')}</span>` : nothing} <span class="min quiet">${r.id} · ${r.source}</span></li>`)}
      </ul>`;
  }
}

customElements.define('scores-pane', ScoresPane);
