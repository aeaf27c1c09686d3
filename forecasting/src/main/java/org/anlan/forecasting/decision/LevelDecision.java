package org.anlan.forecasting.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// Decides a level and explains it.
public final class LevelDecision {

    private LevelDecision() {}

    /// Decides from pooled chances alone.
    public static Explanation of(LevelQuestion question) {
        return of(question, List.of(), new double[0], Map.of());
    }

    /// Decides, and tells whom and what the level hangs on.
    ///
    /// @param opinions whose linear pool the chances are; empty if they are not known
    /// @param weights one per opinion
    /// @param without input to the chances when it is left out
    public static Explanation of(
            LevelQuestion question,
            List<LevelOpinion> opinions,
            double[] weights,
            Map<String, LevelProbabilities> without) {
        return new Explanation(
                question,
                question.byCostLoss(),
                question.losses().map(each -> each.level(question.chances())),
                question.byStatute(),
                question.recommended(),
                question.standing(),
                margins(question),
                question.losses().map(each -> each.byLevel(question.chances())).orElse(Map.of()),
                flip(question),
                Influences.experts(question, opinions, weights),
                Influences.inputs(question, without));
    }

    private static Map<RiskLevel, Double> margins(LevelQuestion question) {
        var rule = new CostLoss(question.thresholds());
        var margins = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        WarningLevels.LIST.forEach(
                level -> margins.put(level, rule.margin(question.chances(), level)));
        return margins;
    }

    private static Optional<Flip> flip(LevelQuestion question) {
        var chances = question.chances();
        return question.losses().isPresent()
                ? Flips.expectedLoss(question.losses().get(), chances)
                : Flips.costLoss(new CostLoss(question.thresholds()), chances);
    }
}
