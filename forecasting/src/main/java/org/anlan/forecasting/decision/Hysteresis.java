package org.anlan.forecasting.decision;

import java.util.EnumMap;
import java.util.Optional;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// Levels go up at once and come down slowly: a level is given up when its chance was below 0.7 of
/// its ratio in two successive runs, or when the chief says so. Immutable.
///
/// @param thresholds ratios and release
public record Hysteresis(LevelThresholds thresholds) {

    private static final int RUNS = 2;

    /// What stands after a run.
    ///
    /// @param before what stood
    /// @param chances of this run
    /// @param recommended the level this run recommends by itself
    /// @param chief the level the chief orders, if any: it stands, whatever the chances
    public Standing next(
            Standing before,
            LevelProbabilities chances,
            RiskLevel recommended,
            Optional<RiskLevel> chief) {
        var below = new EnumMap<RiskLevel, Integer>(RiskLevel.class);
        var held = RiskLevel.NONE;
        for (var level : WarningLevels.LIST) {
            var runs = isReleased(chances, level) ? before.below(level) + 1 : 0;
            below.put(level, runs);
            held = level.compareTo(before.level()) <= 0 && runs < RUNS ? level : held;
        }
        return new Standing(chief.orElse(WarningLevels.higher(recommended, held)), below);
    }

    private boolean isReleased(LevelProbabilities chances, RiskLevel level) {
        return chances.atLeast(level) < thresholds.release() * thresholds.of(level);
    }
}
