/**
 * Arrows (or j and k) walk through the rows of a list.
 *
 * @param {KeyboardEvent} event
 * @param {ShadowRoot} root that holds the rows, each of class `row`
 */
export function walkRows(event, root) {
  const step = {ArrowDown: 1, ArrowUp: -1, j: 1, k: -1}[event.key];
  const rows = [...root.querySelectorAll('.row')];
  const at = rows.indexOf(root.activeElement);
  if (step && at >= 0) {
    rows[Math.min(rows.length - 1, Math.max(0, at + step))].focus();
    event.preventDefault();
  }
}
