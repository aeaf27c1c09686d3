package org.anlan.forecasting.pooling;

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
    private final double[] ranges;
    private final double constant;
    private final int fewest;

    PanelScores(ExpertPanel panel) {
        this.panel = panel;
        var levels = panel.levels();
        bins = new double[levels.length + 1];
        double entropy = 0;
        for (int k = 0; k < bins.length; k++) {
            var above = k < levels.length ? levels[k] : 1;
            bins[k] = above - (k > 0 ? levels[k - 1] : 0);
            entropy += bins[k] * Math.log(bins[k]);
        }
        constant = entropy;
        ranges = new double[panel.items()];
        for (int j = 0; j < ranges.length; j++) {
            ranges[j] = Math.log(panel.high(j) - panel.low(j));
        }
        fewest = fewest();
    }

    /// Of those who answered any: who never answered a seed takes nobody's accuracy away.
    private int fewest() {
        var fewest = Integer.MAX_VALUE;
        for (int e = 0; e < panel.experts(); e++) {
            int seeds = 0;
            for (int j = 0; j < panel.items(); j++) {
                seeds += panel.isSeed(j) && panel.answered(e, j) ? 1 : 0;
            }
            fewest = seeds > 0 ? Math.min(fewest, seeds) : fewest;
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    /// How many realizations fell into each bin.
    int[] counts(double[][] quantiles) {
        var counts = new int[bins.length];
        for (int j = 0; j < panel.items(); j++) {
            if (panel.isSeed(j) && ExpertPanel.isWhole(quantiles[j])) {
                counts[bin(j, quantiles[j])]++;
            }
        }
        return counts;
    }

    private int bin(int item, double[] quantiles) {
        int k = 0;
        while (k < quantiles.length && isAbove(item, quantiles[k])) {
            k++;
        }
        return k;
    }

    /// Beyond rounding: a mixture's quantile on a realization is computed, not copied.
    private boolean isAbove(int item, double quantile) {
        var rounding = ROUNDING * (panel.high(item) - panel.low(item));
        return panel.realization(item) > quantile + rounding;
    }

    /// Every expert is judged on as many seeds as the one who answered fewest (equalisation).
    double calibration(int[] counts) {
        int answered = 0;
        for (var count : counts) {
            answered += count;
        }
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
        var sum = ranges[item] + constant;
        var below = panel.low(item);
        for (int k = 0; k < bins.length; k++) {
            var above = k < quantiles.length ? quantiles[k] : panel.high(item);
            sum -= bins[k] * Math.log(above - below);
            below = above;
        }
        return sum;
    }

    /// The mean over the questions answered, all or the seeds among them; `NaN` of none.
    double information(double[][] quantiles, boolean seedsOnly) {
        double sum = 0;
        int answered = 0;
        for (int j = 0; j < panel.items(); j++) {
            if ((!seedsOnly || panel.isSeed(j)) && ExpertPanel.isWhole(quantiles[j])) {
                sum += information(j, quantiles[j]);
                answered++;
            }
        }
        return sum / answered;
    }
}
