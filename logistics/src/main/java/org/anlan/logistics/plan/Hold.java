package org.anlan.logistics.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;

/// What a person fixed or forbade between a depot and a county.
///
/// @param item empty where it forbids all goods on the way
/// @param quantity units; 0 where it forbids
/// @param reason why, in the person's words
record Hold(
        UUID id,
        HoldKind kind,
        String depot,
        RegionCode region,
        Optional<String> item,
        long quantity,
        String reason,
        ActorId actor,
        String by,
        Instant at) {

    /// Whether one takes the place of the other.
    boolean isOfTheSameWay(Hold other) {
        return depot.equals(other.depot) && region.equals(other.region) && item.equals(other.item);
    }
}
