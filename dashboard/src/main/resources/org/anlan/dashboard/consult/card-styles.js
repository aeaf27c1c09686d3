import {css} from 'lit';

/** How the cards look, shut and turned. */
export const cardStyles = css`
  section {
    height: 100%;
    padding: calc(14 * var(--u)) calc(20 * var(--u));
    overflow-y: auto;
    background: var(--panel);
    scrollbar-color: var(--line-strong) transparent;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 14px;
    padding-bottom: 8px;
  }
  .head h2 {
    flex: 1;
    padding: 0;
    white-space: nowrap;
  }
  ol {
    display: grid;
    gap: 8px;
  }
  .shut {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding: 10px 14px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
  }
  .shut.in {
    border-style: solid;
    background: repeating-linear-gradient(135deg, #16222b 0 7px, #121c24 7px 14px);
  }
  .shut b,
  .turned b {
    font-weight: 600;
  }
  .state {
    color: var(--orange);
    text-align: end;
  }
  .in .state {
    color: var(--green);
  }
  .seal {
    color: var(--ink-2);
    font-size: var(--text-min);
    text-align: end;
  }
  .shut .button {
    justify-self: start;
  }
  .turned {
    border-top: 1px solid var(--line);
    padding-bottom: 4px;
  }
  .bar-line {
    display: grid;
    grid-template-columns: 7.6em 3em minmax(0, 1fr) 6em;
    align-items: center;
    gap: 2px 12px;
    width: 100%;
    min-height: 44px;
    padding: 7px 0 5px;
  }
  .bar-line:lang(en) {
    grid-template-columns: 7.6em 4.8em minmax(0, 1fr) 6em;
  }
  .bar-line .quiet {
    font-size: var(--text-min);
    text-align: end;
    white-space: nowrap;
  }
  .bar-line:hover .conclusion {
    color: var(--accent);
  }
  .conclusion {
    grid-column: 1 / -1;
    color: var(--ink-2);
    font-size: var(--text-min);
  }
  .turned dl {
    padding: 6px 0 10px 12px;
    border-left: 3px solid var(--accent);
    gap: 3px 14px;
    font-size: var(--text-min);
  }
  @media (max-width: 1600px) {
    section {
      padding: 10px 14px;
    }
    .bar-line {
      grid-template-columns: 7em 2.8em minmax(0, 1fr) 5.6em;
      gap: 2px 8px;
    }
    .bar-line:lang(en) {
      grid-template-columns: 6.4em 4.6em minmax(0, 1fr) 5em;
    }
  }
`;
