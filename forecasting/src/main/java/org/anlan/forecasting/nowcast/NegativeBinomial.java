package org.anlan.forecasting.nowcast;

import org.apache.commons.math3.special.Beta;

/// The distribution of a count, such as of what is still to be reported.
///
/// @param size above 0, not always whole
/// @param chance p, above 0, to 1 (then the count is 0)
public record NegativeBinomial(double size, double chance) {

    private static final double NOTHING = 1e-9;
    private static final double NEAR_POISSON = 1e-6;

    /// @throws IllegalArgumentException if a value is out of range
    public NegativeBinomial {
        if (!(size > 0 && chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "Negative binomial (size %s, chance %s) must have size > 0, 0 < chance <= 1."
                            .formatted(size, chance));
        }
    }

    /// With mean and variance.
    ///
    /// @param mean 0 or above
    /// @param variance above the mean; if not, a little above it is taken
    static NegativeBinomial of(double mean, double variance) {
        if (mean <= NOTHING) {
            return new NegativeBinomial(1, 1);
        }
        var wide = Math.max(variance, mean * (1 + NEAR_POISSON));
        return new NegativeBinomial(mean * mean / (wide - mean), mean / wide);
    }

    /// With the mean given and the variance widened by so much.
    NegativeBinomial widened(double by) {
        var wider = variance() + by;
        var m = mean();
        return m == 0 || by == 0 ? this : new NegativeBinomial(m * m / (wider - m), m / wider);
    }

    /// In the middle of many.
    public double mean() {
        return size * (1 - chance) / chance;
    }

    /// Above the mean.
    public double variance() {
        return mean() / chance;
    }

    /// The chance of at most so many, 0 or more.
    public double cumulative(long count) {
        return chance == 1 ? 1 : Beta.regularizedBeta(chance, size, count + 1.0);
    }

    /// The least count that is not exceeded with a chance.
    ///
    /// @param level 0 or above, below 1
    public long quantile(double level) {
        long high = 1;
        while (cumulative(high - 1) < level) {
            high *= 2;
        }
        long low = 0;
        high--;
        while (low < high) {
            var middle = (low + high) / 2;
            if (cumulative(middle) < level) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
