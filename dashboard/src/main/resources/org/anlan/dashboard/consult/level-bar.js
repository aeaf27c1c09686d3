import {LitElement, css, html, svg} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {LEVELS} from './reads.js';

/** Chances of the five levels as one bar, the least grave left; what is told by colour is told in words too. */
export class LevelBar extends LitElement {
  static properties = {chances: {attribute: false}};

  static styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: calc(14 * var(--u));
        border-radius: 2px;
        background: var(--line);
      }
      .NONE {
        fill: #5d7080;
      }
      .BLUE {
        fill: var(--blue);
      }
      .YELLOW {
        fill: var(--yellow);
      }
      .ORANGE {
        fill: var(--orange);
      }
      .RED {
        fill: var(--red);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    let from = 0;
    const parts = LEVELS.map((level) => {
      const share = Number(this.chances?.[level] ?? 0) * 100;
      const part = svg`<rect class=${level} x="${from}%" y="0" width="${share}%" height="100%"></rect>`;
      from += share;
      return part;
    });
    return html`<svg role="img" aria-label=${inWords(this.chances)}>${parts}</svg>`;
  }
}

/** The chances in words, those of nothing left out: 黄 40%、橙 60%. */
export function inWords(chances) {
  return LEVELS.filter((level) => Number(chances?.[level] ?? 0) >= 0.005)
    .map((level) => `${say(`level.${level}`)} ${Math.round(Number(chances[level]) * 100)}%`)
    .join(say('list.comma'));
}

customElements.define('level-bar', LevelBar);
