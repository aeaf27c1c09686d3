package org.anlan.forecasting.nowcast;

/// What is thought of a count before any report: its rate is gamma distributed.
///
/// @param shape a, above 0
/// @param rate b, above 0
/// @see "A. Gelman et al., Bayesian Data Analysis, section 2.6"
public record GammaPrior(double shape, double rate) {

    /// @throws IllegalArgumentException if a value is not above 0
    public GammaPrior {
        if (!(shape > 0 && rate > 0)) {
            throw new IllegalArgumentException(
                    "Prior (shape %s, rate %s) must be above 0.".formatted(shape, rate));
        }
    }

    /// With mean and variance of the rate, both above 0.
    public static GammaPrior of(double mean, double variance) {
        return new GammaPrior(mean * mean / variance, mean / variance);
    }

    /// The mean of the rate.
    public double mean() {
        return shape / rate;
    }

    /// What is still to be reported, when each item is reported by now with chance G.
    ///
    /// @param reported n, 0 or more
    /// @param share G, 0 to 1
    /// @param shareVariance how uncertain G is; 0: known
    public NegativeBinomial remaining(int reported, double share, double shareVariance) {
        var size = shape + reported;
        var left = new NegativeBinomial(size, (rate + share) / (rate + 1));
        var slope = size * (rate + 1) / ((rate + share) * (rate + share));
        return left.widened(slope * slope * shareVariance);
    }

    /// The part of the expected final count that reports explain, the rest the prior.
    double explained(double share) {
        return share / (rate + share);
    }
}
