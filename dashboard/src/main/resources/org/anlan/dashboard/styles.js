import {css} from 'lit';

/** What every component shares: text, focus, buttons, words for screen readers only. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--ink);
    font: 400 var(--text) / 1.3 var(--font);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  button,
  select,
  input {
    font: inherit;
    font-variant-numeric: inherit;
    color: inherit;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  a {
    color: var(--accent);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .out {
    visibility: hidden;
  }
  .quiet {
    color: var(--ink-2);
  }
  .faint {
    color: var(--ink-3);
  }
  .min {
    font-size: var(--text-min);
  }
`;

/** Buttons that look like buttons. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--u));
    min-height: calc(34 * var(--u));
    padding: 0 calc(12 * var(--u));
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font-size: var(--text-min);
    white-space: nowrap;
  }
  .button:hover {
    border-color: var(--ink-3);
    text-decoration: none;
  }
  .button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .button[disabled] {
    opacity: 0.6;
    cursor: default;
  }
`;

/** The heading of a part of the wall, with a thin line below. */
export const headings = css`
  .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(12 * var(--u));
    color: var(--ink-2);
    font-size: var(--text);
    font-weight: 500;
  }
  .heading h2 {
    color: var(--ink);
    font-weight: 600;
    white-space: nowrap;
  }
`;
