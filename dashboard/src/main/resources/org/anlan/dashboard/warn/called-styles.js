import {css} from 'lit';

/** How the list of called persons looks. */
export const calledStyles = css`
  .of select {
    font-weight: 600;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px;
    padding: 12px 0;
  }
  .numbers button {
    display: grid;
    padding: 8px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }
  .numbers span {
    color: var(--ink-2);
    font-size: var(--text-min);
  }
  .numbers b {
    font-size: var(--figure-m);
    font-weight: 600;
    line-height: 1.1;
  }
  .numbers [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--raised);
  }
  .marks {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
    padding-bottom: 10px;
  }
  .marks > div {
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .marks .some {
    border-color: var(--red);
  }
  .marks h3 {
    padding: 0;
    color: var(--ink);
    font-weight: 600;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(7em, auto);
    align-items: center;
    gap: 0 14px;
    padding: 4px 8px;
    border-top: 1px solid var(--line);
  }
  .person[aria-current] {
    background: var(--raised);
    box-shadow: inset 4px 0 var(--accent);
  }
  .who {
    min-height: 44px;
  }
  .who:hover {
    color: var(--accent);
  }
  @media (max-width: 900px) {
    .numbers,
    .marks {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
