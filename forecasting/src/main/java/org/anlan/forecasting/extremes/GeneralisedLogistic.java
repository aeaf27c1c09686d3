package org.anlan.forecasting.extremes;

/// The generalised logistic distribution, `F(x) = 1/(1 + e^(−y))`.
///
/// @param location ξ, in the data's unit
/// @param scale α above 0, likewise
/// @param shape Hosking's k
/// @see "J. R. M. Hosking, J. R. Wallis, Regional Frequency Analysis, 1997, appendix A.7"
public record GeneralisedLogistic(double location, double scale, double shape) {

    private static final double STRAIGHT = 1e-9;

    /// @throws IllegalArgumentException if the scale is not above 0
    public GeneralisedLogistic {
        new Reduced(location, scale, shape);
    }

    /// The distribution with the sample's first three L-moments.
    ///
    /// @throws IllegalArgumentException if the sample has fewer than four values, no spread
    public static GeneralisedLogistic byLMoments(double[] sample) {
        var moments = LMoments.of(sample).withSpread();
        var k = -moments.skewness();
        if (Math.abs(k) < STRAIGHT) {
            return new GeneralisedLogistic(moments.mean(), moments.scale(), 0);
        }
        var turn = k * Math.PI;
        var scale = moments.scale() * Math.sin(turn) / turn;
        var location = moments.mean() - scale * (1 / k - Math.PI / Math.sin(turn));
        return new GeneralisedLogistic(location, scale, k);
    }

    /// The value that stays unexceeded with chance `p`, 0 < p < 1.
    public double quantile(double p) {
        return new Reduced(location, scale, shape).value(Math.log(p) - Math.log1p(-p));
    }

    /// The chance of at most `x`.
    public double cumulative(double x) {
        var y = new Reduced(location, scale, shape).variate(x);
        return 1 / (1 + Math.exp(-y));
    }
}
