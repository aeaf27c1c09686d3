package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The Classical Model: experts are weighed by how they did on questions whose answers are known,
/// and their distributions are mixed into a decision maker, who is scored like an expert.
///
/// An optimised cut-off α is the one that gives the decision maker the highest weight as an expert
/// among experts: accuracy times information, if its own accuracy is not below α, else none.
///
/// Immutable, safe for all threads.
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12; R. Cooke, L. Goossens, TU Delft expert
///     judgment data base, 2008"
public final class ClassicalModel {

    private static final double HOPELESS = 1e-12;
    private static final double ROUNDING = 1e-9;

    private final ExpertPanel panel;
    private final PanelScores scores;
    private final PanelCurves[] curves;
    private final int[][] counts;
    private final double[] calibrations;
    private final double[] informations;
    private final boolean isHopeless;
    private final double power;

    /// @param power to which accuracy counts, usually 1
    public ClassicalModel(ExpertPanel panel, double power) {
        this.panel = panel;
        this.power = power;
        scores = new PanelScores(panel);
        curves = new PanelCurves[panel.items()];
        Arrays.setAll(curves, j -> new PanelCurves(panel, j));
        counts = new int[panel.experts()][];
        Arrays.setAll(counts, e -> scores.counts(answers(e)));
        calibrations = each(e -> scores.calibration(counts[e]));
        informations = each(e -> information(e, true));
        isHopeless = Arrays.stream(calibrations).allMatch(cal -> !(cal >= HOPELESS));
    }

    /// Of each expert, 0 to 1; `NaN` without seeds.
    public double[] calibrations() {
        return calibrations.clone();
    }

    /// Mean information over the seeds (or over all questions) of one expert.
    public double information(int expert, boolean seedsOnly) {
        return scores.information(answers(expert), seedsOnly);
    }

    /// Seeds by bin of one expert.
    public int[] counts(int expert) {
        return counts[expert].clone();
    }

    /// True if nobody is accurate at all: performance weights say nothing then and are equal.
    public boolean isHopeless() {
        return isHopeless;
    }

    /// Weights by accuracy and mean information, of experts with at least this accuracy.
    public DecisionMaker global(double cutoff) {
        return mix(globalWorth(), cutoff);
    }

    /// Weights by accuracy and the information on each question.
    public DecisionMaker byItem(double cutoff) {
        return mix(itemWorth(), cutoff);
    }

    /// All alike.
    public DecisionMaker equal() {
        return user(each(_ -> 1));
    }

    /// Weights laid down, not negative.
    public DecisionMaker user(double... weights) {
        return mix(worth(e -> _ -> weights[e]), IntStream.range(0, weights.length).toArray(), 0);
    }

    /// Global weights with the cut-off that makes the decision maker best; of several the lowest.
    public DecisionMaker globalOptimised() {
        return best(globalWorth());
    }

    /// The same by item.
    public DecisionMaker byItemOptimised() {
        return best(itemWorth());
    }

    private double[][] globalWorth() {
        return worth(
                e -> {
                    var worth = worth(e, informations[e]);
                    return _ -> worth;
                });
    }

    private double[][] itemWorth() {
        return worth(e -> j -> worth(e, scores.information(j, panel.quantiles(e, j))));
    }

    /// By expert and question; 0 where the expert did not answer.
    private double[][] worth(IntFunction<IntToDoubleFunction> of) {
        var worth = new double[panel.experts()][panel.items()];
        for (int e = 0; e < worth.length; e++) {
            var own = of.apply(e);
            for (int j = 0; j < panel.items(); j++) {
                worth[e][j] = panel.answered(e, j) ? own.applyAsDouble(j) : 0;
            }
        }
        return worth;
    }

    private double worth(int expert, double information) {
        return isHopeless ? 1 : accuracy(expert) * information;
    }

    private double accuracy(int expert) {
        return power == 1 ? calibrations[expert] : Math.pow(calibrations[expert], power);
    }

    /// Adds experts from the most accurate on, and keeps the best decision maker met on the way.
    private DecisionMaker best(double[][] worth) {
        var mixture = new PanelMixture(curves);
        var order = mostAccurateFirst();
        var best = Double.NEGATIVE_INFINITY;
        var cutoff = Double.NaN;
        for (int i = 0; i < order.length; i++) {
            mixture.add(order[i], worth[order[i]]);
            var alpha = calibrations[order[i]];
            if (i + 1 < order.length && !(calibrations[order[i + 1]] < alpha * (1 - ROUNDING))) {
                continue; // as accurate as the next
            }
            var weight = weight(mixture.quantiles(), alpha);
            if (weight >= best) {
                best = weight;
                cutoff = alpha;
            }
        }
        return mix(worth, cutoff);
    }

    /// What a decision maker would weigh among the experts.
    private double weight(double[][] quantiles, double cutoff) {
        var accuracy = scores.calibration(scores.counts(quantiles));
        return accuracy < cutoff * (1 - ROUNDING)
                ? 0
                : accuracy * scores.information(quantiles, true);
    }

    private int[] mostAccurateFirst() {
        return IntStream.range(0, panel.experts())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer e) -> -calibrations[e]))
                .mapToInt(e -> e)
                .toArray();
    }

    private DecisionMaker mix(double[][] worth, double cutoff) {
        var counted =
                Arrays.stream(mostAccurateFirst())
                        .filter(e -> !(calibrations[e] < cutoff * (1 - ROUNDING)))
                        .toArray();
        return mix(worth, counted, Double.isNaN(cutoff) ? 0 : cutoff);
    }

    private DecisionMaker mix(double[][] worth, int[] experts, double cutoff) {
        var mixture = new PanelMixture(curves);
        var counted = new double[worth.length][panel.items()];
        for (var e : experts) {
            mixture.add(e, worth[e]);
            counted[e] = worth[e];
        }
        var quantiles = mixture.quantiles();
        return new DecisionMaker(
                panel,
                counted,
                quantiles,
                scores.calibration(scores.counts(quantiles)),
                scores.information(quantiles, true),
                scores.information(quantiles, false),
                cutoff);
    }

    private double[][] answers(int expert) {
        var answers = new double[panel.items()][];
        Arrays.setAll(answers, j -> panel.quantiles(expert, j));
        return answers;
    }

    private double[] each(IntToDoubleFunction of) {
        return IntStream.range(0, panel.experts()).mapToDouble(of).toArray();
    }
}
