package org.anlan.forecasting.extremes;

import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/// Fits the GEV by maximum likelihood over location, log scale and shape, from the L-moment fit:
/// quasi-Newton steps (BFGS) by the closed-form gradient, then Newton's own; where they get stuck
/// at the edge of the support, a downhill simplex first.
///
/// @see "R. L. Smith, Biometrika 72, 1985; S. Coles 2001, section 3.3; J. Nocedal, S. Wright,
///     Numerical Optimization, 2006, chapter 6"
public final class GevByLikelihood {

    private static final double LEAST_REGULAR_SHAPE = -0.5;
    private static final double HEAVIEST_SHAPE = 1;
    private static final double AT_THE_BOUND = 0.99;
    private static final int MOST_NEWTON = 30;
    private static final double FLAT = 1e-7; // of the slope, in units of the scale

    private GevByLikelihood() {}

    /// The most likely distribution; empty if its shape is below −0.5, where the method's theory
    /// does not hold, or runs towards 1, where the mean is infinite.
    ///
    /// @throws IllegalArgumentException as `GevByLMoments.fit`
    public static Optional<Gev> fit(double[] sample) {
        return Optional.of(mostLikely(sample)).filter(gev -> whyNot(gev).isEmpty());
    }

    /// Why a most likely distribution must not be used, in one line; empty if it may.
    public static Optional<String> whyNot(Gev mostLikely) {
        var shape = mostLikely.shape();
        if (shape < LEAST_REGULAR_SHAPE) {
            return Optional.of(
                    "Shape (%.3f) is below -0.5: maximum likelihood is not regular, L-moments are used."
                            .formatted(shape));
        }
        return shape >= AT_THE_BOUND
                ? Optional.of(
                        "Shape (%.3f) runs towards 1: the mean is infinite, L-moments are used."
                                .formatted(shape))
                : Optional.empty();
    }

    /// The most likely distribution whatever its shape, within −1 and 1.
    ///
    /// @throws IllegalArgumentException as `GevByLMoments.fit`
    public static Gev mostLikely(double[] sample) {
        var start = GevByLMoments.fit(sample);
        if (!isWithin(start, sample)) {
            start = new Gev(start.location(), start.scale(), 0); // any sample is possible
        }
        var climbed = newton(new GevClimb(sample).from(start), sample);
        if (isTop(climbed, sample)) {
            return climbed;
        }
        var searched = newton(bySimplex(start, sample), sample);
        return searched.logLikelihood(sample) >= climbed.logLikelihood(sample) ? searched : climbed;
    }

    private static boolean isWithin(Gev gev, double[] sample) {
        return allows(gev.scale(), gev.shape()) && Double.isFinite(gev.logLikelihood(sample));
    }

    /// Newton's steps as long as they climb.
    private static Gev newton(Gev start, double[] sample) {
        var best = start;
        for (int i = 0; i < MOST_NEWTON; i++) {
            var next = step(best, sample).filter(gev -> isWithin(gev, sample));
            if (next.isEmpty() || next.get().logLikelihood(sample) <= best.logLikelihood(sample)) {
                break;
            }
            best = next.get();
        }
        return best;
    }

    private static Optional<Gev> step(Gev gev, double[] sample) {
        try {
            var slope = new ArrayRealVector(GevSlope.of(gev, sample), false);
            var curvature = new Array2DRowRealMatrix(GevSlope.curvature(gev, sample), false);
            var by = new LUDecomposition(curvature).getSolver().solve(slope);
            var scale = gev.scale() - by.getEntry(1);
            var shape = gev.shape() - by.getEntry(2);
            var location = gev.location() - by.getEntry(0);
            return allows(scale, shape) && Double.isFinite(location)
                    ? Optional.of(new Gev(location, scale, shape))
                    : Optional.empty();
        } catch (MathIllegalArgumentException flat) { // no curvature to divide by
            return Optional.empty();
        }
    }

    private static boolean isTop(Gev gev, double[] sample) {
        var slope = GevSlope.of(gev, sample);
        var steepest =
                Math.max(
                        gev.scale() * Math.max(Math.abs(slope[0]), Math.abs(slope[1])),
                        Math.abs(slope[2]));
        return steepest < FLAT * sample.length && GevErrors.isMaximum(gev, sample);
    }

    private static Gev bySimplex(Gev start, double[] sample) {
        var unit = start.scale(); // the simplex works in units of the first scale
        var best =
                SimplexSearch.maximiseCarefully(
                        p ->
                                at(p, unit)
                                        .map(gev -> gev.logLikelihood(sample))
                                        .orElse(-Double.MAX_VALUE),
                        start.location() / unit,
                        0,
                        start.shape());
        return at(best.getPoint(), unit).orElse(start);
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
