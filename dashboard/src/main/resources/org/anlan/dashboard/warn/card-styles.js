import {css} from 'lit';

/** How a warning's card looks. */
export const cardStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
  }
  header h2 {
    padding: 0;
    font-size: calc(28 * var(--u));
  }
  header al-badge {
    font-size: calc(26 * var(--u));
  }
  .drill {
    border-color: var(--yellow);
    color: var(--yellow);
  }
  .way {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    padding: 14px 0 10px;
  }
  .way li {
    position: relative;
    padding: 14px 12px 0 0;
    border-top: 3px solid var(--line-strong);
    color: var(--ink-2);
  }
  .way li::before {
    content: '';
    position: absolute;
    top: -9px;
    left: 0;
    width: 14px;
    height: 14px;
    border: 2px solid var(--line-strong);
    border-radius: 50%;
    background: var(--panel);
  }
  .way b {
    display: block;
    font-weight: 600;
  }
  .way span {
    font-size: var(--text-min);
  }
  .way .done {
    border-color: var(--green);
    color: var(--ink);
  }
  .way .done::before {
    border-color: var(--green);
    background: var(--green);
  }
  .way .owed::before,
  .way .owed {
    border-color: var(--orange);
    color: var(--orange);
  }
  .way li[aria-current] b {
    color: var(--accent);
  }
  .way li[aria-current]::before {
    border-color: var(--accent);
    background: var(--accent);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: 8px 24px;
    padding-top: 12px;
  }
  .body dl {
    align-content: start;
  }
  al-county-map {
    height: calc(430 * var(--u));
    min-height: 300px;
    border: 1px solid var(--line);
  }
  @media (max-width: 900px) {
    .body,
    .way {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
