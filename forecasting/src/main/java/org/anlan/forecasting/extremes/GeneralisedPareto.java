package org.anlan.forecasting.extremes;

/// The generalised Pareto distribution, `F(x) = 1 − e^(−y)` from ξ on: for values over a threshold.
///
/// @param location ξ, in the data's unit
/// @param scale α above 0, likewise
/// @param shape Hosking's k
/// @see "J. R. M. Hosking, J. R. Wallis, Regional Frequency Analysis, 1997, appendix A.5"
public record GeneralisedPareto(double location, double scale, double shape) {

    /// @throws IllegalArgumentException if the scale is not above 0
    public GeneralisedPareto {
        new Reduced(location, scale, shape);
    }

    /// The distribution with the sample's first three L-moments.
    ///
    /// @throws IllegalArgumentException if the sample has fewer than four values, no spread
    public static GeneralisedPareto byLMoments(double[] sample) {
        var moments = LMoments.of(sample).withSpread();
        var k = (1 - 3 * moments.skewness()) / (1 + moments.skewness());
        var scale = (1 + k) * (2 + k) * moments.scale();
        return new GeneralisedPareto(moments.mean() - (2 + k) * moments.scale(), scale, k);
    }

    /// The value that stays unexceeded with chance `p`, 0 < p < 1.
    public double quantile(double p) {
        return new Reduced(location, scale, shape).value(-Math.log1p(-p));
    }

    /// The chance of at most `x`.
    public double cumulative(double x) {
        var y = new Reduced(location, scale, shape).variate(x);
        return y <= 0 ? 0 : -Math.expm1(-y);
    }
}
