package org.anlan.forecasting.impact;

import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.special.Beta;

/// How single loss ratios lie about their mean 损失率离散.
///
/// @see "OpenQuake engine, vulnerability functions with coefficient of variation"
public enum LossSpread {
    /// Lognormal: a loss may exceed the value.
    LOGNORMAL {
        @Override
        double above(double mean, double variation, double ratio) {
            var variance = Math.log1p(variation * variation);
            var middle = Math.log(mean) - variance / 2;
            return Normal.upper((Math.log(ratio) - middle) / Math.sqrt(variance));
        }
    },
    /// Beta: between nothing and all.
    BETA {
        @Override
        double above(double mean, double variation, double ratio) {
            var alpha = (1 - mean) / (variation * variation) - mean;
            if (!(mean < 1 && alpha > 0)) {
                throw new IllegalArgumentException(
                        "Mean (%s) and cov (%s) must leave room for a beta distribution."
                                .formatted(mean, variation));
            }
            var beta = alpha * (1 - mean) / mean;
            return ratio >= 1 ? 0 : Beta.regularizedBeta(1 - ratio, beta, alpha);
        }
    };

    abstract double above(double mean, double variation, double ratio);

    /// The chance of a loss ratio above `ratio`; certain where nothing varies, `NaN`
    /// where the mean is not known.
    ///
    /// @param mean mean loss ratio
    /// @param variation standard deviation by mean
    /// @throws IllegalArgumentException if no such distribution has that mean and variation
    public double exceedance(double mean, double variation, double ratio) {
        if (Double.isNaN(mean)) {
            return Double.NaN;
        }
        if (mean == 0 || variation == 0 || ratio < 0) {
            return mean > ratio || ratio < 0 ? 1 : 0;
        }
        return ratio == 0 ? 1 : above(mean, variation, ratio);
    }
}
