import {LitElement, css, html, nothing} from 'lit';
import '../components/al-badge.js';
import '../components/al-table.js';
import {Speaks, either, say} from '../i18n.js';
import {base} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {number, percent} from './words.js';

const COLOURS = ['BLUE', 'YELLOW', 'ORANGE', 'RED'];
const PLACES = 4;

/** Warnings against what came: hits, misses, false alarms, and the rule by which they are judged. */
export class WarningsPane extends LitElement {
  static properties = {data: {attribute: false}, asked: {attribute: false}};

  static styles = [
    base,
    workStyles,
    css`
      :host {
        padding: 14px 20px;
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 34px;
        padding: 12px 0;
      }
      .figures b {
        font-size: var(--figure-s);
        font-weight: 600;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      select {
        width: auto;
      }
      .warn {
        color: var(--yellow);
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
    return html`<h2 class="spoken">${say('verify.warnings')}</h2>
      <label
        >${say('verify.colour')}
        <select name="colour" @change=${(e) => this.ask(e.target.value)}>
          ${COLOURS.map((c, k) => html`<option value=${c} ?selected=${c === this.asked.colour}>${say('verify.atLeast', {level: say(`verify.level.${k + 1}`)})}</option>`)}
        </select></label
      >
      <div class="figures">
        ${this.figure('warnings', data.warnings)} ${this.figure('messages', data.messages)} ${this.figure('events', data.events)} ${this.figure('hits', data.hits)} ${this.figure('misses', data.misses)}
        ${this.figure('inVain', data.falseAlarms)} ${this.figure('running', data.running)} ${this.figure('pod', percent(data.detection))} ${this.figure('far', percent(data.falseAlarmRatio))} ${this.figure('csi', percent(data.criticalSuccess))}
        ${this.figure('leadTime', data.medianLeadHours === null ? '–' : say('verify.hours', {n: number(data.medianLeadHours, 1)}))}
      </div>
      ${data.small ? html`<p class="warn">${say('verify.warnings.small', {n: data.warnings + data.events, least: data.least})}</p>` : nothing}
      <p class="quiet">${either(data, 'rule')}</p>
      ${this.table('verify.matches', data.matches.map((m) => this.match(m)), true)} ${this.table('verify.missed', data.missed.map((e) => this.alone(e)))}
      ${this.table('verify.vain', data.inVain.map((e) => this.alone(e)))}`;
  }

  figure(key, value) {
    return html`<span class="quiet">${say(`verify.warnings.${key}`)} <b class="strong">${value}</b></span>`;
  }

  table(heading, rows, matched = false) {
    const words = matched ? ['verify.warning', 'verify.issued', 'verify.happening', 'verify.from', 'verify.leadTime'] : ['verify.what', 'verify.from', 'verify.to', 'verify.places'];
    const columns = words.map((word) => ({label: say(word), end: word === 'verify.leadTime'}));
    return html`<h3>${say(heading)} ${rows.length}</h3>
      ${rows.length ? html`<al-table label=${say(heading)} .columns=${columns} .rows=${rows}></al-table>` : html`<p class="quiet">${say('verify.none')}</p>`}`;
  }

  match({warning, event, leadHours}) {
    const late = leadHours < 0;
    return {
      id: warning.id,
      cells: [this.named(warning), dayTime(warning.issuedAt), this.named(event), dayTime(event.from), html`<span class=${late ? 'bad' : ''}>${say(late ? 'verify.late' : 'verify.ahead', {n: number(Math.abs(leadHours), 1)})}</span>`],
    };
  }

  alone(episode) {
    return {id: episode.id, cells: [this.named(episode), dayTime(episode.from), dayTime(episode.to), this.places(episode)]};
  }

  named(episode) {
    return html`<al-badge level=${COLOURS[episode.level - 1] ?? ''} .word=${say(`verify.level.${episode.level}`)}></al-badge> ${either(episode, 'text')}`;
  }

  places({areaNames}) {
    const some = areaNames.slice(0, PLACES).join(say('list.comma'));
    return areaNames.length > PLACES ? say('verify.andMore', {some, n: areaNames.length}) : some;
  }

  ask(colour) {
    this.dispatchEvent(new CustomEvent('ask', {detail: {colour}, bubbles: true, composed: true}));
  }
}

customElements.define('warnings-pane', WarningsPane);
