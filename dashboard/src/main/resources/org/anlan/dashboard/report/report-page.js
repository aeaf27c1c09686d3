import {LitElement, css, html, nothing} from 'lit';
import '../components/al-head.js';
import '../components/al-said.js';
import {clockName, overdue, urgedText} from '../components/al-urge.js';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {WorkModel} from '../work-model.js';
import {workStyles} from '../work-styles.js';
import './clocks-pane.js';
import './county-pane.js';
import {Draft} from './draft.js';
import './evacuation-pane.js';
import './national-pane.js';
import {Outbox} from './outbox.js';
import {isCounty, isNational, movedBy, own, postsOf, reads} from './reads.js';
import './report-form.js';
import './report-strip.js';
import './reports-pane.js';
import './review-pane.js';
import {touchStyles} from './touch-styles.js';
import './urgent-call.js';

/**
 * 报灾: file, tell of an evacuation, look after one's reports, review, clocks; the red button 险情速报 on
 * each view (key N). What cannot be sent waits in the browser.
 */
export class ReportPage extends LitElement {
  static properties = {view: {state: true}, from: {state: true}};

  static styles = [
    base,
    buttons,
    workStyles,
    touchStyles,
    css`
      main {
        max-width: 1180px;
        margin: 0 auto;
      }
      .urged {
        padding: 10px 20px;
        border-bottom: 1px solid var(--line);
        color: var(--red);
      }
      @media (max-width: 700px) {
        main {
          padding-bottom: 84px;
        }
      }
      .waits {
        padding: 10px 20px;
        border-bottom: 1px solid var(--line);
        color: var(--yellow);
      }
    `,
  ];

  constructor() {
    super();
    this.model = new WorkModel(
      reads(() => this.model),
      movedBy,
      ['form', 'places', 'processes', 'kinds'],
    );
    this.view = location.hash.slice(1) || 'file';
    new Speaks(this);
    this.model.addEventListener('change', () => this.changed());
    this.model.addEventListener('tick', () => this.requestUpdate());
    this.model.addEventListener('say', (e) => this.renderRoot.querySelector('al-said').show(e.detail.text, e.detail.bad));
    addEventListener('keydown', (event) => this.key(event));
    ['online', 'offline'].forEach((event) => addEventListener(event, () => this.requestUpdate()));
  }

  firstUpdated() {
    this.model.start();
  }

  changed() {
    if (this.model.me && !this.outbox) {
      this.outbox = new Outbox(this.model.me.id, () => (this.model.synced ? this.model.now() : null));
      this.outbox.addEventListener('change', () => this.requestUpdate());
      this.outbox.addEventListener('sent', (e) => this.sent(e.detail));
      this.outbox.addEventListener('refused', (e) => this.refused(e.detail));
      this.outbox.send();
    }
    if (this.model.synced && !this.wasSynced) {
      this.wasSynced = true;
      this.outbox?.send();
    }
    this.requestUpdate();
  }

  sent(entry) {
    const {place, receipt} = entry;
    if (kindOf(entry) !== 'report') {
      this.model.said(say(`${kindOf(entry)}.sent`, {place}));
      this.model.bursts.want(['evacuation']);
      return;
    }
    const {clock} = receipt;
    this.model.said(clock ? say(clock.met ? 'report.sentMet' : 'report.sentLate', {place}) : say('report.sent', {place}), Boolean(clock && !clock.met));
    this.model.bursts.want(['reports', 'waiting', 'processes', 'clocks']);
  }

  refused({entry, problem}) {
    this.model.said(problem.message, true);
    if (kindOf(entry) === 'report') {
      this.renderRoot.querySelector('report-form')?.refused(entry, problem);
    }
  }

  views() {
    const {me, data} = this.model;
    const all = ['file', 'evacuation', 'reports', ...(postsOf(me, 'REVIEWER').length ? ['review'] : []), 'clocks', ...(isCounty(this.model) ? ['county'] : []), ...(isNational(this.model) ? ['national'] : [])];
    return all.map((id) => ({id, label: say(`report.view.${id}`), count: id === 'review' ? data.waiting?.items.length : 0}));
  }

