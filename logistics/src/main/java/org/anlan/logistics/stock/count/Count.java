package org.anlan.logistics.stock.count;

import java.time.Instant;
import java.util.UUID;

/// A lot was counted once. Of several counts of a lot the one made last holds.
///
/// @param id made where it was counted, so that what is sent twice counts once
/// @param counted units found, in whatever condition
/// @param at when it was counted, civil time
/// @param note why it differs, or empty text
/// @param counter who counted, by name
record Count(UUID id, String lot, long counted, Instant at, String note, String counter) {

    public Count {
        if (counted < 0) {
            throw new IllegalArgumentException(
                    "Count (%d) of lot %s must not be negative.".formatted(counted, lot));
        }
    }
}
