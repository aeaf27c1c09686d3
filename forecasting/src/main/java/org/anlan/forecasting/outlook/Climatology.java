package org.anlan.forecasting.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a day of the year usually brings: all past values within 15 days of it, in any year.
/// 29 February counts as 28 February. Immutable.
public final class Climatology {

    private static final int DAYS = 365;
    private static final int REACH = 15;

    private final List<double[]> around;
    private final double[] means;

    /// @param first the day of the first value
    /// @param daily one value a day, oldest first; `NaN` where missing
    public Climatology(LocalDate first, double[] daily) {
        var byDay = new ArrayList<List<Double>>();
        IntStream.range(0, DAYS).forEach(_ -> byDay.add(new ArrayList<>()));
        for (int t = 0; t < daily.length; t++) {
            if (!Double.isNaN(daily[t])) {
                byDay.get(day(first.plusDays(t))).add(daily[t]);
            }
        }
        around = IntStream.range(0, DAYS).mapToObj(day -> around(byDay, day)).toList();
        means =
                around.stream()
                        .mapToDouble(a -> DoubleStream.of(a).average().orElse(Double.NaN))
                        .toArray();
    }

    private static double[] around(List<List<Double>> byDay, int day) {
        return IntStream.rangeClosed(day - REACH, day + REACH)
                .mapToObj(near -> byDay.get(Math.floorMod(near, DAYS)))
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// The day in a year without 29 February, from 0.
    private static int day(LocalDate date) {
        var inYear = date.getDayOfYear() - 1;
        return date.isLeapYear() && inYear > 58 ? inYear - 1 : inYear;
    }

    /// The usual value; `NaN` if nothing is known about the time of the year.
    public double mean(LocalDate date) {
        return means[day(date)];
    }

    /// Quantiles at levels of 0 to 1; none if nothing is known about the time of the year.
    public double[] quantiles(LocalDate date, double... levels) {
        var values = around.get(day(date));
        return values.length == 0 ? new double[0] : Quantiles.of(values, levels);
    }
}
