package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.pooling.BetaTransform;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.DecisionMaker;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.InverseLossWeights;
import org.anlan.forecasting.pooling.ProbabilityPool;

/// From many opinions to one.
final class PoolingLab {

    private static final double OVERSHOOT = 0.1;

    private PoolingLab() {}

    static Answer classicalModel(Question in) {
        var panel = panel(in);
        var model = new ClassicalModel(panel, in.number("cal_power", 1));
        var experts = in.parts("experts");
        var seeds = map(experts.size(), e -> model.information(e, true));
        var combined = model.calibrations();
        Arrays.setAll(combined, e -> combined[e] * seeds[e]);
        var answer =
                new Answer()
                        .with("calibration", model.calibrations())
                        .with("info_real", seeds)
                        .with("info_total", map(experts.size(), e -> model.information(e, false)))
                        .with("comb", combined)
                        .with(
                                "counts",
                                IntStream.range(0, experts.size())
                                        .mapToObj(e -> doubles(model.counts(e)))
                                        .toList())
                        .with("note", model.isHopeless() ? "no calibration: equal weights" : "");
        return experts.size() < 2 ? answer : answer.with("dms", makers(in, model));
    }

    private static Answer makers(Question in, ClassicalModel model) {
        var items = in.parts("items").size();
        var alpha = in.number("alpha", 0);
        var makers =
                new Answer()
                        .with("GL_opt", maker(model.globalOptimised(), items))
                        .with("GL", maker(model.global(alpha), items))
                        .with("IT_opt", maker(model.byItemOptimised(), items))
                        .with("IT", maker(model.byItem(alpha), items))
                        .with("EQ", maker(model.equal(), items));
        if (in.has("user_weights")) {
            var weights = in.numbers("user_weights");
            in.require(
                    weights.length == in.parts("experts").size(),
                    "user_weights",
                    "must be one per expert");
            makers.with("user", maker(model.user(weights), items));
        }
        return makers;
    }

    private static Answer maker(DecisionMaker maker, int items) {
        return new Answer()
                .with("dm_cal", maker.calibration())
                .with("dm_info_real", maker.seedInformation())
                .with("dm_info_total", maker.information())
                .with("dm_comb", maker.combined())
                .with("alpha", maker.cutoff())
                .with("dm_q", IntStream.range(0, items).mapToObj(maker::quantiles).toList());
    }

    private static ExpertPanel panel(Question in) {
        var levels = levels(in);
        var items = in.parts("items");
        var logarithmic = new boolean[items.size()];
        IntStream.range(0, items.size())
                .forEach(j -> logarithmic[j] = items.get(j).text("scale", "uni").equals("log"));
        var realizations = map(items.size(), j -> items.get(j).number("realization", Double.NaN));
        for (int j = 0; j < items.size(); j++) {
            items.get(j)
                    .require(
                            !(logarithmic[j] && realizations[j] <= 0),
                            "realization",
                            "must be above 0 on a log scale");
        }
        var assessments =
                in.parts("experts").stream()
                        .map(expert -> answers(expert, items.size(), levels.length))
                        .toArray(double[][][]::new);
        return new ExpertPanel(
                levels, logarithmic, realizations, assessments, in.number("overshoot", OVERSHOOT));
    }

    /// An expert's quantiles by item; what is missing is filled with `NaN`.
    private static double[][] answers(Question expert, int items, int levels) {
        var answers = expert.table("quantiles");
        expert.require(answers.length == items, "quantiles", "must have a row for each item");
        for (int j = 0; j < items; j++) {
            if (answers[j].length == 0) {
                answers[j] = new double[levels];
                Arrays.fill(answers[j], Double.NaN);
            }
            expert.require(answers[j].length == levels, "quantiles", "must have a value per level");
        }
        return answers;
    }

    private static double[] levels(Question in) {
        var levels = in.numbers("levels", 0.05, 0.5, 0.95);
        for (int k = 1; k < levels.length; k++) {
            in.require(levels[k] > levels[k - 1], "levels/" + k, "must rise");
        }
        return levels;
    }

