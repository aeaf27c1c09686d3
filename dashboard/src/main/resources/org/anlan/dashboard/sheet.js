/**
 * Civil time the newest figure of a sheet stands for (截至); null where none is counted.
 *
 * @param {{items: Array<{asOf?: string | null}>} | null | undefined} figures
 * @returns {string | null}
 */
export function newestAsOf(figures) {
  return (figures?.items ?? []).map((i) => i.asOf ?? '').sort().at(-1) || null;
}
