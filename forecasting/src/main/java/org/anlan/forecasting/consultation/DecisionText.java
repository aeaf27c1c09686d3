package org.anlan.forecasting.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.anlan.forecasting.decision.Explanation;
import org.anlan.forecasting.decision.Flip;
import org.anlan.forecasting.decision.Influence;
import org.anlan.forecasting.decision.LevelDecision;
import org.anlan.forecasting.decision.LevelQuestion;
import org.anlan.forecasting.decision.LevelThresholds;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.jspecify.annotations.Nullable;

/// Why a level follows from the pooled chances, as data.
final class DecisionText {

    private final Explanation why;

    /// @param part whose pool the chances are
    DecisionText(Panel.Part part, LevelProbabilities chances) {
        var question = LevelQuestion.of(chances, LevelThresholds.bundled());
        why = LevelDecision.of(question, PoolText.opinions(part), part.weights(), Map.of());
    }

    RiskLevel level() {
        return why.level();
    }

    Map<String, @Nullable Object> text() {
        var question = why.question();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("level", why.level());
        text.put("levelZh", LevelText.zh(why.level()));
        text.put("byCostLoss", why.byCostLoss());
        text.put("byStatute", why.byStatute());
        text.put("ratiosVersion", question.thresholds().version());
        text.put("sample", true); // the bundled ratios are placeholders, as their table says
        text.put("ratios", byLevel(question.thresholds()::of));
        text.put("atLeast", byLevel(question.chances()::atLeast));
        text.put("margins", byLevel(level -> why.margins().getOrDefault(level, Double.NaN)));
        text.put("flip", why.flip().map(DecisionText::flip).orElse(null));
        text.put("experts", experts());
        return text;
    }

    private static Map<String, Object> byLevel(ToDoubleFunction<RiskLevel> value) {
        var text = new LinkedHashMap<String, Object>();
        Stream.of(RiskLevel.values())
                .skip(1)
                .forEach(l -> text.put(l.name(), Numbers.chance(value.applyAsDouble(l))));
        return text;
    }

    private static Map<String, @Nullable Object> flip(Flip flip) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("level", flip.level());
        text.put("mass", Numbers.chance(flip.mass()));
        text.put("probabilities", PoolText.chances(flip.chances()));
        return text;
    }

    private List<Map<String, @Nullable Object>> experts() {
        return why.experts().stream().map(DecisionText::influence).toList();
    }

    private static Map<String, @Nullable Object> influence(Influence influence) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("name", influence.name());
        text.put("shift", Numbers.chance(influence.shift()));
        text.put("recommended", influence.recommended());
        text.put("probabilities", PoolText.chances(influence.chances()));
        return text;
    }
}
