package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.forecasting.pooling.DelphiGain;
import org.anlan.forecasting.pooling.LevelPool;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.jspecify.annotations.Nullable;

/// What stands beside the opinions as a small line 参考, never above the departments: pool,
/// Classical Model, models, and why a level follows.
final class ReferenceText {

    private static final double MEDIAN = 0.5;
    private static final double TOLD = 0.005;

    private final Consultation consultation;
    private final Panel panel;
    private final LevelPool.Pooled levels;
    private final WeightWords weights;
    private final DelphiGain furtherRounds;
    private final DecisionText decision;

    ReferenceText(
            Consultation consultation,
            Panel panel,
            LevelPool.Pooled levels,
            DelphiGain furtherRounds) {
        this.consultation = consultation;
        this.panel = panel;
        this.levels = levels;
        this.weights = new WeightWords(panel);
        this.furtherRounds = furtherRounds;
        this.decision = new DecisionText(panel.levels(), levels.probabilities());
    }

    /// @param quantiles pooled, of the quantity asked; empty for none
    Map<String, @Nullable Object> text(NavigableMap<Double, Double> quantiles) {
        var classical =
                consultation.invited().asked().isPresent()
                        ? new ClassicalBeside(panel.quantiles(), panel.past()).text()
                        : null;
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("lineZh", lineZh(quantiles));
        text.put("lineEn", lineEn(quantiles));
        text.put("weightsZh", weights.line().zh());
        text.put("weightsEn", weights.line().en());
        text.put("classical", classical);
        text.put("models", models());
        text.put("furtherRounds", FurtherRounds.text(furtherRounds));
        text.put("decision", decision.text());
        return text;
    }

    private String lineZh(NavigableMap<Double, Double> quantiles) {
        var parts = new ArrayList<String>();
        parts.add("综合意见 " + chances(levels.probabilities(), "、"));
        consultation
                .invited()
                .asked()
                .filter(_ -> quantiles.containsKey(MEDIAN))
                .ifPresent(
                        asked ->
                                parts.add(
                                        "%s %s"
                                                .formatted(
                                                        asked.name().zh(),
                                                        range(quantiles, asked.unit()))));
        models().forEach(m -> parts.add("模型 " + m.get("issuer")));
        parts.add("按费用—损失比推荐等级 " + LevelText.zh(decision.level()) + "(比值为示例)");
        return "参考:%s。%s".formatted(String.join(";", parts), weights.all().zh());
    }

    private String lineEn(NavigableMap<Double, Double> quantiles) {
        var value =
                consultation
                        .invited()
                        .asked()
                        .filter(_ -> quantiles.containsKey(MEDIAN))
                        .map(
                                asked ->
                                        "; %s %s"
                                                .formatted(
                                                        asked.name().en(),
                                                        range(quantiles, asked.unit())))
                        .orElse("");
        return "For reference: pooled %s%s; cost–loss recommends %s (sample ratios)."
                .formatted(chancesEn(levels.probabilities()), value, decision.level().name());
    }

    private static String range(NavigableMap<Double, Double> quantiles, String unit) {
        return "%s %s(%s—%s)"
                .formatted(
                        Numbers.plain(quantiles.getOrDefault(MEDIAN, Double.NaN)),
                        unit,
                        Numbers.plain(quantiles.firstEntry().getValue()),
                        Numbers.plain(quantiles.lastEntry().getValue()));
    }

    private static String chances(LevelProbabilities chances, String mark) {
        return gravest(chances)
                .map(level -> LevelText.zh(level) + " " + Numbers.percent(chances.of(level)))
                .collect(Collectors.joining(mark));
    }

    private static String chancesEn(LevelProbabilities chances) {
        return gravest(chances)
                .map(level -> level.name() + " " + Numbers.percent(chances.of(level)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<RiskLevel> gravest(LevelProbabilities chances) {
        return Stream.of(RiskLevel.values())
                .sorted(Comparator.reverseOrder())
                .filter(level -> chances.of(level) >= TOLD);
    }

    private List<Map<String, @Nullable Object>> models() {
        return panel.voices().stream().filter(Voice::isModel).map(ReferenceText::model).toList();
    }

    private static Map<String, @Nullable Object> model(Voice voice) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("issuer", voice.name());
        text.put(
                "quantiles",
                voice.quantiles().map(q -> PoolText.shown(q.quantiles())).orElse(List.of()));
        text.put("probabilities", voice.chances().map(PoolText::chances).orElse(null));
        voice.model()
                .ifPresent(
                        model -> {
                            text.put("issuedAt", model.issuedAt());
                            text.put("source", model.source());
                        });
        return text;
    }
}
