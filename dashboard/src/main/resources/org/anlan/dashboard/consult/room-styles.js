import {css} from 'lit';

/** The five parts of the room; on a narrow screen they stand below one another. */
export const roomStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / calc(300 * var(--u)) minmax(0, 1fr) calc(540 * var(--u));
    height: 100%;
    min-height: 0;
  }
  question-band,
  resolution-pane {
    grid-column: 1 / -1;
  }
  agenda-pane,
  cards-pane,
  .centre {
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  .centre {
    border: 1px solid var(--line);
    border-width: 0 1px;
  }
  :host([wide]) .centre {
    grid-column: 2 / -1;
  }
  :host([wide]) cards-pane {
    display: none;
  }
  .none {
    grid-column: 1 / -1;
    padding: 40px;
    color: var(--ink-2);
  }
  @media (max-width: 1600px) {
    :host {
      grid-template-columns: 216px minmax(0, 1fr) 412px;
    }
  }
  @media (max-width: 1000px) {
    :host {
      display: block;
      height: auto;
    }
  }
`;
