package org.anlan.logistics.catalogue;

import java.time.LocalDate;

/// A lot that a depot holds at the start.
///
/// @param quantity units, not negative
/// @param expires the last day of use
/// @param sample whether it is not official
public record OpeningLot(
        String id, String depot, String item, long quantity, LocalDate expires, boolean sample) {

    public OpeningLot {
        if (quantity < 0) {
            throw new IllegalArgumentException(
                    "Lot (%s) of %d units must not be negative.".formatted(id, quantity));
        }
    }
}
