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
/// @param basis what the forecast rests on; null for that of a meteorological service
record Fix(
        Instant at,
        double lat,
        double lon,
        double pressureHpa,
        @Nullable Double windMs,
        int windMinutes,
        @Nullable String grade,
        @Nullable Instant issued,
        TrackErrors.@Nullable Basis basis) {

    /// An analysis, or the forecast of a meteorological service.
    Fix(
            Instant at,
            double lat,
            double lon,
            double pressureHpa,
            @Nullable Double windMs,
            int windMinutes,
            @Nullable String grade,
            @Nullable Instant issued) {
        this(at, lat, lon, pressureHpa, windMs, windMinutes, grade, issued, null);
    }

    /// The same elsewhere.
    Fix at(double otherLat, double otherLon) {
        return new Fix(
                at, otherLat, otherLon, pressureHpa, windMs, windMinutes, grade, issued, basis);
    }

    /// What a forecast rests on.
    TrackErrors.Basis rests() {
        return basis == null ? TrackErrors.Basis.OFFICIAL : basis;
    }

    Optional<Instant> forecast() {
        return Optional.ofNullable(issued);
    }

    Optional<Double> wind() {
        return Optional.ofNullable(windMs);
    }

    boolean isForecast() {
        return issued != null;
    }
}
