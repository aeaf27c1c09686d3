import {LitElement, css, html, nothing} from 'lit';
import '../components/al-phone.js';
import {Speaks, language, placeName, say} from '../i18n.js';
import {base, headings} from '../styles.js';
import {span} from '../time.js';
import {FitsRows} from './fit.js';
import {nowMark, nowStyles} from './now-mark.js';
import {Watches} from './watches.js';

const MOST = 8;
const SOON_MS = 30 * 60_000;

/** How one task looks, here and in the drawer. */
export const taskStyles = css`
  .task {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    column-gap: var(--gap);
    line-height: 1.25;
  }
  .what,
  .left {
    font-size: var(--task);
    font-weight: 500;
  }
  .left {
    white-space: nowrap;
  }
  .left small {
    font-size: var(--text-min);
    font-weight: 400;
  }
  .late {
    color: var(--red);
  }
  .soon {
    color: var(--orange);
  }
  .do {
    color: var(--accent);
    font-size: var(--text-min);
    white-space: nowrap;
  }
  .under {
    color: var(--ink-2);
    font-size: var(--text-min);
  }
`;

/** What is to be done (待办), at most eight, by the time left. */
export class WallTasks extends LitElement {
  static properties = {model: {attribute: false}};

  static styles = [
    base,
    headings,
    nowStyles,
    taskStyles,
    css`
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: var(--gap) var(--pad) 0;
      }
      .heading {
        padding-bottom: calc(var(--gap) * 0.5);
      }
      ol {
        flex: 1;
        min-height: 0;
        overflow: hidden;
      }
      li {
        padding: calc(var(--gap) * 0.4) 0;
        border-top: 1px solid var(--line);
      }
      button {
        color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
    new Watches(this, true);
    this.fits = new FitsRows(this, 'ol');
  }

  render() {
    const tasks = byTimeLeft(this.model.data.tasks?.items ?? []);
    const more = (this.model.data.tasks?.total ?? tasks.length) - this.fits.rows;
    return html`<section aria-label=${say('tasks')}>
      <div class="heading">
        <h2>${say('tasks')}${nowMark(this.model)}</h2>
        ${more > 0
          ? html`<button type="button" class="min" @click=${() => this.model.open({view: 'tasks'})}>${say('more', {n: more})} ▸</button>`
          : html`<span class="min">${tasks.length ? nothing : say('tasks.none')}</span>`}
      </div>
      <ol>
        ${tasks.slice(0, MOST).map((task) => html`<li>${taskLine(task, this.model)}</li>`)}
      </ol>
    </section>`;
  }
}

/**
 * One task on two lines: what and how long; where, whom to phone, and the way to it: 办 where it can
 * be done there by whoever looks on, else 看.
 *
 * @param {any} task @param {import('./model.js').WallModel} model
 */
export function taskLine(task, model) {
  const left = task.dueAt ? Date.parse(task.dueAt) - model.now() : null;
  const urgency = left === null ? '' : left < 0 ? 'late' : left < SOON_MS ? 'soon' : '';
  return html`<span class="task"
      ><span class="what">${taskName(task)}</span>
    <span class="left ${urgency}"
      >${left === null ? nothing : html`<small class=${urgency}>${left < 0 ? say('tasks.over') : say('tasks.left')}</small> ${span(Math.abs(left))}`}</span
      ></span
    >
    <span class="task under"
      ><span>${placeName({...task, regionName: task.where})}</span><span
        >${task.who ? html`<al-phone .name=${task.who} .phone=${task.phone}></al-phone>` : nothing} ${way(task, model)}</span
      ></span
    >`;
}

function way(task, model) {
  const can = task.doLink && model.holds(...task.doers);
  const link = can ? task.doLink : task.link;
  const word = say(can ? 'tasks.do' : 'tasks.look');
  return link ? html`<a class="do" href=${link} aria-label="${word} ${taskName(task)}">〔${word}〕</a>` : nothing;
}

/** What is to be done, in the language on the screen. */
export function taskName(task) {
  return (language() === 'en' && task.whatEn) || task.what;
}

/** Those without a due time stand last. */
export function byTimeLeft(tasks) {
  return [...tasks].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

customElements.define('wall-tasks', WallTasks);
