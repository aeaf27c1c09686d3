import {LitElement, css, html, nothing} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base, buttons} from '../styles.js';
import {clockTime, day, dayTime} from '../time.js';
import {Watches} from './model.js';
import {strip} from './timeline-strip.js';

const MINUTE = 60_000;
const STEPS = {ArrowLeft: -5, ArrowRight: 5, ArrowDown: -5, ArrowUp: 5, PageDown: -60, PageUp: 60};

/**
 * The time line: 24 hours of reports, responses, warnings and alarms, then the hours ahead.
 * Dragging the line shows the figures as they were known then (当时口径); End returns to the present.
 */
export class WallTimeline extends LitElement {
  static properties = {model: {attribute: false}, width: {state: true}};

  static styles = [
    base,
    buttons,
    css`
      section {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: stretch;
        gap: var(--gap);
        height: 100%;
        padding: calc(var(--gap) * 0.6) var(--pad);
        background: var(--panel);
        border-top: 1px solid var(--line);
      }
      .ends {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        align-items: flex-start;
        white-space: nowrap;
        min-width: calc(110 * var(--u));
      }
      .ends.right {
        align-items: flex-end;
      }
      .key {
        display: flex;
        align-items: center;
        gap: calc(6 * var(--u));
        color: var(--ink-2);
      }
      .key i {
        width: calc(10 * var(--u));
        height: calc(14 * var(--u));
        background: #33505f;
      }
      .key .reviews {
        background: #4f8ea3;
        margin-left: calc(6 * var(--u));
      }
      @media (max-width: 1600px), (max-height: 900px) {
        .key {
          display: none;
        }
      }
      .track {
        position: relative;
        min-width: 0;
        touch-action: none;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      svg text {
        fill: var(--ink-2);
        font-size: var(--text-min);
        font-family: var(--font);
      }
      svg .soon {
        fill: var(--ink);
      }
      .slider {
        position: absolute;
        inset: 0 auto 0 0;
        cursor: ew-resize;
      }
      .knob {
        position: absolute;
        inset: 0 auto 0 auto;
        width: 3px;
        margin-left: -1.5px;
        background: var(--accent);
      }
      .knob::before {
        content: '';
        position: absolute;
        inset: -2px auto auto -6px;
        width: 15px;
        height: 15px;
        border-radius: 50%;
        background: var(--accent);
      }
      .knob.back,
      .knob.back::before {
        background: var(--yellow);
      }
      .button {
        min-height: calc(32 * var(--u));
      }
    `,
  ];

  constructor() {
    super();
    this.width = 0;
    new Speaks(this);
    new Watches(this, true);
    this.sizes = new ResizeObserver(([entry]) => {
      this.width = entry.contentRect.width;
      this.height = entry.contentRect.height;
    });
  }

  render() {
    const {model} = this;
    const span = model.timelineSpan();
    const looked = model.lookingAt ?? Math.min(model.now(), span.to);
    return html`<section aria-label=${say('timeline')}>
      <div class="ends">
        <button type="button" class="button" aria-label=${say('timeline.earlier')} @click=${() => model.moveWindow(-24)}>◂ 24 h</button>
        <span class="key min"><i></i>${say('timeline.reports')} <i class="reviews"></i>${say('timeline.reviews')}</span>
        <span class="quiet min">${day(span.from)} ${clockTime(span.from)}</span>
      </div>
      <div class="track">
        ${this.width && model.now() ? strip(model, this.width, this.height) : nothing}
        <div
          class="slider"
          role="slider"
          tabindex="0"
          aria-label=${say('timeline.slider')}
          aria-valuemin="0"
          aria-valuemax=${Math.round((span.to - span.from) / MINUTE)}
          aria-valuenow=${Math.round((looked - span.from) / MINUTE)}
          aria-valuetext=${model.lookingAt ? dayTime(looked) : say('timeline.live')}
          .style=${`width:${this.past() * 100}%`}
          @pointerdown=${this.grab}
          @pointermove=${this.drag}
          @keydown=${this.key}
        >
          ${looked >= span.from ? html`<div class="knob ${model.lookingAt ? 'back' : ''}" .style=${`left:${((looked - span.from) / (span.to - span.from)) * 100}%`}></div>` : nothing}
        </div>
      </div>
      <div class="ends right">
        ${model.lookingAt || model.windowEnd
          ? html`<button type="button" class="button main" @click=${() => this.toPresent()}>${say('timeline.toPresent')}</button>`
          : html`<span class="min">${say('timeline.present')} <b>${clockTime(model.now())}</b></span>`}
        <button type="button" class="button" aria-label=${say('timeline.later')} ?disabled=${model.windowEnd === null} @click=${() => model.moveWindow(24)}>24 h ▸</button>
      </div>
    </section>`;
  }

  firstUpdated() {
    this.sizes.observe(this.renderRoot.querySelector('.track'));
  }

  /** The share of the track that lies in the past. */
  past() {
    const {from, to, ahead} = this.model.timelineSpan();
    return (to - from) / (to - from + ahead);
  }

  grab(event) {
    event.currentTarget.setPointerCapture(event.pointerId);
    this.look(event);
  }

  drag(event) {
    if (event.buttons === 1) {
      this.look(event);
    }
  }

  look(event) {
    const box = event.currentTarget.getBoundingClientRect();
    const {from, to} = this.model.timelineSpan();
    this.lookAt(from + Math.max(0, (event.clientX - box.left) / box.width) * (to - from));
  }

  key(event) {
    const span = this.model.timelineSpan();
    if (event.key in STEPS) {
      this.lookAt((this.model.lookingAt ?? span.to) + STEPS[event.key] * MINUTE);
    } else if (event.key === 'Home') {
      this.lookAt(span.from);
    } else if (event.key === 'End') {
      this.toPresent();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Whole minutes; the last minute is the present itself. */
  lookAt(time) {
    const minute = Math.floor(time / MINUTE) * MINUTE;
    this.model.lookAt(minute >= this.model.now() - MINUTE ? null : minute);
  }

  toPresent() {
    if (this.model.windowEnd !== null) {
      this.model.moveWindow(Infinity);
    }
    this.model.lookAt(null);
  }
}

customElements.define('wall-timeline', WallTimeline);
