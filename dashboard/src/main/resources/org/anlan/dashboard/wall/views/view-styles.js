import {css} from 'lit';

/** What the views of the drawer share. */
export const viewStyles = css`
  h3 {
    padding: calc(18 * var(--u)) 0 calc(6 * var(--u));
    color: var(--ink);
    font-weight: 600;
  }
  h3:first-child {
    padding-top: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(10 * var(--u));
    padding: calc(10 * var(--u)) 0;
  }
  .entry {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: calc(2 * var(--u)) calc(16 * var(--u));
    padding: calc(10 * var(--u)) 0;
    border-top: 1px solid var(--line);
  }
  .entry > .full {
    grid-column: 1 / -1;
  }
  .entry b,
  .strong {
    font-weight: 600;
  }
  .end {
    text-align: end;
    white-space: nowrap;
  }
  .tag {
    display: inline-block;
    padding: 0 calc(6 * var(--u));
    border: 1px solid var(--line-strong);
    border-radius: 2px;
    color: var(--ink-2);
    font-size: var(--text-min);
    line-height: 1.3;
    white-space: nowrap;
  }
  .bad {
    color: var(--red);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: calc(6 * var(--u)) calc(18 * var(--u));
  }
  dt {
    color: var(--ink-2);
  }
  kbd {
    display: inline-block;
    min-width: 2em;
    padding: 0 0.5em;
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    background: var(--panel);
    font: inherit;
    text-align: center;
  }
  .press {
    color: var(--accent);
  }
`;
