import {css, html, nothing} from 'lit';
import {say} from '../i18n.js';

export const nowStyles = css`
  .now {
    color: var(--yellow);
    font-size: var(--text-min);
    font-weight: 400;
    white-space: nowrap;
  }
`;

/**
 * Beside what has no history, or must be known whatever moment is looked at: it is of the present.
 *
 * @param {import('./model.js').WallModel} model
 */
export function nowMark(model) {
  return model.lookingAt ? html` <span class="now">〔${say('now')}〕</span>` : nothing;
}

/** The same for a title that is plain text. */
export function nowTitle(model, title) {
  return model.lookingAt ? `${title} 〔${say('now')}〕` : title;
}
