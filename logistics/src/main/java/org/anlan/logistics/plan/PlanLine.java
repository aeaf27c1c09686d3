package org.anlan.logistics.plan;

import org.anlan.domain.RegionCode;

/// A line of a stored plan, with what became of its units.
///
/// @param minutes the way it was planned with
/// @param ownStock whether it is the county's own stock, which goes first
/// @param released units whose promise was taken back
/// @param lost units sent and not received
public record PlanLine(
        int line,
        String depot,
        RegionCode region,
        String item,
        String lot,
        long quantity,
        long minutes,
        boolean ownStock,
        String reasonZh,
        String reasonEn,
        long released,
        long dispatched,
        long received,
        long lost) {

    /// The same line with other progress.
    PlanLine with(Progress then) {
        return new PlanLine(
                line,
                depot,
                region,
                item,
                lot,
                quantity,
                minutes,
                ownStock,
                reasonZh,
                reasonEn,
                then.released(),
                then.dispatched(),
                then.received(),
                then.lost());
    }

    /// Units still promised in the depot, once the plan is approved.
    public long waiting() {
        return quantity - released - dispatched;
    }

    /// Units on the road.
    public long transit() {
        return dispatched - received - lost;
    }
}
