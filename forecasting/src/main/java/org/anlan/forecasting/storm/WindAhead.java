package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.List;

/// The strongest wind each county may meet from the last analysis of a typhoon on, with the spread
/// that errors of its track bring.
///
/// @param from time of the last analysis
/// @param to time of the last forecast
/// @param issued when the track was forecast, the latest if at several times
/// @param members how many tracks were drawn
/// @param counties those that any of them reaches, the strongest middle first
record WindAhead(
        Instant from,
        Instant to,
        Instant issued,
        TrackErrors.Basis basis,
        int members,
        List<County> counties) {

    WindAhead {
        counties = List.copyOf(counties);
    }

    /// One county: m/s, mean of two minutes, rounded to 0.1.
    ///
    /// @param force of the middle, 0 to 17
    record County(String region, double p10, double p50, double p90, int force) {}
}
