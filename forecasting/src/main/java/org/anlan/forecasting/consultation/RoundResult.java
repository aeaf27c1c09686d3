package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.forecasting.pooling.Delphi;
import org.anlan.forecasting.pooling.DelphiAnswer;
import org.anlan.forecasting.pooling.DelphiRound;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// What a round came to, and whether another may follow.
///
/// @param number 1 to 3
/// @param answered how many filed in it
/// @param round the standing answers on the quantity asked, without names, and their pool; empty
///     where there are none
/// @param chances of the levels, pooled; empty where nobody answered
/// @param before what the round before came to
/// @see "forecasting.md (f): stop when the pooled p90−p10 changes < 5 % or after 3 rounds"
record RoundResult(
        int number,
        int answered,
        Optional<DelphiRound> round,
        Optional<LevelProbabilities> chances,
        Optional<Before> before) {

    static final int MOST = 3;
    private static final double STEADY = 0.05;

    /// What a round needs of the one before it.
    ///
    /// @param spread pooled p90 − p10; empty where no quantiles were given
    record Before(Optional<Double> spread, Optional<LevelProbabilities> chances) {

        /// As it was kept.
        static Before read(String result) {
            var text = Json.tree(result);
            return new Before(
                    text.path("spread").isTextual()
                            ? Optional.of(Double.valueOf(text.path("spread").asText()))
                            : Optional.empty(),
                    chances(text.path("probabilities")));
        }

        private static Optional<LevelProbabilities> chances(JsonNode text) {
            if (!text.isObject()) {
                return Optional.empty();
            }
            var chances = new EnumMap<RiskLevel, Double>(RiskLevel.class);
            double sum = 0;
            for (var level : RiskLevel.values()) {
                chances.put(level, text.path(level.name()).asDouble());
                sum += text.path(level.name()).asDouble();
            }
            var all = sum; // four decimals were kept
            chances.replaceAll((_, chance) -> chance / all);
            return Optional.of(new LevelProbabilities(chances));
        }
    }

    /// The answers that stand after a round; the models answer with the people.
    static Optional<DelphiRound> round(Panel.Part part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        var weights = new HashMap<String, Double>();
        for (int e = 0; e < part.voices().size(); e++) {
            weights.put(part.voices().get(e).name(), part.shares().get(e));
        }
        var delphi = Delphi.among(weights);
        for (var voice : part.voices()) {
            delphi = delphi.file(new DelphiAnswer(voice.quantiles().orElseThrow(), voice.reason()));
        }
        return Optional.of(delphi.open().rounds().getLast());
    }

    /// Pooled quantiles of the quantity asked; empty for none.
    NavigableMap<Double, Double> pooled() {
        return round.map(DelphiRound::pooled).orElseGet(TreeMap::new);
    }

    /// By how much the pool moved against the round before: the spread of its quantiles, as a
    /// share; without quantiles the chance that moved most.
    Optional<Double> change() {
        var spread = round.map(DelphiRound::spread);
        var spreadBefore = before.flatMap(Before::spread);
        if (spread.isPresent() && spreadBefore.isPresent()) {
            return Optional.of(Math.abs(spread.get() / spreadBefore.get() - 1));
        }
        return chances.flatMap(
                now -> before.flatMap(Before::chances).map(then -> farthest(now, then)));
    }

    private static double farthest(LevelProbabilities now, LevelProbabilities then) {
        double farthest = 0;
        for (var level : RiskLevel.values()) {
            farthest = Math.max(farthest, Math.abs(now.of(level) - then.of(level)));
        }
        return farthest;
    }

    /// Why no further round may be opened; empty if one may.
    Optional<String> whyOver() {
        if (number >= MOST) {
            return Optional.of("已满 %d 轮。".formatted(MOST));
        }
        if (answered == 0 && number > 1) {
            return Optional.of("本轮无人修改,结果不变。");
        }
        return change().filter(change -> change < STEADY)
                .map(change -> "与上一轮相比变化 %s,小于 5%%,已趋稳定。".formatted(Numbers.percent(change)));
    }

    Map<String, @Nullable Object> text() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("answered", answered);
        text.put("over", whyOver().isPresent());
        text.put("whyOverZh", whyOver().orElse(null));
        text.put("answers", round.map(RoundResult::answers).orElse(List.of()));
        text.put("pooled", PoolText.shown(pooled()));
        text.put("spread", round.map(r -> Numbers.plain(r.spread())).orElse(null));
        text.put("changePercent", change().map(c -> Numbers.plain(c * 100)).orElse(null));
        text.put("probabilities", chances.map(PoolText::chances).orElse(null));
        return text;
    }

    private static List<Map<String, Object>> answers(DelphiRound round) {
        var answers = new ArrayList<Map<String, Object>>();
        for (int k = 0; k < round.quantiles().size(); k++) {
            answers.add(
                    Map.of(
                            "quantiles",
                            PoolText.shown(round.quantiles().get(k)),
                            "reason",
                            round.reasons().get(k)));
        }
        return answers;
    }
}
