package org.anlan.forecasting.pooling;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/// The linear opinion pool with equal weights: the mean of the departments' chances.
///
/// @see "M. Stone, The opinion pool, 1961; R. Clemen, R. Winkler, Combining probability
///     distributions, 1999"
public final class LevelPool {

    private LevelPool() {}

    /// Pools opinions; one alone is its own pool, without disagreement.
    ///
    /// @throws IllegalArgumentException if there is no opinion, or a department has two
    public static Pooled pool(List<LevelOpinion> opinions) {
        Departments.check(opinions.stream().map(LevelOpinion::department).toList());
        var sorted =
                opinions.stream().sorted(Comparator.comparing(LevelOpinion::department)).toList();
        var pooled = mean(sorted);
        var differences =
                sorted.stream()
                        .map(each -> new Difference(each, each.probabilities().levelsFrom(pooled)))
                        .sorted(Comparator.comparingDouble(Difference::levels).reversed())
                        .toList();
        var spread = differences.stream().mapToDouble(Difference::levels).average().orElseThrow();
        return new Pooled(pooled, spread, differences);
    }

    private static LevelProbabilities mean(List<LevelOpinion> opinions) {
        var mean = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var level : RiskLevel.values()) {
            var chances = opinions.stream().mapToDouble(each -> each.probabilities().of(level));
            mean.put(level, chances.average().orElseThrow());
        }
        return new LevelProbabilities(mean);
    }

    /// One opinion out of many.
    ///
    /// @param probabilities the pooled chances
    /// @param spreadLevels the mean distance of a department from the pool, in levels: 0 if all
    ///     agree, 2 if half say certainly none and half certainly red
    /// @param differencesFirst the opinions, the farthest from the pool first, then by department
    public record Pooled(
            LevelProbabilities probabilities,
            double spreadLevels,
            List<Difference> differencesFirst) {

        public Pooled {
            differencesFirst = List.copyOf(differencesFirst);
        }
    }

    /// How far an opinion is from the pool.
    ///
    /// @param levels the opinion's distance from the pool, in levels
    public record Difference(LevelOpinion opinion, double levels) {}
}
