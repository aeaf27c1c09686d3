package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// The cost–loss rule: a level is recommended if the chance of its severity or a worse one reaches
/// the cost of acting over the loss averted, `P(severity ≥ k) ≥ r_k`.
///
/// The level is the highest whose condition holds; with ratios that do not rise, a level above
/// stands in for those below, so that levels nest. Immutable.
///
/// @param thresholds r
/// @see "A. H. Murphy, Decision making and the value of forecasts in a generalized model of the
///     cost-loss ratio situation, Mon. Weather Rev. 113, 1985"
public record CostLoss(LevelThresholds thresholds) {

    private static final double ROUNDING = 1e-12;

    /// The level for these chances; a chance at its ratio counts as reaching it.
    public RiskLevel level(LevelProbabilities chances) {
        var level = RiskLevel.NONE;
        for (var each : WarningLevels.LIST) {
            level = margin(chances, each) >= -ROUNDING ? each : level;
        }
        return level;
    }

    /// By how much the chance of at least this severity exceeds the ratio; negative below it.
    public double margin(LevelProbabilities chances, RiskLevel level) {
        return chances.atLeast(level) - thresholds.of(level);
    }
}
