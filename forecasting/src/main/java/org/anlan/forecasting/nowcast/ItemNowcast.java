package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Final counts by day of dated items: delays by reverse-time hazard, counts by gamma–Poisson.
///
/// Where no impact prior is given, a day's prior mean is 0.9 × the mean of the expected counts of
/// the five days before, with shape 1; the first day's own reports over G stand in for it.
/// Stateless, safe for all threads.
public final class ItemNowcast {

    private static final int DAYS_BEFORE = 5;
    private static final double FADING = 0.9;
    private static final double LEAST = 0.2; // one item in five days

    private ItemNowcast() {}

    /// Each day from the first event, or from so many days ago, to now.
    ///
    /// @param items in any order; reports after `now` are not looked at
    /// @param prior of each day's count, from the impact model
    /// @param days how many days to answer at most, the last of them `now`; 1 or more
    /// @return oldest first; days before the first known event are left out, except that `now` is
    ///     always there
    public static List<DayNowcast> of(
            List<DatedItem> items,
            LocalDate now,
            DelayHabit habit,
            Optional<GammaPrior> prior,
            int days) {
        var table = new DelayTable(items, now, habit.most());
        var hazard = new ReverseHazard(table, habit);
        var found = new ArrayList<DayNowcast>();
        for (int age = Math.max(0, table.oldest()); age >= 0; age--) {
            var reported = table.reported(age);
            var share = hazard.share(age);
            var belief = prior.orElseGet(() -> fromDaysBefore(found, reported, share));
            found.add(
                    new DayNowcast(
                            now.minusDays(age),
                            reported,
                            share,
                            belief.remaining(reported, share, hazard.variance(age)),
                            belief.explained(share)));
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - days), found.size()));
    }

    private static GammaPrior fromDaysBefore(List<DayNowcast> found, int reported, double share) {
        var before = found.subList(Math.max(0, found.size() - DAYS_BEFORE), found.size());
        var own = Math.max(1, reported) / (share == 0 ? 1 : share);
        var mean = before.stream().mapToDouble(DayNowcast::mean).average();
        var expected = mean.isPresent() ? FADING * mean.getAsDouble() : own;
        return new GammaPrior(1, 1 / Math.max(LEAST, expected));
    }
}
