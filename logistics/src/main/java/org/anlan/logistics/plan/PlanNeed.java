package org.anlan.logistics.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.anlan.domain.RegionCode;

/// A need as a plan found it.
///
/// @param quantity units needed
/// @param supplied units that earlier plans bring
/// @param people for whom it was reckoned; empty in plans of before it was kept
/// @param position journal position of the figure it was reckoned from
/// @param asOf civil time that figure stands for
record PlanNeed(
        RegionCode region,
        String item,
        long quantity,
        long supplied,
        OptionalLong people,
        OptionalLong position,
        Optional<Instant> asOf) {

    /// Units that no plan before brings.
    long outstanding() {
        return Math.max(0, quantity - supplied);
    }
}
