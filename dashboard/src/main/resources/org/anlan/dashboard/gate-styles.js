import {css} from 'lit';

/** The quiet card on the start and sign-in pages. */
export const gateStyles = css`
  :host {
    display: grid;
    place-items: center;
    min-height: 100vh;
    padding: 24px;
  }
  main {
    width: min(460px, 100%);
  }
  h1 {
    display: flex;
    align-items: center;
    gap: 14px;
    font-size: 30px;
    font-weight: 600;
    letter-spacing: 0.06em;
  }
  h1 img {
    width: 44px;
    height: 44px;
  }
  h2 {
    padding: 28px 0 14px;
    color: var(--ink-2);
  }
  label {
    display: grid;
    gap: 6px;
    padding-bottom: 16px;
    color: var(--ink-2);
  }
  input {
    padding: 11px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--panel);
    color: var(--ink);
  }
  .button {
    min-height: 46px;
    padding: 0 20px;
  }
  .problem {
    margin-bottom: 16px;
    padding: 10px 14px;
    border-left: 4px solid var(--red);
    background: var(--red-ground);
  }
  .drill {
    margin-top: 18px;
    padding: 8px 14px;
    border: 2px solid var(--yellow);
    color: var(--yellow);
    font-weight: 600;
  }
  .foot {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    padding-top: 36px;
    color: var(--ink-3);
    font-size: 18px;
  }
  .go {
    display: block;
    padding: 16px 18px;
    border: 1px solid var(--line-strong);
    border-left: 4px solid var(--accent);
    border-radius: 4px;
    background: var(--panel);
    color: var(--ink);
  }
  .go b {
    font-size: 24px;
    font-weight: 600;
  }
  .go + .go {
    margin-top: 12px;
  }
`;
