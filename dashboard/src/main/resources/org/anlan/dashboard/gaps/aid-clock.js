import {LitElement, css, html, svg} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';

const ALL = 24;
const WIDTH = 240;

/** Hours without, against the hours within which first aid is to be there and those aimed at. */
export class AidClock extends LitElement {
  static properties = {hours: {type: Number}, state: {}, clock: {attribute: false}};

  static styles = [
    base,
    css`
      :host {
        display: inline-grid;
        grid-template-columns: max-content minmax(40px, 120px);
        align-items: center;
        gap: 10px;
      }
      b {
        text-align: end;
        font-weight: 600;
        white-space: nowrap;
      }
      svg {
        width: 100%;
        height: 14px;
      }
      .ground {
        fill: var(--line);
      }
      .LATE {
        color: var(--red);
        fill: var(--red);
      }
      .SOON {
        color: var(--orange);
        fill: var(--orange);
      }
      .OPEN {
        fill: var(--accent);
      }
      .COVERED {
        color: var(--green);
        fill: var(--green);
      }
      line {
        stroke: var(--ink);
        stroke-width: 3;
      }
      line.aim {
        stroke: var(--ink-3);
        stroke-dasharray: 3 2;
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const {withinHours, aimHours} = this.clock;
    const at = (h) => (Math.min(h, ALL) / ALL) * WIDTH;
    const covered = this.state === 'COVERED';
    return html`<b class=${this.state}>${covered ? say('gaps.covered') : say('gaps.hours', {n: this.hours})}</b
      ><svg viewBox="0 0 ${WIDTH} 14" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" y="4" width=${WIDTH} height="6"></rect>
        ${covered ? '' : svg`<rect class=${this.state} y="4" width=${at(this.hours)} height="6"></rect>`}
        <line class="aim" x1=${at(aimHours)} x2=${at(aimHours)} y1="0" y2="14"></line>
        <line x1=${at(withinHours)} x2=${at(withinHours)} y1="0" y2="14"></line>
      </svg>`;
  }
}

customElements.define('aid-clock', AidClock);
