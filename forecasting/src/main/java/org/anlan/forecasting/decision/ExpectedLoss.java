package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The level of least expected loss, `k* = argmin Σ_j p_j L[k][j]`; of equal ones the higher.
/// Immutable.
///
/// @see "A. H. Murphy, 1985; M. H. DeGroot, Optimal Statistical Decisions, 1970"
public final class ExpectedLoss {

    private static final double ROUNDING = 1e-12;
    private static final int LEVELS = WarningLevels.ALL.size();

    private final double[][] losses;

    private ExpectedLoss(double[][] losses) {
        this.losses = losses;
    }

    /// From losses by level and severity, both from none to red.
    ///
    /// @throws IllegalArgumentException unless five by five and finite
    public static ExpectedLoss of(double[][] losses) {
        if (losses.length != LEVELS) {
            throw new IllegalArgumentException(
                    "Losses (%d rows) must have a row for each level.".formatted(losses.length));
        }
        for (int k = 0; k < LEVELS; k++) {
            if (losses[k].length != LEVELS
                    || !Arrays.stream(losses[k]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Losses of %s %s must be five finite numbers."
                                .formatted(WarningLevels.ALL.get(k), Arrays.toString(losses[k])));
            }
        }
        return new ExpectedLoss(
                Arrays.stream(losses).map(double[]::clone).toArray(double[][]::new));
    }

    /// From costs and protectable shares.
    public static ExpectedLoss of(LevelCosts costs) {
        var losses = new double[LEVELS][LEVELS];
        for (var level : RiskLevel.values()) {
            for (var severity : RiskLevel.values()) {
                losses[WarningLevels.rank(level)][WarningLevels.rank(severity)] =
                        costs.of(level, severity);
            }
        }
        return new ExpectedLoss(losses);
    }

    /// The loss with a level called and a severity come.
    public double of(RiskLevel level, RiskLevel severity) {
        return losses[WarningLevels.rank(level)][WarningLevels.rank(severity)];
    }

    /// The expected loss of each level.
    public Map<RiskLevel, Double> byLevel(LevelProbabilities chances) {
        var values = expected(chances);
        var expected = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var level : RiskLevel.values()) {
            expected.put(level, values[WarningLevels.rank(level)]);
        }
        return Collections.unmodifiableMap(expected);
    }

    double of(RiskLevel level, LevelProbabilities chances) {
        return expected(chances)[WarningLevels.rank(level)];
    }

    private double[] expected(LevelProbabilities chances) {
        var expected = new double[LEVELS];
        for (var severity : RiskLevel.values()) {
            var chance = chances.of(severity);
            for (int k = 0; k < LEVELS; k++) {
                expected[k] += chance * losses[k][WarningLevels.rank(severity)];
            }
        }
        return expected;
    }

    /// The level of least expected loss; of equal ones, to a trillionth, the higher.
    public RiskLevel level(LevelProbabilities chances) {
        var expected = expected(chances);
        int best = 0;
        for (int k = 1; k < LEVELS; k++) {
            var slack = ROUNDING * Math.max(1, Math.abs(expected[best]));
            best = expected[k] <= expected[best] + slack ? k : best;
        }
        return WarningLevels.ALL.get(best);
    }
}
