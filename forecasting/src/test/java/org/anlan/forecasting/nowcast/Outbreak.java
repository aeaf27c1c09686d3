package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;

/// A made-up outbreak that rises and falls within a month; each evening an item stays unreported
/// with a chance that depends on the evening, fourteen days at most.
record Outbreak(List<DatedItem> items) {

    static final LocalDate FIRST = LocalDate.of(2031, 7, 1);
    private static final int DAYS = 30;
    private static final int LONGEST = 14;

    /// @param peak the day with most items, from 0
    /// @param stays the chance by the evening's day
    static Outbreak of(long seed, double peak, IntToDoubleFunction stays) {
        var random = new SplittableRandom(seed);
        var items = new ArrayList<DatedItem>();
        for (int day = 0; day <= DAYS; day++) {
            var mean = Math.max(1e-9, 40 * Math.exp(-Math.pow((day - peak) / 7.0, 2)));
            var count =
                    new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            for (int k = 0; k < count; k++) {
                int report = day;
                while (report - day < LONGEST
                        && random.nextDouble() < stays.applyAsDouble(report)) {
                    report++;
                }
                items.add(new DatedItem(FIRST.plusDays(day), FIRST.plusDays(report)));
            }
        }
        return new Outbreak(List.copyOf(items));
    }

    /// What the nowcast of a day misses of the final counts, and what the bare reports miss.
    Miss miss(LocalDate now, List<DayNowcast> days) {
        var sum = Miss.NONE;
        for (var day : days) {
            var truth = items.stream().filter(i -> i.event().equals(day.day())).count();
            var isIn = day.quantile(0.05) <= truth && truth <= day.quantile(0.95);
            var isYoung = day.day().isAfter(now.minusDays(3));
            var off = Math.abs(day.mean() - truth);
            sum =
                    sum.plus(
                            new Miss(
                                    1,
                                    off,
                                    truth - day.reported(),
                                    isIn ? 1 : 0,
                                    isYoung ? 1 : 0,
                                    isYoung ? off : 0));
        }
        return sum;
    }

    /// Sums over days.
    record Miss(int days, double own, double bare, int covered, int youngDays, double young) {

        static final Miss NONE = new Miss(0, 0, 0, 0, 0, 0);

        Miss plus(Miss more) {
            return new Miss(
                    days + more.days,
                    own + more.own,
                    bare + more.bare,
                    covered + more.covered,
                    youngDays + more.youngDays,
                    young + more.young);
        }

        double error() {
            return own / days;
        }

        double ofBare() {
            return own / bare;
        }

        double coverage() {
            return covered / (double) days;
        }

        double youngError() {
            return young / youngDays;
        }
    }
}
