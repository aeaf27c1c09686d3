package org.anlan.forecasting.pooling;

import java.util.Arrays;

/// Weights by past loss: the squared inverse of each expert's mean scaled pinball loss, drawn
/// towards equal while few questions are verified ([Shrinkage]).
///
/// Old losses fade with a half-life of 40 questions. Who has no history weighs as an average
/// expert. Figures beside [RelativeLossWeights] stand in decision record 0011.
///
/// @see "R. L. Winkler, S. Makridakis, The combination of forecasts, 1983 (weights by inverse
///     error)"
public final class InverseLossWeights {

    private static final double LEAST_LOSS = 1e-12;

    private InverseLossWeights() {}

    /// Weighs.
    ///
    /// @param losses by expert and question, oldest first, none negative, comparable between
    ///     questions; `NaN` where the expert did not answer
    /// @return weights that add up to 1
    /// @throws IllegalArgumentException if rows differ in length or a loss is negative
    public static double[] of(double[][] losses) {
        var counts = Forgetting.of(LossTable.questions(losses));
        var means = Arrays.stream(losses).mapToDouble(own -> faded(own, counts)).toArray();
        var all = Arrays.stream(means).filter(m -> !Double.isNaN(m)).average().orElse(1);
        var shares = LossTable.shares(Arrays.stream(means).map(mean -> worth(mean, all)).toArray());
        return Shrinkage.of(
                shares, Arrays.stream(losses).mapToInt(InverseLossWeights::verified).toArray());
    }

    private static int verified(double[] losses) {
        return (int) Arrays.stream(losses).filter(loss -> !Double.isNaN(loss)).count();
    }

    private static double worth(double mean, double all) {
        return Double.isNaN(mean)
                ? 1
                : square(Math.max(all, LEAST_LOSS) / Math.max(mean, LEAST_LOSS));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double faded(double[] losses, double[] counts) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < losses.length; i++) {
            if (!Double.isNaN(losses[i])) {
                sum += counts[i] * losses[i];
                weights += counts[i];
            }
        }
        return sum / weights;
    }
}
