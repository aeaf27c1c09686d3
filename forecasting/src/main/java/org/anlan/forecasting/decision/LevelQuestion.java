package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// All that a level is decided from.
///
/// @param chances pooled, of each severity
/// @param thresholds of the cost–loss rule and of hysteresis
/// @param losses if they are known: then the least expected loss decides, not cost–loss
/// @param statutory chance that each statutory rule is met; empty if there is none
/// @param before what stood before this run
/// @param order of the chief, if any
public record LevelQuestion(
        LevelProbabilities chances,
        LevelThresholds thresholds,
        Optional<ExpectedLoss> losses,
        Map<RiskLevel, Double> statutory,
        Standing before,
        Optional<ChiefOrder> order) {

    public LevelQuestion {
        var copy = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        copy.putAll(statutory);
        statutory = Collections.unmodifiableMap(copy);
    }

    /// With nothing but chances and thresholds.
    public static LevelQuestion of(LevelProbabilities chances, LevelThresholds thresholds) {
        return new LevelQuestion(
                chances, thresholds, Optional.empty(), Map.of(), Standing.NONE, Optional.empty());
    }

    /// The same with other chances.
    public LevelQuestion with(LevelProbabilities other) {
        return new LevelQuestion(other, thresholds, losses, statutory, before, order);
    }

    /// By cost–loss.
    RiskLevel byCostLoss() {
        return new CostLoss(thresholds).level(chances);
    }

    /// By statutory rules, whose chance must reach the level's ratio.
    RiskLevel byStatute() {
        return new CostLoss(thresholds).level(StatutoryRules.levels(statutory));
    }

    /// By severity: least expected loss if losses are known, else cost–loss.
    RiskLevel bySeverity() {
        return losses.map(each -> each.level(chances)).orElseGet(this::byCostLoss);
    }

    /// What this run recommends by itself: what the law calls for at least.
    RiskLevel recommended() {
        return WarningLevels.higher(bySeverity(), byStatute());
    }

    /// What stands after this run.
    Standing standing() {
        return new Hysteresis(thresholds)
                .next(before, chances, recommended(), order.map(ChiefOrder::level));
    }
}