  key(event) {
    const field = event.composedPath()[0];
    if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(field.tagName ?? '')) {
      return;
    }
    const view = this.views()[Number(event.key) - 1];
    if (view) {
      this.show(view.id);
    } else if (event.key === 'n' && this.outbox) {
      event.preventDefault();
      this.urgent();
    }
  }

  show(view) {
    this.view = view;
    history.replaceState(null, '', `#${view}`);
  }

  urgent(body = null) {
    this.renderRoot.querySelector('urgent-call').open(body);
  }

  render() {
    const {model} = this;
    const waits = this.outbox?.list() ?? [];
    return html`<al-head
        .heading=${say('page.report')}
        .installation=${model.installation}
        .me=${model.me}
        .now=${model.now()}
        .views=${this.views()}
        .chosen=${this.view}
        @choose=${(e) => this.show(e.detail)}
      ></al-head>
      ${model.me && own(model.me)
        ? html`<report-strip .model=${model} .waits=${waits.length} .stamp=${model.now()} @urgent=${() => this.urgent()}></report-strip>
            <urgent-call .model=${model} .outbox=${this.outbox}></urgent-call>`
        : nothing}
      ${waits.length ? html`<div class="waits" role="status">${waits.map((e) => this.waiting(e))}</div>` : nothing}
      ${this.urged()}
      <main>${model.me ? (own(model.me) ? this.pane() : html`<p class="pane quiet">${say('report.noPost')}</p>`) : model.away ? html`<p class="pane">${say('report.nothingKept')}</p>` : nothing}</main>
      <al-said></al-said>`;
  }

  /** What one's own place is urged to report (催报), on every view. */
  urged() {
    const {data, me} = this.model;
    const urged = overdue(data.clocks, this.model.now()).filter((c) => c.urged && c.region === own(me));
    return urged.length ? html`<div class="urged" role="alert">${urged.map((c) => html`<p>${clockName(c)}: ${urgedText(c.urged)}</p>`)}</div>` : nothing;
  }

  waiting(entry) {
    return html`<div class="bar">
      <span>${entry.place} · ${entry.problem ? say('report.refused', {why: entry.problem}) : say('report.waits')}</span>
      ${entry.problem
        ? html`<button type="button" class="button" @click=${() => this.again(entry)}>${say('report.correct')}</button>`
        : html`<button type="button" class="button" @click=${() => this.outbox.send()}>${say('report.sendNow')}</button>`}
      <button type="button" class="button" @click=${() => this.outbox.drop(entry.id)}>${say('report.drop')}</button>
    </div>`;
  }

  /** Opens what was refused where it was typed, and takes it out of those that wait. */
  async again(entry) {
    const kind = kindOf(entry);
    if (kind === 'report' && !this.begin(entry.body)) {
      return;
    }
    this.outbox.drop(entry.id);
    if (kind === 'urgent') {
      this.urgent(entry.body);
    } else if (kind === 'evacuation') {
      this.show('evacuation');
      await this.updateComplete;
      const pane = this.renderRoot.querySelector('evacuation-pane');
      await pane.updateComplete;
      pane.renderRoot.querySelector('evacuation-form').again({region: entry.path.split('/').at(-1), body: entry.body});
    }
  }

  /**
   * Opens the form with a report's values, for a follow-up or a correction; never over another that
   * is being typed.
   *
   * @returns {boolean} whether it was opened
   */
  begin(body) {
    this.show('file');
    if (new Draft(this.model.me.id).load()) {
      this.model.said(say('report.inProgress'), true);
      return false;
    }
    this.updateComplete.then(() => this.renderRoot.querySelector('report-form').take(body));
    return true;
  }

  pane() {
    const {model} = this;
    switch (this.view) {
      case 'evacuation':
        return html`<evacuation-pane .model=${model} .sheet=${model.data.evacuation} .outbox=${this.outbox}></evacuation-pane>`;
      case 'county':
        return html`<county-pane .model=${model} .sheet=${model.data.sheet} .reports=${model.data.reports} .waiting=${model.data.waiting} @choose=${(e) => this.show(e.detail)} @sum=${(e) => this.begin(e.detail)}></county-pane>`;
      case 'national':
        return html`<national-pane .model=${model} .data=${model.data.national}></national-pane>`;
      case 'reports':
        return html`<reports-pane .model=${model} .data=${model.data.reports} @again=${(e) => this.begin(e.detail)}></reports-pane>`;
      case 'review':
        return html`<review-pane .model=${model} .data=${model.data.waiting}></review-pane>`;
      case 'clocks':
        return html`<clocks-pane .model=${model} .data=${model.data.clocks} .stamp=${model.now()}></clocks-pane>`;
      default:
        return html`<report-form .model=${model} .form=${model.data.form} .places=${model.data.places} .processes=${model.data.processes} .outbox=${this.outbox}></report-form>`;
    }
  }
}

/** What an entry of the outbox is. @returns {'urgent' | 'evacuation' | 'report'} */
function kindOf({path = 'reports'}) {
  return path === 'desk/incidents' ? 'urgent' : path.startsWith('desk/evacuation/') ? 'evacuation' : 'report';
}

customElements.define('report-page', ReportPage);
