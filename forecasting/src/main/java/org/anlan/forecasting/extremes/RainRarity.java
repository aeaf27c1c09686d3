package org.anlan.forecasting.extremes;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// Judges a rain sum by the station's annual maxima of all years before its own.
///
/// Fewer than ten of them are refused, fewer than twenty carry a caution.
public final class RainRarity {

    /// The lengths that are judged, in days.
    public static final List<Integer> DURATIONS_DAYS = List.of(1, 3, 7);

    /// The confidence of all intervals given.
    public static final double CONFIDENCE = 0.9;

    private RainRarity() {}

    /// One answer per duration, for the sums that end on a day.
    public static List<Rarity> assess(DailyRain station, LocalDate endsOn) {
        return DURATIONS_DAYS.stream().map(days -> assess(station, days, endsOn)).toList();
    }

    /// The answer for one duration in days.
    public static Rarity assess(DailyRain station, int days, LocalDate endsOn) {
        var sum = station.sum(days, endsOn);
        var maxima =
                station.annualMaxima(days, endsOn.getYear()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return assess(days, endsOn, sum, maxima);
    }

    /// The answer for a sum where the annual maxima themselves are known.
    ///
    /// @param sum in mm; empty if a day of it was not reported
    /// @param maxima the largest sum of that length of each whole year before, in mm, any order
    public static Rarity assess(int days, LocalDate endsOn, OptionalDouble sum, double[] maxima) {
        return new StationHistory(maxima).judge(days, endsOn, sum);
    }
}
