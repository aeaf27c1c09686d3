package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.nowcast.Candidate.Expected;

/// How well each way of learning delays, and the bare reports, foretold on the past days the
/// reports that came since: weights go by the inverse square of the mean miss, and the spread is
/// widened where the mixture missed by more than it thought.
///
/// A miss is judged on the reports of the days between, never on final counts, which are not
/// known; so it is fair to all, and needs no finished past. Immutable.
///
/// @see "A. P. Dawid, The prequential approach, 1984; P. McCullagh, J. A. Nelder, Generalized
///     Linear Models, 1989, section 4.5 (dispersion)"
final class RunningScore {

    private static final int DAYS_BACK = 7;
    private static final double HALF_LIFE = 3; // days
    private static final double DOUBT = 20; // reports whose misses were as expected, thought seen
    private static final double FEW = 5; // reports missed by all, so that a few decide nothing

    private final double[] weights; // the bare reports are the last
    private final double dispersion;

    /// @param habits the ways
    /// @param days how many days of each past day's nowcast are judged
    RunningScore(
            List<DatedItem> items,
            LocalDate now,
            List<DelayHabit> habits,
            Optional<GammaPrior> prior,
            int days) {
        var trials = new ArrayList<Trial>();
        var most = habits.getFirst().most();
        var present = new DelayTable(items, now, most);
        for (int back = 1; back <= Math.min(DAYS_BACK, present.oldest()); back++) {
            var then = now.minusDays(back);
            var known = new DelayTable(items, then, most);
            if (known.oldest() >= 0) {
                var ways = new ArrayList<Candidate>();
                habits.forEach(habit -> ways.add(new Candidate(known, then, habit, prior)));
                judge(trials, ways, present, back, days);
            }
        }
        weights = weights(trials, habits.size() + 1, prior.isEmpty());
        dispersion = dispersion(trials);
    }

    private static void judge(
            List<Trial> trials, List<Candidate> ways, DelayTable present, int back, int days) {
        var weight = Math.pow(0.5, (back - 1) / HALF_LIFE);
        for (int age = 0; age < Math.min(days, ways.getFirst().days()); age++) {
            var expected = new ArrayList<Expected>();
            for (var way : ways) {
                expected.add(way.within(age, back));
            }
            expected.add(Expected.NOTHING); // the bare reports
            var came = present.reported(age + back) - ways.getFirst().at(age).reported();
            trials.add(new Trial(weight, came, expected));
        }
    }

    /// @param bare whether bare reports count: not beside an impact prior, which knows better than
    ///     that nothing more comes
    private static double[] weights(List<Trial> trials, int ways, boolean bare) {
        var weights = new double[ways];
        for (int way = 0; way < (bare ? ways : ways - 1); way++) {
            double miss = FEW;
            for (var trial : trials) {
                miss += trial.weight * Math.abs(trial.expected.get(way).mean() - trial.came);
            }
            weights[way] = 1 / (miss * miss);
        }
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /// All misses together against all they were thought to be, so that a day of which nothing was
    /// expected does not decide alone.
    private double dispersion(List<Trial> trials) {
        double squares = DOUBT;
        double expected = DOUBT;
        for (var trial : trials) {
            var mixed = mixed(trial.expected);
            var miss = trial.came - mixed.mean();
            squares += trial.weight * miss * miss;
            expected += trial.weight * mixed.variance();
        }
        return Math.max(1, squares / expected);
    }

    /// One count by all ways together: the mean of their means, and their own variances with that
    /// between them.
    ///
    /// @param each way's; the bare reports last
    Expected mixed(List<Expected> each) {
        double mean = 0;
        for (int way = 0; way < weights.length; way++) {
            mean += weights[way] * each.get(way).mean();
        }
        double variance = 0;
        for (int way = 0; way < weights.length; way++) {
            var off = each.get(way).mean() - mean;
            variance += weights[way] * (each.get(way).variance() + off * off);
        }
        return new Expected(mean, variance);
    }

    /// The weight of each way, of the bare reports last; they add up to 1.
    double[] weights() {
        return weights.clone();
    }

    /// By what the variance must be widened, 1 or more.
    double dispersion() {
        return dispersion;
    }

    private record Trial(double weight, int came, List<Expected> expected) {}
}
