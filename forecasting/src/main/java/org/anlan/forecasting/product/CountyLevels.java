package org.anlan.forecasting.product;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.forecasting.decision.Explanation;
import org.anlan.forecasting.decision.LevelDecision;
import org.anlan.forecasting.decision.LevelQuestion;
import org.anlan.forecasting.decision.LevelThresholds;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// The risk level that the rain of a day bears in a county: the chance of each amount, weighed by
/// cost and loss. Immutable.
///
/// @see "GB/T 28592-2012, 降水量等级 (grades of rain of a day)"
final class CountyLevels {

    private static final List<RiskLevel> FALLING =
            List.of(RiskLevel.RED, RiskLevel.ORANGE, RiskLevel.YELLOW, RiskLevel.BLUE);

    private final Map<RiskLevel, Double> amounts;
    private final LevelThresholds thresholds;

    private CountyLevels(Map<RiskLevel, Double> amounts, LevelThresholds thresholds) {
        this.amounts = amounts;
        this.thresholds = thresholds;
    }

    /// The amounts and thresholds that came with this build.
    static CountyLevels bundled() {
        var amounts = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        var table = CatalogueTable.resource(CountyLevels.class, "county_rain_levels.tsv");
        for (var row : table.rows()) {
            amounts.put(RiskLevel.valueOf(row.get("level")), Double.parseDouble(row.get("mm")));
        }
        return new CountyLevels(amounts, LevelThresholds.bundled());
    }

    /// The level, explained; empty where nothing is known of the rain.
    ///
    /// @param rain of one day
    /// @param before what stood after the day before
    Optional<Explanation> decide(RainChance rain, Standing before) {
        return !rain.isKnown()
                ? Optional.empty()
                : Optional.of(LevelDecision.of(question(chances(rain), before)));
    }

    /// The level whose amount a mean rain of a day has reached.
    RiskLevel reached(double millimetres) {
        return FALLING.stream()
                .filter(level -> millimetres >= amounts.getOrDefault(level, Double.NaN))
                .findFirst()
                .orElse(RiskLevel.NONE);
    }

    private LevelQuestion question(LevelProbabilities chances, Standing before) {
        return new LevelQuestion(
                chances, thresholds, Optional.empty(), Map.of(), before, Optional.empty());
    }

    private LevelProbabilities chances(RainChance rain) {
        var exact = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double above = 0;
        for (var level : FALLING) {
            var atLeast = Math.max(above, rain.chanceOf(amounts.getOrDefault(level, Double.NaN)));
            exact.put(level, atLeast - above);
            above = atLeast;
        }
        exact.put(RiskLevel.NONE, 1 - above);
        return new LevelProbabilities(exact);
    }
}
