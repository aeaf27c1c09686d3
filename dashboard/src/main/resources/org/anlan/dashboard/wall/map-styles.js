import {css} from 'lit';

/** How the map's overlays and signs look. */
export const mapStyles = css`
  section {
    position: relative;
    height: 100%;
    overflow: hidden;
  }
  #map {
    position: absolute;
    inset: 0;
    background: var(--ground);
    font: inherit;
    z-index: 0;
  }
  #map:focus-visible {
    outline-offset: -2px;
  }
  .layers {
    position: absolute;
    inset: var(--gap) auto auto var(--gap);
    display: grid;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--panel);
    overflow: hidden;
  }
  .layers button {
    display: flex;
    align-items: baseline;
    gap: calc(5 * var(--u));
    padding: calc(5 * var(--u)) calc(14 * var(--u)) calc(5 * var(--u)) calc(11 * var(--u));
    border-bottom: 1px solid var(--line);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .layers button:last-child {
    border-bottom: 0;
  }
  .layers button:focus-visible {
    outline-offset: -3px;
  }
  .layers [aria-checked='true'] {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  kbd {
    font: inherit;
    font-size: var(--text-min);
    opacity: 0.85;
  }
  map-legend {
    position: absolute;
    inset: var(--gap) var(--gap) auto auto;
  }
  wall-stations {
    position: absolute;
    inset: auto auto var(--gap) var(--gap);
  }
  .note {
    position: absolute;
    inset: auto var(--gap) calc(var(--gap) * 0.6) auto;
    color: var(--ink-3);
    font-size: var(--text-min);
  }
  .place {
    color: var(--ink);
    font-size: var(--text-min);
    line-height: 1.2;
    white-space: nowrap;
    transform-origin: 0 0;
    translate: -50% -50%;
    pointer-events: none;
    text-shadow:
      0 0 3px var(--ground),
      0 0 3px var(--ground),
      0 1px 6px var(--ground);
  }
  .tip {
    padding: calc(6 * var(--u)) calc(12 * var(--u));
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    box-shadow: none;
  }
  .tip::before {
    display: none;
  }
  .sign {
    display: inline-flex;
    align-items: center;
    gap: calc(6 * var(--u));
    translate: calc(-7 * var(--u)) -50%;
    color: var(--ink);
    font-size: var(--text-min);
    line-height: 1;
    white-space: nowrap;
    text-shadow:
      0 0 3px var(--ground),
      0 0 5px var(--ground);
  }
  .sign i {
    flex: none;
    width: calc(14 * var(--u));
    height: calc(14 * var(--u));
    border-radius: 50%;
    background: var(--ink-2);
    outline: 2px solid var(--ground);
  }
  .bare span {
    display: none;
  }
  .gauge i {
    background: var(--accent);
  }
  .stage.guarantee i {
    border-radius: 0;
    background: var(--red);
    transform: rotate(45deg);
  }
  .stage.warning i {
    border-radius: 0;
    outline: 0;
    background: var(--orange);
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .stage.below i {
    background: var(--ink-3);
  }
  .incident {
    translate: -50% -50%;
  }
  .incident.about b {
    border: 2px dashed #1d1204;
  }
  .shelter i {
    border-radius: 0;
    background: var(--green);
    clip-path: polygon(50% 0, 100% 45%, 100% 100%, 0 100%, 0 45%);
    outline: 0;
  }
  .depot i {
    border-radius: 2px;
    background: var(--ink);
  }
  .depot,
  .shelter {
    cursor: pointer;
  }
  .incident b {
    display: grid;
    place-items: center;
    width: calc(28 * var(--u));
    height: calc(28 * var(--u));
    min-width: 26px;
    min-height: 26px;
    border-radius: 3px;
    background: var(--orange);
    color: #1d1204;
    font-weight: 600;
    text-shadow: none;
    cursor: pointer;
  }
  .pulse {
    pointer-events: none;
  }
  .pulse i,
  .pulse b {
    position: absolute;
    inset: calc(-13 * var(--u));
    width: calc(26 * var(--u));
    height: calc(26 * var(--u));
    border: calc(3 * var(--u)) solid var(--red);
    border-radius: 50%;
  }
  .pulse b {
    animation: pulse 1.6s ease-out infinite;
  }
  @keyframes pulse {
    from {
      transform: scale(1);
      opacity: 1;
    }
    to {
      transform: scale(3);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse b {
      animation: none;
      transform: scale(1.6);
    }
  }
`;
