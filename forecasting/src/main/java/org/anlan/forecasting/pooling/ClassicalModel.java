package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// The Classical Model: experts are weighed by how they did on questions whose answers are known,
/// and their distributions are mixed into a decision maker, who is scored like an expert.
///
/// Immutable, safe for all threads.
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12; R. Cooke, L. Goossens, TU Delft expert
///     judgment data base, 2008"
public final class ClassicalModel {

    private static final double HOPELESS = 1e-12;

    private final ExpertPanel panel;
    private final PanelScores scores;
    private final double[] calibrations;
    private final double[] informations;
    private final double power;

    /// @param power to which accuracy counts, usually 1
    public ClassicalModel(ExpertPanel panel, double power) {
        this.panel = panel;
        this.power = power;
        scores = new PanelScores(panel);
        calibrations = each(e -> scores.calibration(counts(e)));
        informations = each(e -> information(e, true));
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
        return scores.counts(answers(expert));
    }

    /// True if nobody is accurate at all: performance weights say nothing then and are equal.
    public boolean isHopeless() {
        return Arrays.stream(calibrations).allMatch(cal -> !(cal >= HOPELESS));
    }

    /// Weights by accuracy and mean information, of experts with at least this accuracy.
    public DecisionMaker global(double cutoff) {
        return mix((e, _) -> worth(e, informations[e]), cutoff);
    }

    /// Weights by accuracy and the information on each question.
    public DecisionMaker byItem(double cutoff) {
        return mix(this::itemWeight, cutoff);
    }

    /// All alike.
    public DecisionMaker equal() {
        return mix((_, _) -> 1, Double.NEGATIVE_INFINITY);
    }

    /// Weights laid down, not negative.
    public DecisionMaker user(double... weights) {
        return mix((e, _) -> weights[e], Double.NEGATIVE_INFINITY);
    }

    /// Global weights with the cut-off that makes the decision maker best; of several the lowest.
    public DecisionMaker globalOptimised() {
        return best((e, _) -> worth(e, informations[e]));
    }

    /// The same by item.
    public DecisionMaker byItemOptimised() {
        return best(this::itemWeight);
    }

    private double itemWeight(int expert, int item) {
        return panel.answered(expert, item)
                ? worth(expert, scores.information(item, panel.quantiles(expert, item)))
                : 0;
    }

    private double worth(int expert, double information) {
        return isHopeless() ? 1 : Math.pow(calibrations[expert], power) * information;
    }

    /// Adds experts from the most accurate on, and keeps the best decision maker met on the way.
    private DecisionMaker best(ToDoubleBiFunction<Integer, Integer> weight) {
        var mixtures = mixtures();
        var order =
                IntStream.range(0, panel.experts())
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer e) -> -calibrations[e]))
                        .toList();
        var best = equal();
        var highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < order.size(); i++) {
            add(mixtures, order.get(i), weight);
            var cutoff = calibrations[order.get(i)];
            var isLast = i + 1 == order.size() || calibrations[order.get(i + 1)] != cutoff;
            var maker = isLast ? scored(mixtures, cutoff) : best;
            if (isLast && maker.combined() >= highest) {
                best = maker;
                highest = maker.combined();
            }
        }
        return best;
    }

    private DecisionMaker mix(ToDoubleBiFunction<Integer, Integer> weight, double cutoff) {
        var mixtures = mixtures();
        for (int e = 0; e < panel.experts(); e++) {
            if (!(calibrations[e] < cutoff)) {
                add(mixtures, e, weight);
            }
        }
        return scored(mixtures, Math.max(cutoff, 0));
    }

    private PanelMixture[] mixtures() {
        return IntStream.range(0, panel.items())
                .mapToObj(j -> new PanelMixture(panel, j))
                .toArray(PanelMixture[]::new);
    }

    private static void add(
            PanelMixture[] mixtures, int expert, ToDoubleBiFunction<Integer, Integer> weight) {
        for (int j = 0; j < mixtures.length; j++) {
            mixtures[j].add(expert, weight.applyAsDouble(expert, j));
        }
    }

    private DecisionMaker scored(PanelMixture[] mixtures, double cutoff) {
        var quantiles =
                Arrays.stream(mixtures).map(PanelMixture::quantiles).toArray(double[][]::new);
        return new DecisionMaker(
                panel,
                quantiles,
                scores.calibration(scores.counts(quantiles)),
                scores.information(quantiles, true),
                scores.information(quantiles, false),
                cutoff);
    }

    private double[][] answers(int expert) {
        return IntStream.range(0, panel.items())
                .mapToObj(j -> panel.quantiles(expert, j))
                .toArray(double[][]::new);
    }

    private double[] each(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, panel.experts()).mapToDouble(of).toArray();
    }
}
