package org.anlan.logistics.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;

/// What one person proposes to scrap or to put right after a count, until a second one agrees.
///
/// @param kind `SCRAP`, `SHORTAGE` or `SURPLUS`
/// @param quantity units, above zero
/// @param stocktake the count it comes from, if any
/// @param decision empty while it waits
public record Adjustment(
        UUID id,
        Movement.Kind kind,
        String lot,
        long quantity,
        String reason,
        Optional<UUID> stocktake,
        Person proposer,
        Instant at,
        Optional<Decision> decision) {

    public Adjustment {
        if (kind.way() != Movement.Way.TWO_PERSONS || quantity < 1) {
            throw new IllegalArgumentException(
                    "Adjustment (%s) of %d units needs a kind that takes two persons, and a unit."
                            .formatted(kind, quantity));
        }
    }

    /// Who acted.
    public record Person(ActorId id, String name) {}

    /// What the second person answered.
    ///
    /// @param words empty text if nothing was said
    public record Decision(boolean agreed, Person by, Instant at, String words) {}
}
