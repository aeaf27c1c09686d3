/**
 * The one proposal the header shows of a kind of response: the gravest level reached, else the one
 * nearest to be reached; by the province's own plan where it has one, on the base that is shown.
 *
 * @param {any[]} proposals of `GET /api/v1/responses`
 * @param {string} type of response
 * @param {string | undefined} base
 * @returns {any | null}
 */
export function leading(proposals, type, base) {
  const all = (proposals ?? []).filter((p) => p.type === type && p.base === base);
  const own = all.filter((p) => p.issuer === 'province');
  const of = own.length ? own : all;
  const reached = of.filter((p) => p.state === 'REACHED').sort((a, b) => a.level - b.level || share(b) - share(a));
  const near = of.filter((p) => p.state === 'NEAR').sort((a, b) => share(b) - share(a));
  return reached[0] ?? near[0] ?? null;
}

/** How much of its bound a figure fills; only for ordering. */
function share(proposal) {
  return Number(proposal.value) / Number(proposal.threshold);
}
