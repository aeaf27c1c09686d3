package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a typhoon was, or will be, and how strong.
///
/// @param at the time it is for
/// @param lat degrees north
/// @param lon degrees east
/// @param pressureHpa of the centre
/// @param windMs greatest wind, m/s; null where the service tells none
/// @param windMinutes over how many minutes it is a mean: 1, 2 or 10
/// @param grade in the service's own word; null where it tells none
/// @param issued when it was forecast; null for an analysis
record Fix(
        Instant at,
        double lat,
        double lon,
        double pressureHpa,
        @Nullable Double windMs,
        int windMinutes,
        @Nullable String grade,
        @Nullable Instant issued) {

    Optional<Double> wind() {
        return Optional.ofNullable(windMs);
    }

    boolean isForecast() {
        return issued != null;
    }
}
