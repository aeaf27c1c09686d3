package org.anlan.forecasting.pooling;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A chance for each level, adding up to 1.
///
/// @param byLevel chances between 0 and 1; a level that is not named has none
public record LevelProbabilities(Map<RiskLevel, Double> byLevel) {

    private static final double ROUNDING = 1e-6;

    public LevelProbabilities {
        var complete = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double sum = 0;
        for (var level : RiskLevel.values()) {
            double chance = byLevel.getOrDefault(level, 0.0);
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(
                        "Probability of %s (%s) must lie between 0 and 1."
                                .formatted(level, chance));
            }
            complete.put(level, chance);
            sum += chance;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "Probabilities %s (sum %s) must add up to 1.".formatted(complete, sum));
        }
        byLevel = Collections.unmodifiableMap(complete);
    }

    /// The chance of exactly this level.
    public double of(RiskLevel level) {
        return byLevel.getOrDefault(level, 0.0);
    }

    /// The chance of this level or a higher one.
    public double atLeast(RiskLevel least) {
        double sum = 0;
        for (var level : RiskLevel.values()) {
            sum += level.compareTo(least) >= 0 ? of(level) : 0;
        }
        return sum;
    }

    /// How many levels all the probability must be moved, on average, to become the other: 0 for
    /// the same, 4 for certainly none against certainly red (Wasserstein distance).
    public double levelsFrom(LevelProbabilities other) {
        double distance = 0;
        for (var level : RiskLevel.values()) {
            distance += Math.abs(atLeast(level) - other.atLeast(level));
        }
        return distance;
    }
}
