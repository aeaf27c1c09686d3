package org.anlan.forecasting.extremes;

import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/// Climbs the log-likelihood of a GEV by BFGS with halved steps, over location in units of the
/// first scale, log scale, and shape. Immutable.
///
/// @see "J. Nocedal, S. Wright, Numerical Optimization, 2006, algorithm 6.1"
final class GevClimb {

    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-4; // Armijo's share of the promised climb
    private static final double SHORTEST = 1e-10;
    private static final double FLAT = 1e-10;

    private final double[] sample;

    GevClimb(double[] sample) {
        this.sample = sample.clone();
    }

    /// The top, or where the climb got stuck.
    Gev from(Gev start) {
        var unit = start.scale();
        var at = start;
        var slope = slope(at, unit);
        RealMatrix inverse =
                MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(1.0 / sample.length);
        for (int i = 0; i < MOST_STEPS && slope.getLInfNorm() > FLAT; i++) {
            var way = inverse.operate(slope);
            var next = climb(at, way, slope.dotProduct(way), unit);
            if (next.isEmpty()) {
                break;
            }
            var newSlope = slope(next.get(), unit);
            inverse = update(inverse, moved(at, next.get(), unit), slope.subtract(newSlope));
            at = next.get();
            slope = newSlope;
        }
        return at;
    }

    private Optional<Gev> climb(Gev at, RealVector way, double promised, double unit) {
        var before = at.logLikelihood(sample);
        for (double length = 1; promised > 0 && length > SHORTEST; length /= 2) {
            var shape = at.shape() + length * way.getEntry(2);
            var scale = at.scale() * Math.exp(length * way.getEntry(1));
            if (GevByLikelihood.allows(scale, shape)) {
                var next = new Gev(at.location() + length * unit * way.getEntry(0), scale, shape);
                if (next.logLikelihood(sample) > before + ENOUGH * length * promised) {
                    return Optional.of(next);
                }
            }
        }
        return Optional.empty();
    }

    private static RealVector moved(Gev from, Gev to, double unit) {
        return MatrixUtils.createRealVector(
                new double[] {
                    (to.location() - from.location()) / unit,
                    Math.log(to.scale() / from.scale()),
                    to.shape() - from.shape()
                });
    }

    /// The slope fell by `fall` over `step`; without a fall nothing is learnt.
    private static RealMatrix update(RealMatrix inverse, RealVector step, RealVector fall) {
        var product = step.dotProduct(fall);
        if (!(product > 0)) {
            return inverse;
        }
        var left =
                MatrixUtils.createRealIdentityMatrix(3)
                        .subtract(step.outerProduct(fall).scalarMultiply(1 / product));
        return left.multiply(inverse)
                .multiply(left.transpose())
                .add(step.outerProduct(step).scalarMultiply(1 / product));
    }

    private RealVector slope(Gev gev, double unit) {
        var slope = GevSlope.of(gev, sample);
        return MatrixUtils.createRealVector(
                new double[] {slope[0] * unit, slope[1] * gev.scale(), slope[2]});
    }
}
