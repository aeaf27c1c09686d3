package org.anlan.forecasting.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of that which was forecast.
///
/// @param onset when it began; empty where nothing did
/// @param observed 1 or 0 of a chance, the level from 0, or the value in the forecast's unit; empty
///     where it can never be known
/// @param source where it is known from, or why it never can be
/// @param rule the rule that says what counts as the outcome, with its version
/// @param knownAt civil time from which it was known
public record Came(
        Optional<Instant> onset,
        OptionalDouble observed,
        String source,
        String rule,
        Instant knownAt) {

    /// Instants are cut to microseconds, as the database keeps them.
    public Came {
        onset = onset.map(at -> at.truncatedTo(ChronoUnit.MICROS));
        knownAt = knownAt.truncatedTo(ChronoUnit.MICROS);
    }
}
