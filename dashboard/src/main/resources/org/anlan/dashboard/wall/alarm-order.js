const ORDER = ['RED', 'ORANGE', 'YELLOW'];

/** Red before orange before yellow, the newest first within each. */
export function inOrder(alarms) {
  return [...alarms].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.raisedAt.localeCompare(a.raisedAt));
}
