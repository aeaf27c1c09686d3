package org.anlan.forecasting.extremes;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// How sure the parameters of a likelihood fit are: the inverse of the observed information, the
/// second differences of the log-likelihood at its maximum.
///
/// @see "S. Coles 2001, sections 2.6.4 and 3.3.3"
public final class GevErrors {

    private static final double STEP = 1e-4;

    private final Gev gev;
    private final double[] sample;
    private final RealMatrix covariance;

    /// @throws org.apache.commons.math3.linear.SingularMatrixException if the likelihood is flat
    public GevErrors(Gev gev, double[] sample) {
        this.gev = gev;
        this.sample = sample.clone();
        covariance = new LUDecomposition(information()).getSolver().getInverse();
    }

    /// Rows and columns: location, scale, shape.
    public double[][] covariance() {
        return covariance.getData();
    }

    /// Standard errors of location, scale and shape; `NaN` where the likelihood has no maximum.
    public double[] standardErrors() {
        var errors = new double[3];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(covariance.getEntry(i, i));
        }
        return errors;
    }

    /// The standard error of a return level, to first order (delta method).
    public double ofReturnLevel(double years) {
        var reduced = Gev.reducedPeriod(years);
        var up = Gev.standardQuantile(reduced, gev.shape() + STEP);
        var down = Gev.standardQuantile(reduced, gev.shape() - STEP);
        var slope =
                MatrixUtils.createRealVector(
                        new double[] {
                            1,
                            Gev.standardQuantile(reduced, gev.shape()),
                            gev.scale() * (up - down) / (2 * STEP)
                        });
        return Math.sqrt(slope.dotProduct(covariance.operate(slope)));
    }

    private RealMatrix information() {
        double[] steps = {STEP * gev.scale(), STEP * gev.scale(), STEP};
        var information = MatrixUtils.createRealMatrix(3, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                information.setEntry(i, j, -secondDifference(i, j, steps));
            }
        }
        return information;
    }

    private double secondDifference(int i, int j, double[] steps) {
        return (shifted(i, steps[i], j, steps[j])
                        - shifted(i, steps[i], j, -steps[j])
                        - shifted(i, -steps[i], j, steps[j])
                        + shifted(i, -steps[i], j, -steps[j]))
                / (4 * steps[i] * steps[j]);
    }

    private double shifted(int i, double byI, int j, double byJ) {
        double[] p = {gev.location(), gev.scale(), gev.shape()};
        p[i] += byI;
        p[j] += byJ;
        return new Gev(p[0], p[1], p[2]).logLikelihood(sample);
    }
}
