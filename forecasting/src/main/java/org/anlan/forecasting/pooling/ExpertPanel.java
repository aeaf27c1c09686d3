package org.anlan.forecasting.pooling;

import java.util.Arrays;

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
    private final boolean[][] answered;
    private final double overshoot;
    private final double[] low;
    private final double[] high;

    /// @param levels probabilities of the quantiles, rising, between 0 and 1
    /// @param logarithmic one per question
    /// @param realizations one per question; `NaN` where it is not known
    /// @param assessments by expert, question and level; `NaN` where nothing was said. An answer
    ///     with a gap is none, but what is given counts for the intrinsic range.
    /// @param overshoot k, not negative
    /// @throws IllegalArgumentException naming expert and question, if quantiles do not rise (with
    ///     the fix that sorting offers) or a logarithm cannot be taken
    public ExpertPanel(
            double[] levels,
            boolean[] logarithmic,
            double[] realizations,
            double[][][] assessments,
            double overshoot) {
        this.levels = levels.clone();
        this.overshoot = overshoot;
        this.logarithmic = logarithmic.clone();
        int items = logarithmic.length;
        check(levels, overshoot);
        this.realizations = new double[items];
        quantiles = new double[assessments.length][items][];
        answered = new boolean[assessments.length][items];
        for (int j = 0; j < items; j++) {
            this.realizations[j] = scaled(j, realizations[j]);
            for (int e = 0; e < assessments.length; e++) {
                check(assessments[e][j], e, j);
                quantiles[e][j] = scaled(j, assessments[e][j]);
                answered[e][j] = isWhole(quantiles[e][j]);
            }
        }
        low = new double[items];
        high = new double[items];
        for (int j = 0; j < items; j++) {
            range(j);
        }
    }

    private static void check(double[] levels, double overshoot) {
        double before = 0;
        for (var level : levels) {
            if (!(level > before && level < 1)) {
                throw new IllegalArgumentException(
                        "Levels %s must rise between 0 and 1.".formatted(Arrays.toString(levels)));
            }
            before = level;
        }
        if (!(overshoot >= 0)) {
            throw new IllegalArgumentException(
                    "Overshoot (%s) must not be negative.".formatted(overshoot));
        }
    }

    private void check(double[] answer, int expert, int item) {
        for (int k = 0; k < answer.length; k++) {
            var isFalling = k > 0 && answer[k] <= answer[k - 1];
            if (isFalling || (logarithmic[item] && answer[k] <= 0)) {
                throw new IllegalArgumentException(
                        "Quantiles of expert %d on item %d %s must rise%s.%s"
                                .formatted(
                                        expert,
                                        item,
                                        Arrays.toString(answer),
                                        logarithmic[item] ? " and be above 0 (log scale)" : "",
                                        fix(answer)));
            }
        }
    }

    /// What to try with quantiles that do not rise: their order, if that is enough; begins `Maybe`.
    public static String fix(double[] answer) {
        var sorted = answer.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).distinct().count() < sorted.length
                ? " Maybe set the equal ones apart."
                : " Maybe " + Arrays.toString(sorted) + ".";
    }

    private double scaled(int item, double value) {
        return logarithmic[item] ? Math.log(value) : value + 0.0; // no negative zero
    }

    /// Quantiles on the question's scale.
    double[] scaled(int item, double[] values) {
        var scaled = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            scaled[k] = scaled(item, values[k]);
        }
        return scaled;
    }

    static boolean isWhole(double[] quantiles) {
        for (var quantile : quantiles) {
            if (Double.isNaN(quantile)) {
                return false;
            }
        }
        return true;
    }

    private void range(int item) {
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

    /// How many experts.
    public int experts() {
        return quantiles.length;
    }

    /// How many questions.
    public int items() {
        return realizations.length;
    }

    /// Not to be changed.
    double[] levels() {
        return levels;
    }

    /// True if the answer is known.
    public boolean isSeed(int item) {
        return !Double.isNaN(realizations[item]);
    }

    double realization(int item) {
        return realizations[item];
    }

    /// True if the expert gave every quantile.
    public boolean answered(int expert, int item) {
        return answered[expert][item];
    }

    /// The expert's quantiles, scaled; not to be changed.
    double[] quantiles(int expert, int item) {
        return quantiles[expert][item];
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

    /// What the panel says with the answer to one question unknown, as before it came: it counts
    /// neither as a seed nor for the intrinsic range. To judge weights on a question they have not
    /// seen.
    public ExpertPanel without(int item) {
        var unknown = realizations.clone();
        unknown[item] = Double.NaN;
        return new ExpertPanel(this, unknown);
    }

    private ExpertPanel(ExpertPanel other, double[] realizations) {
        levels = other.levels;
        logarithmic = other.logarithmic;
        quantiles = other.quantiles;
        answered = other.answered;
        overshoot = other.overshoot;
        this.realizations = realizations;
        low = new double[realizations.length];
        high = new double[realizations.length];
        for (int j = 0; j < realizations.length; j++) {
            range(j);
        }
    }
}
