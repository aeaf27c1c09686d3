package org.anlan.forecasting.extremes;

import org.anlan.forecasting.special.Normal;

/// The generalised normal distribution, `F(x) = Φ(y)`: a lognormal one with an end. Its shape is by
/// the published rational function, good to 2.5e-6.
///
/// @param location ξ, in the data's unit
/// @param scale α above 0, likewise
/// @param shape Hosking's k
/// @see "J. R. M. Hosking, J. R. Wallis, Regional Frequency Analysis, 1997, appendix A.8"
public record GeneralisedNormal(double location, double scale, double shape) {

    private static final double[] ABOVE = {2.0466534, -3.6544371, 1.8396733, -0.20360244};
    private static final double[] BELOW = {1, -2.0182173, 1.2420401, -0.21741801};
    private static final double MOST_SKEWED = 0.94;
    private static final double STRAIGHT = 1e-9;

    /// @throws IllegalArgumentException if the scale is not above 0
    public GeneralisedNormal {
        new Reduced(location, scale, shape);
    }

    /// The distribution with the sample's first three L-moments.
    ///
    /// @throws IllegalArgumentException if the sample has fewer than four values, no spread, or
    ///     an L-skewness beyond 0.94
    public static GeneralisedNormal byLMoments(double[] sample) {
        var moments = LMoments.of(sample).withSpread();
        var skewness = moments.skewness();
        if (Math.abs(skewness) > MOST_SKEWED) {
            throw new IllegalArgumentException(
                    "L-skewness (%s) must be within -0.94 and 0.94.".formatted(skewness));
        }
        var square = skewness * skewness;
        var k = -skewness * polynomial(ABOVE, square) / polynomial(BELOW, square);
        if (Math.abs(k) < STRAIGHT) {
            var scale = moments.scale() * Math.sqrt(Math.PI);
            return new GeneralisedNormal(moments.mean(), scale, 0);
        }
        var spread = 1 - 2 * Normal.cumulative(-k / Math.sqrt(2));
        var scale = moments.scale() * k * Math.exp(-k * k / 2) / spread;
        var location = moments.mean() - scale / k * -Math.expm1(k * k / 2);
        return new GeneralisedNormal(location, scale, k);
    }

    /// The value that stays unexceeded with chance `p`, 0 < p < 1.
    public double quantile(double p) {
        return new Reduced(location, scale, shape).value(Normal.quantile(p));
    }

    /// The chance of at most `x`.
    public double cumulative(double x) {
        var y = new Reduced(location, scale, shape).variate(x);
        return Normal.cumulative(y);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
