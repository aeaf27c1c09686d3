package org.anlan.forecasting.pooling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anlan.forecasting.special.IncompleteGamma;

/// Statistical accuracy and information of one expert, or of a decision maker that answers as one.
///
/// Accuracy is the chance of bins as unevenly filled as these if the expert were right:
/// `Cal = 1 − χ²_K(2 N MI)`, `MI = Σ s ln(s/π)`. Information is the distance from the uniform
/// distribution on the intrinsic range. A realization on a quantile counts to the lower bin.
///
/// @see "R. Cooke, Experts in Uncertainty, 1991, chapter 12"
final class PanelScores {

    private static final double ROUNDING = 1e-12;

    private final ExpertPanel panel;
    private final double[] bins;
    private final int fewest;

    PanelScores(ExpertPanel panel) {
        this.panel = panel;
        var levels = panel.levels();
        bins = new double[levels.length + 1];
        for (int k = 0; k < bins.length; k++) {
            var above = k < levels.length ? levels[k] : 1;
            bins[k] = above - (k > 0 ? levels[k - 1] : 0);
        }
        fewest = IntStream.range(0, panel.experts()).map(this::seeds).min().orElse(0);
    }

    private int seeds(int expert) {
        return (int)
                IntStream.range(0, panel.items())
                        .filter(j -> panel.isSeed(j) && panel.answered(expert, j))
                        .count();
    }

    /// How many realizations fell into each bin.
    int[] counts(double[][] quantiles) {
        var counts = new int[bins.length];
        for (int j = 0; j < panel.items(); j++) {
            if (panel.isSeed(j) && isWhole(quantiles[j])) {
                int k = 0;
                while (k < quantiles[j].length && isAbove(j, quantiles[j][k])) {
                    k++;
                }
                counts[k]++;
            }
        }
        return counts;
    }

    private static boolean isWhole(double[] quantiles) {
        return Arrays.stream(quantiles).noneMatch(Double::isNaN);
    }

    /// Beyond rounding: a mixture's quantile on a realization is computed, not copied.
    private boolean isAbove(int item, double quantile) {
        var rounding = ROUNDING * (panel.high(item) - panel.low(item));
        return panel.realization(item) > quantile + rounding;
    }

    /// Every expert is judged on as many seeds as the one who answered fewest (equalisation).
    double calibration(int[] counts) {
        var answered = IntStream.of(counts).sum();
        if (answered == 0) {
            return Double.NaN;
        }
        double information = 0;
        for (int k = 0; k < bins.length; k++) {
            var share = counts[k] / (double) answered;
            information += share == 0 ? 0 : share * Math.log(share / bins[k]);
        }
        var statistic = 2 * fewest * Math.max(0, information);
        return IncompleteGamma.upper((bins.length - 1) / 2.0, statistic / 2);
    }

    /// On one question; `NaN` if it was not answered.
    double information(int item, double[] quantiles) {
        var sum = Math.log(panel.high(item) - panel.low(item));
        for (int k = 0; k < bins.length; k++) {
            var above = k < quantiles.length ? quantiles[k] : panel.high(item);
            var below = k > 0 ? quantiles[k - 1] : panel.low(item);
            sum += bins[k] * Math.log(bins[k] / (above - below));
        }
        return sum;
    }

    /// The mean over the questions answered, all or the seeds among them.
    double information(double[][] quantiles, boolean seedsOnly) {
        return IntStream.range(0, panel.items())
                .filter(j -> !seedsOnly || panel.isSeed(j))
                .filter(j -> isWhole(quantiles[j]))
                .mapToDouble(j -> information(j, quantiles[j]))
                .average()
                .orElse(Double.NaN);
    }
}
