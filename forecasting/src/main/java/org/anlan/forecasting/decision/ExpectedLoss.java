package org.anlan.forecasting.decision;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// The level of least expected loss, `k* = argmin Σ_j p_j L[k][j]`; of equal ones the higher.
///
/// @param losses L by level called and severity come, in any one unit, all given and finite
/// @see "A. H. Murphy, 1985; M. H. DeGroot, Optimal Statistical Decisions, 1970"
public record ExpectedLoss(Map<RiskLevel, Map<RiskLevel, Double>> losses) {

    private static final double ROUNDING = 1e-12;

    public ExpectedLoss {
        var complete = new EnumMap<RiskLevel, Map<RiskLevel, Double>>(RiskLevel.class);
        for (var level : WarningLevels.ALL) {
            complete.put(level, complete(level, losses.getOrDefault(level, Map.of())));
        }
        losses = Collections.unmodifiableMap(complete);
    }

    private static Map<RiskLevel, Double> complete(RiskLevel level, Map<RiskLevel, Double> row) {
        var complete = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var severity : WarningLevels.ALL) {
            double loss = row.getOrDefault(severity, Double.NaN);
            if (!Double.isFinite(loss)) {
                throw new IllegalArgumentException(
                        "Loss of %s at severity %s (%s) must be given and finite."
                                .formatted(level, severity, loss));
            }
            complete.put(severity, loss);
        }
        return Collections.unmodifiableMap(complete);
    }

    /// From losses by level and severity, both from none to red.
    ///
    /// @throws IllegalArgumentException unless five by five and finite
    public static ExpectedLoss of(double[][] losses) {
        var levels = WarningLevels.ALL.size();
        if (losses.length != levels || !Arrays.stream(losses).allMatch(r -> r.length == levels)) {
            throw new IllegalArgumentException(
                    "Losses (%d rows) must have a row and a column for each level."
                            .formatted(losses.length));
        }
        var byLevel = new EnumMap<RiskLevel, Map<RiskLevel, Double>>(RiskLevel.class);
        for (var level : WarningLevels.ALL) {
            var row = new EnumMap<RiskLevel, Double>(RiskLevel.class);
            for (var severity : WarningLevels.ALL) {
                row.put(severity, losses[WarningLevels.rank(level)][WarningLevels.rank(severity)]);
            }
            byLevel.put(level, row);
        }
        return new ExpectedLoss(byLevel);
    }

    /// From costs and protectable shares.
    public static ExpectedLoss of(LevelCosts costs) {
        var byLevel = new EnumMap<RiskLevel, Map<RiskLevel, Double>>(RiskLevel.class);
        for (var level : WarningLevels.ALL) {
            var row = new EnumMap<RiskLevel, Double>(RiskLevel.class);
            WarningLevels.ALL.forEach(severity -> row.put(severity, costs.of(level, severity)));
            byLevel.put(level, row);
        }
        return new ExpectedLoss(byLevel);
    }

    /// The loss with a level called and a severity come.
    public double of(RiskLevel level, RiskLevel severity) {
        return losses.getOrDefault(level, Map.of()).getOrDefault(severity, Double.NaN);
    }

    /// The expected loss of each level.
    public Map<RiskLevel, Double> byLevel(LevelProbabilities chances) {
        var expected = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        WarningLevels.ALL.forEach(level -> expected.put(level, of(level, chances)));
        return Collections.unmodifiableMap(expected);
    }

    double of(RiskLevel level, LevelProbabilities chances) {
        double sum = 0;
        for (var severity : WarningLevels.ALL) {
            sum += chances.of(severity) * of(level, severity);
        }
        return sum;
    }

    /// The level of least expected loss; of equal ones, to a trillionth, the higher.
    public RiskLevel level(LevelProbabilities chances) {
        var best = RiskLevel.NONE;
        var least = of(best, chances);
        for (var level : WarningLevels.LIST) {
            var loss = of(level, chances);
            if (loss <= least + ROUNDING * Math.max(1, Math.abs(least))) {
                best = level;
                least = loss;
            }
        }
        return best;
    }
}
