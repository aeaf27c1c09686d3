package org.anlan.forecasting.threshold;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A rule that was met at a station.
///
/// @param rule with its version
/// @param since time of the reading that met it
/// @param toldAt when that was found
/// @param bound the value from which on it is met
/// @param peak the highest value since
/// @param lastAt time of the newest reading weighed
/// @param consults whether the rule calls a consultation
record ThresholdEvent(
        UUID id,
        String rule,
        String kind,
        String station,
        String name,
        String textZh,
        Instant since,
        Instant toldAt,
        BigDecimal value,
        BigDecimal bound,
        String unit,
        BigDecimal peak,
        Instant lastAt,
        Optional<Instant> endedAt,
        boolean sample,
        boolean consults) {

    /// The same after another reading; it stays open.
    ThresholdEvent seen(Sample next) {
        return with(peak.max(next.value()), next.at(), Optional.empty());
    }

    /// The same, over.
    ThresholdEvent ended(Sample next) {
        return with(peak, next.at(), Optional.of(next.at()));
    }

    private ThresholdEvent with(BigDecimal peak, Instant last, Optional<Instant> ended) {
        return new ThresholdEvent(
                id, rule, kind, station, name, textZh, since, toldAt, value, bound, unit, peak,
                last, ended, sample, consults);
    }
}
