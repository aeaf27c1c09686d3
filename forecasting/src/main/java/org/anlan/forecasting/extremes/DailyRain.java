package org.anlan.forecasting.extremes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// One station's daily rain in mm. A day that is absent is missing, never zero; where a day ends
/// (08 or 20 h) is the caller's to keep the same throughout. Immutable, safe for all threads.
public final class DailyRain {

    private static final double LEAST_SHARE_OF_YEAR = 0.9;

    private final NavigableMap<LocalDate, Double> millimetres;

    private DailyRain(NavigableMap<LocalDate, Double> millimetres) {
        this.millimetres = millimetres;
    }

    /// A station's record.
    ///
    /// @param millimetres depth per day, finite and not negative; leave missing days out
    public static DailyRain of(Map<LocalDate, Double> millimetres) {
        millimetres.forEach(
                (day, depth) -> {
                    if (!(depth >= 0) || Double.isInfinite(depth)) {
                        throw new IllegalArgumentException(
                                "Rain of %s (%s mm) must be finite and not negative."
                                        .formatted(day, depth));
                    }
                });
        return new DailyRain(Collections.unmodifiableNavigableMap(new TreeMap<>(millimetres)));
    }

    /// The sum in mm over `days` days, the last of them `endsOn`; empty if any of them is missing.
    public OptionalDouble sum(int days, LocalDate endsOn) {
        double sum = 0;
        for (int i = days - 1; i >= 0; i--) {
            var depth = millimetres.get(endsOn.minusDays(i));
            if (depth == null) {
                return OptionalDouble.empty();
            }
            sum += depth;
        }
        return OptionalDouble.of(sum);
    }

    /// The largest sum of each year before `year`, oldest first, in mm.
    ///
    /// A sum belongs to the year of its last day. A year counts if at least nine tenths of its
    /// days are there: with larger holes its maximum may have been missed.
    public List<Double> annualMaxima(int days, int beforeYear) {
        var maxima = new ArrayList<Double>();
        if (millimetres.isEmpty()) {
            return maxima;
        }
        for (int year = millimetres.firstKey().getYear(); year < beforeYear; year++) {
            maximum(days, LocalDate.of(year, 1, 1)).ifPresent(maxima::add);
        }
        return maxima;
    }

    private OptionalDouble maximum(int days, LocalDate newYear) {
        var year = millimetres.subMap(newYear, newYear.plusYears(1));
        if (year.size() < LEAST_SHARE_OF_YEAR * newYear.lengthOfYear()) {
            return OptionalDouble.empty();
        }
        return year.keySet().stream()
                .map(day -> sum(days, day))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }
}
