import {css} from 'lit';

/** What a wet thumb needs of the report page: nothing smaller than 44 pixels to touch. */
export const touchStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    min-width: 52px;
    padding: 4px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--raised);
    text-align: center;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  @media (max-width: 700px) {
    .bar .button.main {
      flex: 1 1 auto;
      justify-content: center;
    }
  }
`;
