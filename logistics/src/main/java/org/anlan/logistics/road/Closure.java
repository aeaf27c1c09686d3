package org.anlan.logistics.road;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// A link that is closed for a time, now or ahead.
///
/// @param closedAt civil time at which it was entered
/// @param begins civil time from which it is closed
/// @param until civil time at which it opens again by itself
public record Closure(
        UUID id,
        Link link,
        ClosureKind kind,
        String reason,
        Instant closedAt,
        Instant begins,
        Instant until,
        String closedBy) {

    /// Times in whole microseconds, which is what the database keeps: it would round, and a closure
    /// that begins now would begin a moment later.
    public Closure {
        closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
        begins = begins.truncatedTo(ChronoUnit.MICROS);
        until = until.truncatedTo(ChronoUnit.MICROS);
    }

    /// Whether it holds at a civil time.
    boolean holdsAt(Instant at) {
        return !begins.isAfter(at) && until.isAfter(at);
    }
}
