import {css} from 'lit';

/** What the pages of work share: panes, forms and lists, for a county PC of 1366×768. */
export const workStyles = css`
  h2 {
    padding-bottom: 10px;
    color: var(--ink);
    font-size: var(--text-mid);
    font-weight: 600;
  }
  h3 {
    padding: 16px 0 8px;
    color: var(--ink-2);
    font-weight: 500;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    height: 100%;
    min-height: 0;
  }
  .pane {
    min-height: 0;
    padding: 16px 20px;
    overflow-y: auto;
  }
  .pane + .pane {
    border-left: 1px solid var(--line);
    background: var(--panel);
  }
  form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 18px;
    max-width: 860px;
  }
  form.wide {
    grid-template-columns: repeat(3, minmax(0, 1fr));
    max-width: none;
  }
  .full {
    grid-column: 1 / -1;
  }
  label {
    display: grid;
    gap: 4px;
    align-content: start;
    color: var(--ink-2);
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--ink);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  input:not([type='checkbox']):not([type='radio']),
  select,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 7px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--ground);
    color: var(--ink);
    font: inherit;
    color-scheme: dark;
  }
  ::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  summary {
    min-height: 44px;
    padding-top: 14px;
    cursor: pointer;
  }
  summary h2 {
    display: inline;
    padding: 0;
    color: var(--ink);
    font-weight: 600;
  }
  textarea {
    min-height: 76px;
    resize: vertical;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
    padding: 8px 0;
  }
  .button {
    min-height: 44px;
    padding: 0 16px;
  }
  .problem {
    padding: 8px 12px;
    border-left: 4px solid var(--red);
    background: var(--red-ground);
  }
  .rows > li,
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 14px;
    width: 100%;
    padding: 10px 8px;
    border-top: 1px solid var(--line);
  }
  .row:hover {
    background: var(--raised);
  }
  .row[aria-current='true'] {
    background: var(--raised);
    box-shadow: inset 4px 0 var(--accent);
  }
  .row b,
  .rows b,
  .strong {
    font-weight: 600;
  }
  .end {
    text-align: end;
    white-space: nowrap;
  }
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--line-strong);
    border-radius: 2px;
    color: var(--ink-2);
    font-size: var(--text-min);
    line-height: 1.35;
    white-space: nowrap;
  }
  .late,
  .bad {
    color: var(--red);
  }
  .soon {
    color: var(--orange);
  }
  .good {
    color: var(--green);
  }
  kbd {
    padding: 0 7px;
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    font: inherit;
    font-size: var(--text-min);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 18px;
  }
  dt {
    color: var(--ink-2);
  }
  @media (max-width: 900px) {
    .panes,
    form,
    form.wide {
      grid-template-columns: minmax(0, 1fr);
    }
    .panes {
      height: auto;
    }
    .pane {
      min-width: 0;
      overflow: visible;
      padding: 12px;
    }
    dl {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .button,
    .tag {
      white-space: normal;
    }
  }
`;
