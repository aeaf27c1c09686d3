package org.anlan.forecasting.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.forecasting.book.PairBook.Teller;
import org.anlan.forecasting.loop.LossBook;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.DecisionMaker;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.QuantileOpinion;
import org.anlan.forecasting.verification.ForecastValue;
import org.jspecify.annotations.Nullable;

/// The Classical Model, computed and shown beside the pool, never the only one. Quantiles are read
/// at 5, 50 and 95 %, on the straight lines between those that were given.
///
/// @see "forecasting.md (f); R. Cooke, Experts in Uncertainty, 1991"
final class ClassicalBeside {

    /// Below this many seeds an optimised cut-off is luck; all experts count then.
    private static final int FEW = 10;

    private static final int FEWEST_EXPERTS = 2;
    private static final double OVERSHOOT = 0.1;
    private static final double[] LEVELS = {0.05, 0.5, 0.95};

    private final Panel.Part part;
    private final List<Map<Teller, LossBook.Answer>> seeds;

    ClassicalBeside(Panel.Part part, LossBook past) {
        this.part = part;
        var tellers = part.voices().stream().map(Voice::teller).toList();
        this.seeds =
                past.seeds().stream()
                        .filter(seed -> tellers.stream().anyMatch(seed::containsKey))
                        .toList();
    }

    /// Who has answered a seed: of others nothing can be said.
    private List<Voice> seeded() {
        return part.voices().stream()
                .filter(v -> seeds.stream().anyMatch(seed -> seed.containsKey(v.teller())))
                .toList();
    }

    Map<String, @Nullable Object> text() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("seeds", seeds.size());
        if (part.voices().size() < FEWEST_EXPERTS) {
            text.put("noteZh", "分位值少于两份,经典模型不计算。");
            text.put("noteEn", "Fewer than two gave quantiles: not computed.");
            text.put("global", null);
            text.put("equal", null);
            return text;
        }
        var seeded = seeded();
        var scored =
                seeded.size() < FEWEST_EXPERTS
                        ? Optional.<ClassicalModel>empty()
                        : Optional.of(new ClassicalModel(panel(seeded), 1));
        text.put("noteZh", scored.map(this::noteZh).orElse("有校准题的专家少于两名,只给等权。"));
        text.put(
                "noteEn",
                scored.map(this::noteEn)
                        .orElse("Fewer than two have seeds to calibrate by: equal weights only."));
        text.put("global", scored.map(m -> maker(global(m), seeded)).orElse(null));
        text.put(
                "equal", maker(new ClassicalModel(panel(part.voices()), 1).equal(), part.voices()));
        return text;
    }

    private DecisionMaker global(ClassicalModel model) {
        return seeds.size() < FEW ? model.global(0) : model.globalOptimised();
    }

    private String noteZh(ClassicalModel model) {
        if (model.isHopeless()) {
            return "各方校准度都近于零,按等权处理。";
        }
        return seeds.size() < FEW
                ? "校准题只有 %d 道(不足 %d 道),准确度多凭运气,不设门槛。".formatted(seeds.size(), FEW)
                : "按 %d 道校准题优选门槛。".formatted(seeds.size());
    }

    private String noteEn(ClassicalModel model) {
        if (model.isHopeless()) {
            return "Nobody is accurate at all: equal weights.";
        }
        return seeds.size() < FEW
                ? "%d seeds (fewer than %d): accuracy is mostly luck, no cut-off."
                        .formatted(seeds.size(), FEW)
                : "Cut-off optimised over %d seeds.".formatted(seeds.size());
    }

    /// The seeds, then the question now asked.
    private ExpertPanel panel(List<Voice> voices) {
        var items = seeds.size() + 1;
        var realizations = new double[items];
        var answers = new double[voices.size()][items][];
        for (int j = 0; j < items; j++) {
            realizations[j] = Double.NaN;
            for (int e = 0; e < answers.length; e++) {
                var voice = voices.get(e);
                answers[e][j] = unknown();
                if (j == seeds.size()) {
                    answers[e][j] = read(voice.quantiles().orElseThrow());
                    continue;
                }
                var past = seeds.get(j).get(voice.teller());
                if (past != null) {
                    realizations[j] = past.observed();
                    answers[e][j] = read(voice.name(), past);
                }
            }
        }
        return new ExpertPanel(LEVELS, new boolean[items], realizations, answers, OVERSHOOT);
    }

    private static double[] unknown() {
        var none = new double[LEVELS.length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static double[] read(QuantileOpinion opinion) {
        return Arrays.stream(LEVELS).map(opinion::at).toArray();
    }

    /// An old answer whose quantiles do not rise is none.
    private static double[] read(String name, LossBook.Answer past) {
        var value = (ForecastValue.Quantiled) past.value();
        var quantiles = new TreeMap<Double, Double>();
        for (int k = 0; k < value.levels().size(); k++) {
            if (k > 0 && value.values().get(k) <= value.values().get(k - 1)) {
                return unknown();
            }
            quantiles.put(value.levels().get(k), value.values().get(k));
        }
        return quantiles.size() < 2 ? unknown() : read(new QuantileOpinion(name, quantiles));
    }

    /// Null where no number came of it.
    private @Nullable Map<String, @Nullable Object> maker(DecisionMaker maker, List<Voice> voices) {
        var now = seeds.size();
        if (Arrays.stream(maker.quantiles(now)).anyMatch(Double::isNaN)) {
            return null;
        }
        var quantiles = new ArrayList<Map<String, Object>>();
        for (int k = 0; k < LEVELS.length; k++) {
            quantiles.add(
                    Map.of(
                            "p",
                            Numbers.plain(LEVELS[k]),
                            "value",
                            Numbers.plain(maker.quantiles(now)[k])));
        }
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("quantiles", quantiles);
        text.put("weights", weights(maker.weights(now), voices));
        text.put(
                "calibration",
                Double.isNaN(maker.calibration()) ? null : Numbers.chance(maker.calibration()));
        return text;
    }

    private static List<Map<String, Object>> weights(double[] weights, List<Voice> voices) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int e = 0; e < weights.length; e++) {
            lines.add(
                    Map.of("speaker", voices.get(e).name(), "weight", Numbers.chance(weights[e])));
        }
        return lines;
    }
}
