import {css} from 'lit';

/** How the pages of the evidence look. */
export const evidenceStyles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    padding: 8px 20px;
    background: var(--yellow);
    color: #211c03;
    font-size: var(--text-min);
  }
  .strip b {
    font-weight: 600;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    gap: 8px 28px;
    height: 100%;
    min-height: 0;
  }
  .two > div {
    min-height: 0;
    overflow-y: auto;
    scrollbar-color: var(--line-strong) transparent;
  }
  al-county-map {
    height: 100%;
    min-height: 260px;
  }
  h3 {
    padding: 2px 0 6px;
    color: var(--ink);
    font-weight: 600;
  }
  .after {
    padding-top: 18px;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .entry b {
    font-weight: 600;
  }
  .full {
    grid-column: 1 / -1;
  }
  .end {
    text-align: end;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--line-strong);
    border-radius: 2px;
    color: var(--ink-2);
    font-size: var(--text-min);
    white-space: nowrap;
  }
  .guarantee {
    color: var(--red);
    font-weight: 600;
  }
  .warning {
    color: var(--orange);
    font-weight: 600;
  }
  @media (max-width: 1600px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
    }
    .two > div {
      overflow: visible;
    }
    al-county-map {
      height: 318px;
    }
  }
`;
