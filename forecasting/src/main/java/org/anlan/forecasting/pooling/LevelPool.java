package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// The linear opinion pool: the mean of the departments' chances, weighted or not.
///
/// @see "M. Stone, The opinion pool, 1961; R. Clemen, R. Winkler, Combining probability
///     distributions, 1999"
public final class LevelPool {

    private LevelPool() {}

    /// Pools opinions with equal weights; one alone is its own pool, without disagreement.
    ///
    /// @throws IllegalArgumentException if there is no opinion, or a department has two
    public static Pooled pool(List<LevelOpinion> opinions) {
        var alike = new double[opinions.size()];
        Arrays.fill(alike, 1);
        return pool(opinions, alike);
    }

    /// Pools opinions.
    ///
    /// @param weights one per opinion, not negative, not all 0; they need not add up to 1
    /// @throws IllegalArgumentException likewise, or if weights are not such
    public static Pooled pool(List<LevelOpinion> opinions, double[] weights) {
        Departments.check(opinions.stream().map(LevelOpinion::department).toList());
        var pooled = mean(opinions, LossTable.shares(checked(weights, opinions.size())));
        var differences =
                opinions.stream()
                        .sorted(Comparator.comparing(LevelOpinion::department))
                        .map(each -> new Difference(each, each.probabilities().levelsFrom(pooled)))
                        .sorted(Comparator.comparingDouble(Difference::levels).reversed())
                        .toList();
        var spread = differences.stream().mapToDouble(Difference::levels).average().orElseThrow();
        return new Pooled(pooled, spread, differences);
    }

    private static double[] checked(double[] weights, int opinions) {
        if (weights.length != opinions
                || Arrays.stream(weights).anyMatch(w -> !(w >= 0))
                || !(Arrays.stream(weights).sum() > 0)) {
            throw new IllegalArgumentException(
                    "Weights %s must be one per opinion (%d), not negative, not all 0."
                            .formatted(Arrays.toString(weights), opinions));
        }
        return weights;
    }

    /// Summed by name, so that the order of the opinions does not matter to the last digit.
    private static LevelProbabilities mean(List<LevelOpinion> opinions, double[] shares) {
        var order =
                IntStream.range(0, shares.length)
                        .boxed()
                        .sorted(Comparator.comparing(e -> opinions.get(e).department()))
                        .toList();
        var mean = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var level : RiskLevel.values()) {
            double chance = 0;
            for (int e : order) {
                chance += shares[e] * opinions.get(e).probabilities().of(level);
            }
            mean.put(level, Math.clamp(chance, 0, 1));
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
