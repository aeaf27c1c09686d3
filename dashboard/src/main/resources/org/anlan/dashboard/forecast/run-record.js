import {LitElement, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {dayTime} from '../time.js';
import {workStyles} from '../work-styles.js';
import {RUNNERS} from './reads.js';

/** The record of a run, all that is needed to make it again bit for bit; 重算 queues that, and says whether it came out the same. */
export class RunRecord extends LitElement {
  static properties = {model: {attribute: false}, run: {attribute: false}, again: {state: true}, problem: {state: true}, busy: {state: true}};

  static styles = [base, buttons, workStyles];

  constructor() {
    super();
    Object.assign(this, {again: null, problem: '', busy: false});
    new Speaks(this);
  }

  willUpdate(changes) {
    if (changes.has('run') && changes.get('run')?.id !== this.run.id) {
      Object.assign(this, {again: null, problem: '', busy: false});
    }
  }

  render() {
    const r = this.run;
    const row = (key, value) => html`<dt>${say(key)}</dt><dd>${value ?? '—'}</dd>`;
    return html`<h2>${r.model} · ${r.subject}</h2>
      <dl>
        ${row('runs.version', r.version)} ${row('runs.parameters', r.parameters)} ${row('runs.cause', `${say(`runs.by.${r.trigger}`)} · ${r.cause}`)}
        ${row('runs.window', r.from && r.to ? `${dayTime(r.from)} – ${dayTime(r.to)}` : null)}
        ${row('runs.inputs', short(r.inputsDigest))} ${row('runs.lacking', r.missing?.length ? r.missing.join(say('list.comma')) : say('runs.nothing'))}
        ${row('runs.seed', r.seed)} ${row('runs.result', short(r.resultDigest))}
        ${r.again ? row('runs.makesAgain', short(r.again)) : nothing}
        ${row('runs.time', `${dayTime(r.queuedAt)} · ${say('runs.attempts', {n: r.attempts})}${took(r)}`)}
      </dl>
      ${r.lines?.length ? html`<h3>${say('runs.lines')}</h3>${r.lines.map((l) => html`<p class="quiet">${l}</p>`)}` : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${r.again ? this.verdict(r) : nothing}
      ${r.state === 'DONE' && !r.again && this.model.holds(...RUNNERS) ? html`<div class="bar"><button type="button" class="button main" ?disabled=${this.busy} @click=${this.repeat}>${say('runs.again')}</button><span class="quiet">${say('runs.againWhat')}</span></div>` : nothing}
      ${this.again ? this.verdict((this.model.data.runs?.items ?? []).find((i) => i.id === this.again.id) ?? this.again) : nothing}`;
  }

  /** What came of a repetition: nothing yet, the same, another, or a failure. */
  verdict(run) {
    if (typeof run.equal !== 'boolean') {
      return html`<p class=${run.state === 'FAILED' ? 'late' : 'quiet'} role="status">${say('runs.againIs', {state: say(`runs.${run.state}`)})}</p>`;
    }
    return html`<p class=${run.equal ? 'good' : 'late'} role="status">${say(run.equal ? 'runs.equal' : 'runs.differs', {kept: short(run.keptDigest), again: short(run.resultDigest)})}</p>`;
  }

  async repeat() {
    this.busy = true;
    const {answer, problem} = await this.model.write('POST', `forecasting/runs/${this.run.id}/again`, undefined, {again: ['runs'], word: say('runs.queued')});
    Object.assign(this, {again: answer, problem, busy: false});
  }
}

function short(digest) {
  return digest ? `${digest.slice(0, 12)}…` : null;
}

function took({startedAt, endedAt}) {
  return startedAt && endedAt ? ` · ${((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s` : '';
}

customElements.define('run-record', RunRecord);
