package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.nowcast.Candidate.Expected;

/// Final counts by day of dated items while reporting gets faster or slower: half-lives of 2.5 and
/// 4 days and the bare reports are mixed by how well each foretold the reports of the last seven
/// days. The default nowcast; ItemNowcast lays one half-life down, mixes nothing, and gives the
/// days before the weight of one report.
///
/// The means were settled on made-up outbreaks before a real one was run; the spread's measure was
/// changed once after that. With no past day to judge by, all count alike; beside an impact prior
/// the bare reports do not count. Immutable, safe for all threads.
///
/// @see "J. F. Lawless, 1994; A. P. Dawid, 1984"
public final class DriftNowcast {

    private static final double[] HALF_LIVES = {2.5, 4};
    private static final int JUDGED = 14;

    private final List<DayNowcast> days;
    private final List<Double> weights;
    private final double dispersion;

    /// @param items in any order; reports after `now` are not looked at
    /// @param habit how delays are learnt; its half-life is not used
    /// @param prior of each day's count, from the impact model
    /// @param most how many days to answer at most, the last of them `now`; 1 or more
    public DriftNowcast(
            List<DatedItem> items,
            LocalDate now,
            DelayHabit habit,
            Optional<GammaPrior> prior,
            int most) {
        var habits = new ArrayList<DelayHabit>();
        for (var halfLife : HALF_LIVES) {
            habits.add(habit.forgetting(halfLife));
        }
        var score = new RunningScore(items, now, habits, prior, JUDGED);
        var table = new DelayTable(items, now, habit.most());
        var ways = new ArrayList<Candidate>();
        habits.forEach(each -> ways.add(new Candidate(table, now, each, prior)));
        var found = new ArrayList<DayNowcast>();
        for (int age = Math.min(most, ways.getFirst().days()) - 1; age >= 0; age--) {
            found.add(mixed(ways, age, score));
        }
        days = List.copyOf(found);
        weights = Arrays.stream(score.weights()).boxed().toList();
        dispersion = score.dispersion();
    }

    private static DayNowcast mixed(List<Candidate> ways, int age, RunningScore score) {
        var left = new ArrayList<Expected>();
        double share = 0;
        double explained = 0;
        double all = 0;
        for (int way = 0; way < ways.size(); way++) {
            var day = ways.get(way).at(age);
            left.add(new Expected(day.remaining().mean(), day.remaining().variance()));
            var weight = score.weights()[way];
            share += weight * day.share();
            explained += weight * day.byReports();
            all += weight;
        }
        left.add(Expected.NOTHING);
        var mixed = score.mixed(left);
        var day = ways.getFirst().at(age);
        return new DayNowcast(
                day.day(),
                day.reported(),
                all == 0 ? 1 : Math.min(1, share / all),
                NegativeBinomial.of(mixed.mean(), widened(mixed, score.dispersion())),
                Math.min(1, explained + 1 - all));
    }

    /// At most as wide as a geometric distribution: more would only say that most likely nothing
    /// comes.
    private static double widened(Expected left, double dispersion) {
        var widest = left.mean() * (1 + left.mean());
        return Math.min(left.variance() * dispersion, Math.max(widest, left.variance()));
    }

    /// Oldest first; days before the first known event are left out, except that `now` is always
    /// there.
    public List<DayNowcast> days() {
        return days;
    }

    /// What counted how much: half-lives of 2.5 and 4 days, and the bare reports; together 1.
    public List<Double> weights() {
        return weights;
    }

    /// By what the variance was widened for past misses, 1 or more.
    public double dispersion() {
        return dispersion;
    }
}
