package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// What a panel of experts said about a list of questions, as quantiles, with the answers of those
/// questions that are known (the seeds). On a question with a logarithmic scale everything is in
/// logarithms from here on.
///
/// The intrinsic range of a question reaches a share `k` beyond the lowest and highest of all
/// quantiles and the known answer.
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12"
public final class ExpertPanel {

    private final double[] levels;
    private final boolean[] logarithmic;
    private final double[] realizations;
    private final double[][][] quantiles;
    private final double[] low;
    private final double[] high;

    /// @param levels probabilities of the quantiles, rising, between 0 and 1
    /// @param logarithmic one per question
    /// @param realizations one per question; `NaN` where it is not known
    /// @param assessments by expert, question and level; `NaN` where nothing was said. An answer
    ///     with a gap is none, but what is given counts for the intrinsic range.
    /// @param overshoot k, not negative
    /// @throws IllegalArgumentException naming expert and question, if quantiles do not rise or a
    ///     logarithm cannot be taken
    public ExpertPanel(
            double[] levels,
            boolean[] logarithmic,
            double[] realizations,
            double[][][] assessments,
            double overshoot) {
        this.levels = levels.clone();
        this.logarithmic = logarithmic.clone();
        int items = logarithmic.length;
        this.realizations = new double[items];
        quantiles = new double[assessments.length][items][];
        for (int j = 0; j < items; j++) {
            this.realizations[j] = scaled(j).applyAsDouble(realizations[j]);
            for (int e = 0; e < assessments.length; e++) {
                check(assessments[e][j], e, j);
                quantiles[e][j] = Arrays.stream(assessments[e][j]).map(scaled(j)).toArray();
            }
        }
        low = new double[items];
        high = new double[items];
        for (int j = 0; j < items; j++) {
            range(j, overshoot);
        }
    }

    private void check(double[] answer, int expert, int item) {
        for (int k = 0; k < answer.length; k++) {
            var isFalling = k > 0 && answer[k] <= answer[k - 1];
            if (isFalling || (logarithmic[item] && answer[k] <= 0)) {
                throw new IllegalArgumentException(
                        "Quantiles of expert %d on item %d %s must rise%s."
                                .formatted(
                                        expert,
                                        item,
                                        Arrays.toString(answer),
                                        logarithmic[item] ? " and be above 0 (log scale)" : ""));
            }
        }
    }

    private DoubleUnaryOperator scaled(int item) {
        return logarithmic[item] ? Math::log : DoubleUnaryOperator.identity();
    }

    private void range(int item, double overshoot) {
        var lowest =
                Double.isNaN(realizations[item]) ? Double.POSITIVE_INFINITY : realizations[item];
        var highest =
                Double.isNaN(realizations[item]) ? Double.NEGATIVE_INFINITY : realizations[item];
        for (int e = 0; e < experts(); e++) {
            for (var quantile : quantiles[e][item]) {
                lowest = quantile < lowest ? quantile : lowest;
                highest = quantile > highest ? quantile : highest;
            }
        }
        low[item] = lowest - overshoot * (highest - lowest);
        high[item] = highest + overshoot * (highest - lowest);
    }

    int experts() {
        return quantiles.length;
    }

    int items() {
        return realizations.length;
    }

    double[] levels() {
        return levels.clone();
    }

    boolean isSeed(int item) {
        return !Double.isNaN(realizations[item]);
    }

    double realization(int item) {
        return realizations[item];
    }

    boolean answered(int expert, int item) {
        return Arrays.stream(quantiles[expert][item]).noneMatch(Double::isNaN);
    }

    /// The expert's quantiles, scaled.
    double[] quantiles(int expert, int item) {
        return quantiles[expert][item].clone();
    }

    double low(int item) {
        return low[item];
    }

    double high(int item) {
        return high[item];
    }

    /// Quantiles in the question's own unit.
    double[] unscaled(int item, double[] scaled) {
        return logarithmic[item] ? Arrays.stream(scaled).map(Math::exp).toArray() : scaled.clone();
    }
}
