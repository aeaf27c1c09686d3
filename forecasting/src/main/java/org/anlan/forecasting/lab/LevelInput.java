package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.forecasting.decision.ChiefOrder;
import org.anlan.forecasting.decision.ExpectedLoss;
import org.anlan.forecasting.decision.Influences;
import org.anlan.forecasting.decision.LevelCosts;
import org.anlan.forecasting.decision.LevelQuestion;
import org.anlan.forecasting.decision.LevelThresholds;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.decision.StatutoryRules;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// The question a level is decided from, as an input writes it.
final class LevelInput {

    private static final List<RiskLevel> ALL = List.of(RiskLevel.values());
    private static final double ROUNDING = 1e-6;

    private final Question in;

    LevelInput(Question in) {
        this.in = in;
    }

    LevelQuestion question() {
        return new LevelQuestion(
                chances(), thresholds(), losses(), statutory(), standing(), order());
    }

    LevelProbabilities chances() {
        in.require(
                in.has("probabilities") || in.has("opinions"),
                "probabilities",
                "must be given, or opinions");
        return in.has("probabilities")
                ? chances(in, "probabilities")
                : Influences.pool(opinions(), weights());
    }

    static LevelProbabilities chances(Question in, String field) {
        var chances = in.numbers(field);
        in.require(
                Math.abs(Arrays.stream(chances).sum() - 1) <= ROUNDING, field, "must add up to 1");
        return new LevelProbabilities(byLevel(chances));
    }

    private static Map<RiskLevel, Double> byLevel(double[] values) {
        var byLevel = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (int k = 0; k < values.length; k++) {
            byLevel.put(ALL.get(k), values[k]);
        }
        return byLevel;
    }

    List<LevelOpinion> opinions() {
        return in.parts("opinions").stream()
                .map(each -> new LevelOpinion(each.text("id", ""), chances(each, "probabilities")))
                .toList();
    }

    double[] weights() {
        var opinions = in.parts("opinions");
        var weights = opinions.stream().mapToDouble(each -> each.number("weight", 1)).toArray();
        in.require(
                weights.length == 0 || Arrays.stream(weights).sum() > 0,
                "opinions",
                "weights must not all be 0");
        return weights;
    }

    Map<String, LevelProbabilities> without() {
        var without = new LinkedHashMap<String, LevelProbabilities>();
        for (var input : in.parts("inputs")) {
            without.put(input.text("id", ""), chances(input, "probabilities_without"));
        }
        return without;
    }

    private LevelThresholds thresholds() {
        var bundled = LevelThresholds.bundled();
        var ratios = in.has("ratios") ? in.numbers("ratios") : new double[0];
        for (int k = 1; k < ratios.length; k++) {
            in.require(ratios[k] <= ratios[k - 1], "ratios", "must not rise with the level");
        }
        return new LevelThresholds(
                in.has("ratios") ? "input" : bundled.version(),
                in.has("ratios") ? LevelThresholds.of("input", ratios).ratios() : bundled.ratios(),
                in.number("release", bundled.release()));
    }

    private Optional<ExpectedLoss> losses() {
        in.require(!(in.has("losses") && in.has("costs")), "costs", "must not stand beside losses");
        return in.has("losses")
                ? Optional.of(ExpectedLoss.of(in.table("losses")))
                : findCosts().map(ExpectedLoss::of);
    }

    Optional<LevelCosts> findCosts() {
        if (!in.has("costs")) {
            return Optional.empty();
        }
        var costs = in.part("costs");
        return Optional.of(
                new LevelCosts(
                        byLevel(rising(costs, "action")),
                        byLevel(rising(costs, "unprotected")),
                        byLevel(rising(costs, "protectable")),
                        costs.number("fatigue", 0)));
    }

    private static double[] rising(Question costs, String field) {
        var values = costs.numbers(field);
        for (int k = 1; k < values.length; k++) {
            costs.require(values[k] >= values[k - 1], field, "must not fall with the level");
        }
        return values;
    }

    private Map<RiskLevel, Double> statutory() {
        var amounts = new TreeMap<Double, double[]>();
        for (var window : in.parts("rain")) {
            amounts.put(window.number("hours"), window.numbers("members_mm"));
        }
        return StatutoryRules.rainstorm().chances(amounts);
    }

    private Standing standing() {
        if (!in.has("standing")) {
            return Standing.NONE;
        }
        var standing = in.part("standing");
        var below = new EnumMap<RiskLevel, Integer>(RiskLevel.class);
        var runs = standing.numbers("runs_below", 0, 0, 0, 0);
        for (int k = 0; k < runs.length; k++) {
            below.put(ALL.get(k + 1), (int) runs[k]);
        }
        return new Standing(level(standing), below);
    }

    private Optional<ChiefOrder> order() {
        if (!in.has("order")) {
            return Optional.empty();
        }
        var order = in.part("order");
        for (var field : List.of("by", "reason")) {
            order.require(!order.text(field, "").isBlank(), field, "must not be blank");
        }
        return Optional.of(
                new ChiefOrder(level(order), order.text("by", ""), order.text("reason", "")));
    }

    private static RiskLevel level(Question in) {
        return RiskLevel.valueOf(in.text("level", "none").toUpperCase(Locale.ROOT));
    }
}
