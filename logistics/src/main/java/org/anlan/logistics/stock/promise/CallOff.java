package org.anlan.logistics.stock.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A supplier was called: to deliver, or to show that he can.
///
/// @param test a delivery test, whose goods go back
/// @param due by when he has to deliver
/// @param caller who called, by name
/// @param delivery empty while it is outstanding
record CallOff(
        UUID id,
        String agreement,
        boolean test,
        long quantity,
        String reason,
        Instant called,
        Instant due,
        String caller,
        Optional<Delivery> delivery) {

    /// What came.
    ///
    /// @param quantity units, at most those called for
    /// @param score from 0 to 100: how much of it, and how punctually
    /// @param lot under which it stands in the books; empty for a test, or where nothing came
    public record Delivery(long quantity, Instant at, int score, Optional<String> lot) {}

    /// Whether it is still to come and not a test.
    public boolean isOutstanding() {
        return !test && delivery.isEmpty();
    }
}
