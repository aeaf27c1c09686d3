import {LitElement, css, html, svg} from 'lit';
import {Speaks, say} from '../i18n.js';
import {base} from '../styles.js';
import {SHARES, number} from './words.js';

const WIDTH = 1000;

/** People who need something, as one bar: there, on the road, promised, and the gap. */
export class ShareBar extends LitElement {
  static properties = {of: {attribute: false}};

  static styles = [
    base,
    css`
      svg {
        display: block;
        width: 100%;
        height: 100%;
        min-height: 8px;
      }
      .arrived {
        fill: var(--green);
      }
      .transit {
        fill: var(--accent);
      }
      .promised {
        fill: #3f7f92;
      }
      .gap {
        fill: var(--red);
      }
      .ground {
        fill: var(--line);
      }
    `,
  ];

  constructor() {
    super();
    new Speaks(this);
  }

  render() {
    const people = Number(this.of?.people ?? 0);
    const words = SHARES.map((s) => `${say(`gaps.${s}`)} ${number(this.of?.[s])}`).join(say('list.comma'));
    return html`<svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label=${words}>
      <rect class="ground" width=${WIDTH} height="10"></rect>
      ${people ? this.shares(people) : ''}
    </svg>`;
  }

  shares(people) {
    let from = 0;
    return SHARES.map((share) => {
      const width = (Number(this.of[share]) / people) * WIDTH;
      const at = from;
      from += width;
      return svg`<rect class=${share} x=${at} width=${width} height="10"></rect>`;
    });
  }
}

customElements.define('share-bar', ShareBar);
