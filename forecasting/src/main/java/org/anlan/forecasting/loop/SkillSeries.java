package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.anlan.forecasting.verification.BlockBootstrap;
import org.anlan.forecasting.verification.DieboldMariano;
import org.anlan.forecasting.verification.ScoreSum;

/// A forecast against its reference by time of issue: what was issued at one time for many places
/// counts as one case, for places share their weather. The latest issues are kept. Merges in
/// whatever order; not thread-safe.
final class SkillSeries {

    /// How many issues are kept: a year of days.
    static final int WINDOW = 366;

    private static final double CONFIDENCE = 0.95;
    private static final int DRAWS = 500;
    private static final long SEED = 1;

    private final TreeMap<Instant, Issue> issues = new TreeMap<>();
    private ScoreSum own = ScoreSum.NONE;
    private ScoreSum reference = ScoreSum.NONE;

    private record Issue(ScoreSum own, ScoreSum reference) {

        Issue plus(Issue other) {
            return new Issue(own.plus(other.own), reference.plus(other.reference));
        }
    }

    void add(Instant issued, double ownScore, double referenceScore) {
        var more =
                new Issue(
                        ScoreSum.NONE.plus(ownScore), ScoreSum.NONE.plus(referenceScore));
        own = own.plus(more.own());
        reference = reference.plus(more.reference());
        keep(issued, more);
    }

    private void keep(Instant issued, Issue more) {
        issues.merge(issued, more, Issue::plus);
        if (issues.size() > WINDOW) {
            issues.pollFirstEntry();
        }
    }

    /// Takes another's cases in.
    void take(SkillSeries other) {
        own = own.plus(other.own);
        reference = reference.plus(other.reference);
        other.issues.forEach(this::keep);
    }

    /// How many cases.
    long cases() {
        return own.count();
    }

    /// How many times of issue.
    int issues() {
        return issues.size();
    }

    /// `1 − S/S_ref` over all cases; `NaN` of none, or if the reference is perfect.
    double skill() {
        return own.skillOver(reference);
    }

    /// The ends of the 95 % interval of the skill over the issues kept.
    double[] interval(int leadHours) {
        var scores = series(Issue::own);
        var block = BlockBootstrap.blockFor(scores.length, horizon(leadHours));
        return new BlockBootstrap(block, DRAWS, SEED)
                .skill(scores, series(Issue::reference), CONFIDENCE);
    }

    /// The two-sided chance that the two do not differ, by Diebold and Mariano; `NaN` where it
    /// cannot be told.
    double chance(int leadHours) {
        var horizon = horizon(leadHours);
        if (horizon >= issues.size()) {
            return Double.NaN;
        }
        var differences = series(Issue::own);
        var theirs = series(Issue::reference);
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= theirs[i];
        }
        return DieboldMariano.of(differences, horizon).twoSided();
    }

    /// How many issues ahead a lead reaches: neighbours within it share their errors.
    private int horizon(int leadHours) {
        var step = Math.max(1, middleStep().toHours());
        return (int) Math.max(1, Math.ceilDiv((long) leadHours, step));
    }

    private Duration middleStep() {
        var steps = new ArrayList<Duration>();
        var times = List.copyOf(issues.keySet());
        for (int i = 1; i < times.size(); i++) {
            steps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return steps.isEmpty()
                ? Duration.ofHours(1)
                : steps.stream().sorted().toList().get(steps.size() / 2);
    }

    private double[] series(Function<Issue, ScoreSum> of) {
        return issues.values().stream().map(of).mapToDouble(ScoreSum::mean).toArray();
    }
}
