package org.anlan.forecasting.extremes;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// How sure the parameters of a likelihood fit are: the inverse of the observed information, the
/// negative second derivatives of the log-likelihood at its maximum.
///
/// @see "S. Coles 2001, sections 2.6.4 and 3.3.3"
public final class GevErrors {

    private static final double STEP = 1e-4;

    private final Gev gev;
    private final RealMatrix covariance;

    /// @throws org.apache.commons.math3.linear.SingularMatrixException if the likelihood is flat
    public GevErrors(Gev gev, double[] sample) {
        this.gev = gev;
        var information = matrix(GevSlope.curvature(gev, sample)).scalarMultiply(-1);
        covariance = new LUDecomposition(information).getSolver().getInverse();
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

    /// Whether the likelihood falls to all sides.
    static boolean isMaximum(Gev gev, double[] sample) {
        var c = GevSlope.curvature(gev, sample);
        var minor = c[0][0] * c[1][1] - c[0][1] * c[1][0];
        return c[0][0] < 0 && minor > 0 && new LUDecomposition(matrix(c)).getDeterminant() < 0;
    }

    private static RealMatrix matrix(double[][] entries) {
        return MatrixUtils.createRealMatrix(entries);
    }
}
