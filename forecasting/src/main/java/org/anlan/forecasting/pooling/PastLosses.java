package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What the experts' quantiles cost on the questions whose answers are known: the mean pinball
/// loss over the levels, as a share of the question's intrinsic range (in logarithms on a
/// logarithmic scale), so that questions of all units can be added.
///
/// @see "R. Koenker, G. Bassett, Regression quantiles, Econometrica 46, 1978 (the loss)"
public final class PastLosses {

    private PastLosses() {}

    /// By expert and seed, in the order of the questions; `NaN` where the expert did not answer.
    /// 0 is best; above 1 is rare.
    public static double[][] of(ExpertPanel panel) {
        var seeds = IntStream.range(0, panel.items()).filter(panel::isSeed).toArray();
        var losses = new double[panel.experts()][];
        for (int e = 0; e < losses.length; e++) {
            int expert = e;
            losses[e] = Arrays.stream(seeds).mapToDouble(j -> loss(panel, expert, j)).toArray();
        }
        return losses;
    }

    private static double loss(ExpertPanel panel, int expert, int item) {
        return panel.answered(expert, item)
                ? pinball(panel.levels(), panel.quantiles(expert, item), panel.realization(item))
                        / (panel.high(item) - panel.low(item))
                : Double.NaN;
    }

    /// The mean of `(1[x < q] − p)(q − x)` over the levels, in the unit of `x`.
    ///
    /// @param levels the probabilities p
    /// @param quantiles q, one per level
    /// @param realization x
    public static double pinball(double[] levels, double[] quantiles, double realization) {
        double sum = 0;
        for (int k = 0; k < levels.length; k++) {
            var beyond = quantiles[k] - realization;
            sum += beyond > 0 ? (1 - levels[k]) * beyond : -levels[k] * beyond;
        }
        return sum / levels.length;
    }
}
