package org.anlan.forecasting.extremes;

/// The generalised extreme value distribution, `F(x) = exp(−(1 + ξ(x−μ)/σ)^(−1/ξ))`.
///
/// Written through the reduced variate `t = ln(1 + ξ(x−μ)/σ)/ξ`, so that `F = exp(−exp(−t))`; near
/// ξ = 0 (Gumbel) a series stands in. Hosking's k is −ξ.
///
/// @param location μ, in the data's unit
/// @param scale σ above 0, in the data's unit
/// @param shape ξ: below 0 the data have an upper end, above 0 a heavy tail
/// @see "A. F. Jenkinson, 1955; S. Coles, An Introduction to Statistical Modeling of Extreme
///     Values, 2001, chapter 3"
public record Gev(double location, double scale, double shape) {

    private static final double GUMBEL = 1e-6;

    public Gev {
        if (!(scale > 0) || !Double.isFinite(location + scale + shape)) {
            throw new IllegalArgumentException(
                    "Distribution (location %s, scale %s, shape %s) must be finite with scale > 0."
                            .formatted(location, scale, shape));
        }
    }

    /// The chance that a year's maximum stays at or below `x`.
    public double cumulative(double x) {
        return Math.exp(-Math.exp(-reduced(x)));
    }

    /// The value that a year's maximum stays below with chance `p`, 0 < p < 1.
    public double quantile(double p) {
        return location + scale * standardQuantile(-Math.log(-Math.log(p)), shape);
    }

    /// The value exceeded once in `years` on average, in the data's unit; years above 1.
    public double returnLevel(double years) {
        if (!(years > 1)) {
            throw new IllegalArgumentException(
                    "Return period (%s years) must be above 1.".formatted(years));
        }
        return location + scale * standardQuantile(reducedPeriod(years), shape);
    }

    /// How many years pass on average between maxima above `x`: at least 1, perhaps infinite.
    public double returnPeriodYears(double x) {
        return years(reduced(x));
    }

    /// The log-likelihood of a sample; −∞ if a value lies outside the distribution's support.
    public double logLikelihood(double[] sample) {
        double sum = 0;
        for (var x : sample) {
            var t = reduced(x);
            if (Double.isInfinite(t)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += -Math.log(scale) - (1 + shape) * t - Math.exp(-t);
        }
        return sum;
    }

    /// The reduced variate of a value: −∞ below, +∞ above the support.
    double reduced(double x) {
        var z = (x - location) / scale;
        if (Math.abs(shape) < GUMBEL) {
            return z * (1 - shape * z / 2 + shape * shape * z * z / 3);
        }
        return shape * z <= -1
                ? Math.copySign(Double.POSITIVE_INFINITY, -shape)
                : Math.log1p(shape * z) / shape;
    }

    /// The reduced variate of a return period.
    static double reducedPeriod(double years) {
        return -Math.log(-Math.log1p(-1 / years));
    }

    /// The return period of a reduced variate.
    static double years(double reduced) {
        return -1 / Math.expm1(-Math.exp(-reduced));
    }

    /// The quantile for location 0 and scale 1.
    static double standardQuantile(double reduced, double shape) {
        return Math.abs(shape) < GUMBEL
                ? reduced * (1 + shape * reduced / 2 + shape * shape * reduced * reduced / 6)
                : Math.expm1(shape * reduced) / shape;
    }
}
