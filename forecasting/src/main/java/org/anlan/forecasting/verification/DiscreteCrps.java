package org.anlan.forecasting.verification;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;

/// The CRPS of a count: the integral of `(F(x) − 1[x ≥ y])²` over the steps of F, for an
/// observation that need not be whole.
///
/// @see "T. Gneiting, A. E. Raftery, Strictly proper scoring rules, 2007; A. Jordan, F. Krüger, S.
///     Lerch 2019 (the families)"
public final class DiscreteCrps {

    private static final double REST = 1e-17;
    private static final int MOST_STEPS = 100_000_000;

    private final IntToDoubleFunction chance;
    private final int highest;

    /// @param chance of each count from 0 on
    /// @param highest the last count that can be
    private DiscreteCrps(IntToDoubleFunction chance, int highest) {
        this.chance = chance;
        this.highest = highest;
    }

    /// Poisson with a mean above 0.
    public static DiscreteCrps poisson(double mean) {
        return new DiscreteCrps(
                k -> Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0)), MOST_STEPS);
    }

    /// Failures before the `size`-th success, each with chance `p`; `size` need not be whole.
    public static DiscreteCrps negativeBinomial(double size, double p) {
        return new DiscreteCrps(
                k ->
                        k == 0
                                ? Math.pow(p, size)
                                : Math.exp(
                                        size * Math.log(p)
                                                + k * Math.log1p(-p)
                                                - Beta.logBeta(size, k)
                                                - Math.log(k)),
                MOST_STEPS);
    }

    /// Successes among `trials`.
    public static DiscreteCrps binomial(int trials, double p) {
        return new DiscreteCrps(
                k ->
                        Math.exp(CombinatoricsUtils.binomialCoefficientLog(trials, k))
                                * Math.pow(p, k)
                                * Math.pow(1 - p, trials - k),
                trials);
    }

    /// White balls among `drawn` out of `white` and `black` ones.
    public static DiscreteCrps hypergeometric(int white, int black, int drawn) {
        return new DiscreteCrps(
                k ->
                        k > white || drawn - k > black
                                ? 0
                                : Math.exp(
                                        CombinatoricsUtils.binomialCoefficientLog(white, k)
                                                + CombinatoricsUtils.binomialCoefficientLog(
                                                        black, drawn - k)
                                                - CombinatoricsUtils.binomialCoefficientLog(
                                                        white + black, drawn)),
                Math.min(white, drawn));
    }

    /// The score of an observation.
    public double of(double observed) {
        double sum = Math.max(0, -observed);
        double below = 0;
        int k = 0;
        for (; k < highest; k++) {
            below += chance.applyAsDouble(k);
            sum += step(k, Math.min(below, 1), observed);
            if ((1 - below < REST && k >= observed) || isSpent(k, below, observed)) {
                return sum;
            }
        }
        return sum + Math.max(0, observed - Math.max(k, 0));
    }

    /// Rounding may keep the sum just below 1 for ever.
    private boolean isSpent(int k, double below, double observed) {
        return below > 0.999_999 && k >= observed && chance.applyAsDouble(k + 1) < REST;
    }

    /// From `k` to `k + 1`, where F is `below`.
    private static double step(int k, double below, double observed) {
        var before = Math.clamp(observed - k, 0, 1);
        return below * below * before + (1 - below) * (1 - below) * (1 - before);
    }
}
