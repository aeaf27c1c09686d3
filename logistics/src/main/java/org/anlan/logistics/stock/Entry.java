package org.anlan.logistics.stock;

import java.util.Optional;
import java.util.UUID;

/// A movement that is to be booked.
///
/// @param key what is told twice under one key is booked once
/// @param quantity units, above zero
/// @param of the plan's line it serves, if any
/// @param reason why, or empty text where nothing need be said
/// @param second who agreed, where a second person must
public record Entry(
        String key,
        Movement.Kind kind,
        String lot,
        long quantity,
        Optional<Movement.Line> of,
        String reason,
        Optional<UUID> second) {

    public Entry {
        if (key.isEmpty() || quantity < 1) {
            throw new IllegalArgumentException(
                    "Entry (%s) of %d units needs a key and at least one unit."
                            .formatted(key, quantity));
        }
        if ((kind.way() == Movement.Way.TWO_PERSONS) != second.isPresent()) {
            throw new IllegalArgumentException(
                    "Entry (%s): %s and a second person do not go together.".formatted(key, kind));
        }
    }

    /// A movement in which nobody else must agree.
    public Entry(String key, Movement.Kind kind, String lot, long quantity, String reason) {
        this(key, kind, lot, quantity, Optional.empty(), reason, Optional.empty());
    }

    /// The same for a line of a plan.
    public Entry serving(Movement.Line line) {
        return new Entry(key, kind, lot, quantity, Optional.of(line), reason, second);
    }
}
