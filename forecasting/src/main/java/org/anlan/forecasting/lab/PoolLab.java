package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.DecisionMaker;
import org.anlan.forecasting.pooling.DepartmentCap;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.InverseLossWeights;
import org.anlan.forecasting.pooling.ProbabilityPool;
import org.anlan.forecasting.pooling.RelativeLossWeights;
import org.jspecify.annotations.Nullable;

/// From many opinions on one question to one, with all weights side by side.
final class PoolLab {

    private static final String BY = "weights_by";

    private final Question in;
    private final PoolInput input;
    private final ExpertPanel panel;
    private final ClassicalModel model;
    private final int target;

    private PoolLab(Question in) {
        this.in = in;
        input = new PoolInput(in);
        panel = input.panel();
        model = input.model(panel);
        target = panel.items() - 1;
    }

    static Answer pool(Question in) {
        return new PoolLab(in).answer();
    }

    private Answer answer() {
        var answered = input.answered();
        var makers = makers();
        var pools = new LinkedHashMap<String, double[]>();
        shares().forEach((name, shares) -> pools.put(name, among(shares, answered)));
        makers.forEach((name, maker) -> pools.put(name, among(shares(maker), answered)));
        var by = in.text(BY, input.hasHistory() ? "relative_loss" : "given");
        in.require(pools.containsKey(by), BY, "must be one of " + pools.keySet() + " here");
        var departments = input.departments();
        var chosen = pools.getOrDefault(by, new double[0]);
        var weights = departments.isEmpty() ? chosen : DepartmentCap.of(chosen, departments);
        var answer = pooled(new Answer().with("weights", weights).with(BY, by), weights, answered);
        if (input.hasHistory()) {
            MakerAnswer.experts(answer, panel, model).with("losses", input.losses(panel));
        }
        var told = new Answer();
        pools.forEach((name, own) -> told.with(name, told(makers.get(name), own, answered)));
        return answer.with("pools", told);
    }

    /// Weights that are one number per expert.
    private Map<String, double[]> shares() {
        var shares = new LinkedHashMap<String, double[]>();
        shares.put("equal", PanelInput.each(panel.experts(), _ -> 1));
        shares.put("given", input.given());
        if (input.hasHistory()) {
            var losses = input.losses(panel);
            shares.put("inverse_loss", InverseLossWeights.of(losses));
            shares.put("relative_loss", RelativeLossWeights.of(losses));
        }
        return shares;
    }

    private Map<String, DecisionMaker> makers() {
        var makers = new LinkedHashMap<String, DecisionMaker>();
        if (!input.hasSeeds()) {
            return makers;
        }
        makers.put("global", model.global(0));
        makers.put("global_optimised", model.globalOptimised());
        if (input.isOfQuantiles()) {
            makers.put("item", model.byItem(0));
            makers.put("item_optimised", model.byItemOptimised());
        }
        return makers;
    }

    private double[] shares(DecisionMaker maker) {
        return input.isOfQuantiles() ? maker.weights(target) : maker.weights();
    }

    /// Who did not answer has no weight; the others share it. If nobody of weight answered, those
    /// who did weigh alike.
    private static double[] among(double[] shares, boolean[] answered) {
        var own = PanelInput.each(shares.length, e -> answered[e] && shares[e] > 0 ? shares[e] : 0);
        var sum = Arrays.stream(own).sum();
        return sum > 0
                ? Arrays.stream(own).map(w -> w / sum).toArray()
                : among(PanelInput.each(shares.length, _ -> 1), answered);
    }

    private Answer told(@Nullable DecisionMaker maker, double[] weights, boolean[] answered) {
        var scores = maker == null && input.hasSeeds() ? model.user(weights) : maker;
        var told =
                (scores == null ? new Answer() : MakerAnswer.maker(scores))
                        .with("weights", weights);
        return pooled(told, weights, answered);
    }

    private Answer pooled(Answer answer, double[] weights, boolean[] answered) {
        if (input.isOfQuantiles()) {
            return answer.with("quantiles", quantiles(weights));
        }
        var chances = chances(answered);
        return answer.with(
                "probabilities",
                in.text("method", "linear").equals("log")
                        ? ProbabilityPool.logarithmic(chances, weights)
                        : ProbabilityPool.linear(chances, weights));
    }

    private double[] quantiles(double[] weights) {
        if (!in.text("method", "linear").equals("quantile_average")) {
            return model.user(weights).quantiles(target);
        }
        var average = new double[PanelInput.levels(in).length];
        for (int e = 0; e < weights.length; e++) {
            for (int k = 0; k < average.length && weights[e] > 0; k++) {
                average[k] += weights[e] * input.opinions().get(e).numbers("quantiles")[k];
            }
        }
        return average;
    }

    /// By opinion and level; who gave none has the first one's size and no weight.
    private double[][] chances(boolean[] answered) {
        var levels = 0;
        var chances = new double[answered.length][];
        for (int e = 0; e < chances.length; e++) {
            var opinion = input.opinions().get(e);
            chances[e] = answered[e] ? chances(opinion) : new double[0];
            levels = levels == 0 ? chances[e].length : levels;
            opinion.require(
                    !answered[e] || chances[e].length == levels,
                    "probabilities",
                    "must have a chance for each level");
        }
        for (int e = 0; e < chances.length; e++) {
            chances[e] = answered[e] ? chances[e] : new double[levels];
        }
        return chances;
    }

    private static double[] chances(Question opinion) {
        var chances = opinion.numbers("probabilities");
        var sum = Arrays.stream(chances).sum();
        opinion.require(Math.abs(sum - 1) < 1e-6, "probabilities", "must add up to 1");
        return chances;
    }
}
