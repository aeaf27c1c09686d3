package org.anlan.forecasting.extremes;

import java.util.Optional;

/// Fits the GEV by maximum likelihood over location, log scale and shape, from the L-moment fit.
///
/// @see "R. L. Smith, Biometrika 72, 1985; S. Coles 2001, section 3.3"
public final class GevByLikelihood {

    private static final double LEAST_REGULAR_SHAPE = -0.5;
    private static final double HEAVIEST_SHAPE = 1;
    private static final double AT_THE_BOUND = 0.99;

    private GevByLikelihood() {}

    /// The most likely distribution; empty if its shape is below −0.5, where the method's theory
    /// does not hold, or runs towards 1, where the mean is infinite.
    ///
    /// @throws IllegalArgumentException as `GevByLMoments.fit`
    public static Optional<Gev> fit(double[] sample) {
        var start = GevByLMoments.fit(sample);
        var unit = start.scale(); // the simplex works in units of the first scale
        if (Double.isInfinite(start.logLikelihood(sample))) {
            start = new Gev(start.location(), unit, 0); // without bounds: any sample is possible
        }
        var best =
                SimplexSearch.maximiseCarefully(
                        p ->
                                at(p, unit)
                                        .map(gev -> gev.logLikelihood(sample))
                                        .orElse(-Double.MAX_VALUE),
                        start.location() / unit,
                        0,
                        start.shape());
        return at(best.getPoint(), unit)
                .filter(gev -> gev.shape() >= LEAST_REGULAR_SHAPE && gev.shape() < AT_THE_BOUND);
    }

    /// Below a shape of −1 the likelihood has no maximum: out of bounds.
    static boolean allows(double scale, double shape) {
        return shape > -1 && shape < HEAVIEST_SHAPE && scale > 0 && Double.isFinite(scale);
    }

    private static Optional<Gev> at(double[] point, double unit) {
        var scale = unit * Math.exp(point[1]);
        return allows(scale, point[2])
                ? Optional.of(new Gev(point[0] * unit, scale, point[2]))
                : Optional.empty();
    }
}