    static Answer pool(Question in) {
        var opinions = in.parts("opinions");
        var weights = weights(in, opinions);
        var answer = new Answer().with("weights", weights);
        if (opinions.getFirst().has("quantiles")) {
            return answer.with("quantiles", quantiles(in, opinions, weights));
        }
        var chances = opinions.stream().map(PoolingLab::chances).toArray(double[][]::new);
        for (int e = 1; e < chances.length; e++) {
            opinions.get(e)
                    .require(
                            chances[e].length == chances[0].length,
                            "probabilities",
                            "must have a chance for each level");
        }
        return answer.with(
                "probabilities",
                in.text("method", "linear").equals("log")
                        ? ProbabilityPool.logarithmic(chances, weights)
                        : ProbabilityPool.linear(chances, weights));
    }

    private static double[] quantiles(Question in, List<Question> opinions, double[] weights) {
        var levels = levels(in);
        var answers =
                opinions.stream()
                        .map(opinion -> new double[][] {given(opinion, levels.length)})
                        .toArray(double[][][]::new);
        if (in.text("method", "linear").equals("quantile_average")) {
            return map(
                    levels.length,
                    k ->
                            IntStream.range(0, answers.length)
                                    .mapToDouble(e -> weights[e] * answers[e][0][k])
                                    .sum());
        }
        var panel =
                new ExpertPanel(
                        levels,
                        new boolean[] {in.text("scale", "uni").equals("log")},
                        new double[] {Double.NaN},
                        answers,
                        in.number("overshoot", OVERSHOOT));
        return new ClassicalModel(panel, 1).user(weights).quantiles(0);
    }

    private static double[] given(Question opinion, int levels) {
        var quantiles = opinion.numbers("quantiles");
        opinion.require(quantiles.length == levels, "quantiles", "must have a value per level");
        return quantiles;
    }

    private static double[] chances(Question opinion) {
        var chances = opinion.numbers("probabilities");
        var sum = Arrays.stream(chances).sum();
        opinion.require(Math.abs(sum - 1) < 1e-6, "probabilities", "must add up to 1");
        return chances;
    }

    private static double[] weights(Question in, List<Question> opinions) {
        var departments = opinions.stream().map(opinion -> opinion.text("department", "")).toList();
        var isNamed = departments.stream().noneMatch(String::isEmpty);
        var weights =
                opinions.getFirst().has("losses")
                        ? InverseLossWeights.of(
                                opinions.stream()
                                        .map(o -> o.numbers("losses"))
                                        .toArray(double[][]::new))
                        : given(in, opinions);
        return isNamed ? InverseLossWeights.capped(weights, departments) : weights;
    }

    private static double[] given(Question in, List<Question> opinions) {
        var weights = opinions.stream().mapToDouble(o -> o.number("weight", 1)).toArray();
        var sum = Arrays.stream(weights).sum();
        in.require(sum > 0, "opinions", "weights must not all be 0");
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    static Answer betaTransform(Question in) {
        var transform = in.has("verified") ? fitted(in.part("verified")) : given(in);
        var transformed = Arrays.stream(in.numbers("p")).map(transform::of).toArray();
        for (int k = 1; k < transformed.length && in.flag("cumulative", false); k++) {
            transformed[k] = Math.min(transformed[k], transformed[k - 1]);
        }
        return new Answer()
                .with("alpha", transform.a())
                .with("beta", transform.b())
                .with("transformed", transformed);
    }

    private static BetaTransform given(Question in) {
        return new BetaTransform(in.number("alpha", 1), in.number("beta", 1));
    }

    private static BetaTransform fitted(Question verified) {
        var p = verified.numbers("p");
        var y = verified.numbers("y");
        verified.require(p.length >= BetaTransform.FEWEST, "p", "must be 30 or more");
        verified.require(p.length == y.length, "y", "must be one per p");
        return BetaTransform.fit(p, y);
    }

    private static double[] doubles(int[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    private static double[] map(int size, java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, size).mapToDouble(of).toArray();
    }
}
