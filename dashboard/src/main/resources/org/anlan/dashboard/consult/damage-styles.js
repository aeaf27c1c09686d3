import {css} from 'lit';

/** How the sheet of a consultation on damage looks. */
export const damageStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-bottom: 8px;
  }
  .deeds:empty {
    display: none;
  }
  section {
    height: 100%;
    padding: 12px 20px;
    overflow: auto;
    scrollbar-color: var(--line-strong) transparent;
  }
  @media (max-width: 1600px) {
    section {
      padding: 10px 14px;
    }
  }
  thead th {
    vertical-align: bottom;
    word-break: keep-all;
  }
  thead .absent {
    color: var(--ink-3);
  }
  td {
    text-align: end;
    white-space: nowrap;
  }
  thead .end {
    text-align: end;
  }
  td.words {
    min-width: 7em;
    text-align: start;
    white-space: normal;
  }
  tbody th {
    position: sticky;
    left: 0;
    min-width: 6em;
    background: var(--ground);
    color: var(--ink);
  }
  td.agreed b {
    font-weight: 600;
  }
  tr.below {
    display: none;
  }
  tr.below td {
    padding-top: 0;
    text-align: start;
    white-space: normal;
  }
  @media (max-width: 1600px) {
    .words {
      display: none;
    }
    tr.below {
      display: table-row;
    }
    tr.over > * {
      border-bottom: 0;
    }
    th,
    td {
      padding-right: 5px;
    }
  }
  .state {
    display: block;
    white-space: normal;
    color: var(--ink-3);
  }
  .in {
    color: var(--green);
  }
  .kept {
    color: var(--yellow);
  }
  .signatures {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 22px;
  }
  .signatures form {
    display: inline-flex;
    gap: 8px;
  }
  .signatures input {
    min-height: 44px;
    padding: 7px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--ground);
    color: var(--ink);
    font: inherit;
  }
`;
