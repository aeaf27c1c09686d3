package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelPool;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.jspecify.annotations.Nullable;

/// The pool as the contract writes it.
final class PoolText {

    private final Panel panel;
    private final LevelPool.Pooled levels;
    private final WeightWords words;

    PoolText(Panel panel, LevelPool.Pooled levels) {
        this.panel = panel;
        this.levels = levels;
        this.words = new WeightWords(panel);
    }

    /// The pool of the levels.
    static LevelPool.Pooled pool(Panel.Part part) {
        return LevelPool.pool(opinions(part), part.weights());
    }

    static List<LevelOpinion> opinions(Panel.Part part) {
        return part.voices().stream()
                .map(voice -> new LevelOpinion(voice.name(), voice.chances().orElseThrow()))
                .toList();
    }

    /// @param quantiles pooled, of the quantity asked; empty for none
    Map<String, @Nullable Object> text(NavigableMap<Double, Double> quantiles) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("method", "RELATIVE_LOSS");
        text.put("equal", panel.isEqual());
        text.put("whyZh", words.all().zh());
        text.put("whyEn", words.all().en());
        text.put("weights", weights());
        text.put("probabilities", chances(levels.probabilities()));
        text.put("spreadLevels", Numbers.chance(levels.spreadLevels()));
        text.put("differencesFirst", differences());
        text.put("quantiles", shown(quantiles));
        return text;
    }

    private List<Map<String, @Nullable Object>> weights() {
        var byLevel = byName(panel.levels());
        var byQuantile = byName(panel.quantiles());
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (int e = 0; e < panel.voices().size(); e++) {
            var voice = panel.voices().get(e);
            var text = new LinkedHashMap<String, @Nullable Object>();
            text.put("speaker", voice.name());
            text.put("kind", voice.kind());
            text.put("department", voice.isModel() ? null : voice.department());
            text.put("weight", Numbers.chance(panel.weights().get(e)));
            text.put("levelWeight", byLevel.get(voice.name()));
            text.put("quantileWeight", byQuantile.get(voice.name()));
            text.put("verified", panel.board().verified(voice.teller()));
            text.put("board", board(voice));
            text.put("whyZh", words.of(voice).zh());
            text.put("whyEn", words.of(voice).en());
            lines.add(text);
        }
        return lines;
    }

    private @Nullable String board(Voice voice) {
        var shown = panel.board().shown(voice.teller());
        return shown.isPresent() ? Numbers.chance(shown.getAsDouble()) : null;
    }

    private static Map<String, String> byName(Panel.Part part) {
        var weights = new LinkedHashMap<String, String>();
        for (int e = 0; e < part.voices().size(); e++) {
            weights.put(part.voices().get(e).name(), Numbers.chance(part.shares().get(e)));
        }
        return weights;
    }

    /// People only: the model stands beside them, not among them.
    private List<Map<String, @Nullable Object>> differences() {
        var people = new LinkedHashMap<String, Voice>();
        panel.voices().stream().filter(v -> !v.isModel()).forEach(v -> people.put(v.name(), v));
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (var difference : levels.differencesFirst()) {
            var voice = people.get(difference.opinion().department());
            if (voice != null) {
                lines.add(difference(voice, difference));
            }
        }
        return lines;
    }

    private Map<String, @Nullable Object> difference(Voice voice, LevelPool.Difference difference) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("department", voice.name());
        text.put("levels", Numbers.chance(difference.levels()));
        text.put(
                "signedLevels",
                Numbers.chance(
                        mean(difference.opinion().probabilities()) - mean(levels.probabilities())));
        text.put("level", voice.opinion().map(Opinion::level).orElse(null));
        text.put("takenAsCertain", voice.certain());
        return text;
    }

    private static double mean(LevelProbabilities chances) {
        double mean = 0;
        int rank = 0;
        for (var level : RiskLevel.values()) {
            mean += rank * chances.of(level);
            rank++;
        }
        return mean;
    }

    static Map<String, Object> chances(LevelProbabilities probabilities) {
        var chances = new LinkedHashMap<String, Object>();
        for (var level : RiskLevel.values()) {
            chances.put(level.name(), Numbers.chance(probabilities.of(level)));
        }
        return chances;
    }

    static List<Map<String, Object>> shown(NavigableMap<Double, Double> quantiles) {
        var lines = new ArrayList<Map<String, Object>>();
        quantiles.forEach(
                (p, value) ->
                        lines.add(Map.of("p", Numbers.plain(p), "value", Numbers.plain(value))));
        return lines;
    }
}
