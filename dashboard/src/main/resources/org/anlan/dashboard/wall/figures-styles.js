import {css} from 'lit';

/** How the first numbers are set. */
export const figuresStyles = css`
  section {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: var(--gap) var(--pad) calc(var(--gap) * 0.7);
    background: var(--panel);
    border-right: 1px solid var(--line);
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--gap);
    padding-top: calc(var(--gap) * 0.6);
    color: var(--ink-2);
    font-size: var(--text-min);
  }
  .missing {
    color: var(--yellow);
    font-feature-settings: 'halt';
  }
  .pair,
  .evacuation,
  .three {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: var(--gap);
  }
  .evacuation {
    grid-template-columns: minmax(0, 1fr) max-content;
  }
  .middle {
    grid-template-columns: minmax(max-content, 43fr) minmax(0, 57fr);
    column-gap: max(12px, var(--gap));
  }
  .three {
    grid-template-columns: repeat(3, auto);
    justify-content: space-between;
    column-gap: calc(var(--gap) * 0.8);
  }
  .block {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    justify-content: center;
    border-top: 1px solid var(--line);
    padding: calc(var(--gap) * 0.45) 0;
  }
  .from + .block {
    border-top: 0;
    padding-top: calc(var(--gap) * 0.8);
  }
  .told {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.35em;
    max-height: 1.25em;
    overflow: hidden; /* one line: the time goes first where both do not fit */
    color: var(--ink-2);
    font-size: var(--text-min);
    line-height: 1.25;
    white-space: nowrap;
  }
  .side {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: calc(4 * var(--u));
  }
  .line {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    width: 100%;
    white-space: nowrap;
  }
  .line span {
    padding-right: calc(6 * var(--u));
  }
  .line b {
    font-size: var(--figure-s);
    font-weight: 500;
  }
  .bar {
    height: calc(6 * var(--u));
    margin-bottom: calc(8 * var(--u));
    background: var(--orange);
    border-radius: 1px;
  }
  .bar div {
    height: 100%;
    background: var(--green);
    border-right: 2px solid var(--panel);
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--gap);
    align-items: baseline;
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  .document {
    color: var(--accent);
    font-size: var(--text-min);
  }
  .line b.none {
    color: var(--ink-2);
    font-size: var(--text-min);
    font-weight: 400;
  }
  select {
    max-width: 100%;
    background: var(--raised);
    border: 1px solid var(--line-strong);
  }
`;
