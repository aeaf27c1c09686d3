package org.anlan.logistics.plan;

import java.util.Optional;
import org.anlan.domain.RegionCode;

/// A line of a stored plan, with what became of its units.
///
/// @param minutes the way it was planned with
/// @param ownStock whether it is the county's own stock, which goes first
/// @param held how a person fixed it, if one did
/// @param declined whether it was left out when the plan was approved in part
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
        Optional<HoldKind> held,
        boolean declined,
        long released,
        long dispatched,
        long received,
        long lost) {

    PlanLine(
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
            Optional<HoldKind> held,
            boolean declined,
            Progress progress) {
        this(
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
                held,
                declined,
                progress.released(),
                progress.dispatched(),
                progress.received(),
                progress.lost());
    }

    /// The same line with other progress.
    PlanLine with(Progress then) {
        return new PlanLine(
                line, depot, region, item, lot, quantity, minutes, ownStock, reasonZh, reasonEn,
                held, declined, then);
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
