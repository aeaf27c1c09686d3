import {css} from 'lit';

/** A table of words and figures with a line under each row. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-min);
  }
  th,
  td {
    padding: 5px 7px 5px 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-2);
  }
`;
