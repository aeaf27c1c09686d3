package org.anlan.forecasting.extremes;

/// How the log-likelihood of a GEV changes with location, scale and shape, in closed form, and how
/// that changes, by central differences.
///
/// @see "P. Prescott, A. T. Walden, Maximum likelihood estimation of the parameters of the
///     generalized extreme-value distribution, Biometrika 67, 1980"
final class GevSlope {

    private static final double STRAIGHT = 1e-4; // near a shape of 0 a series stands in
    private static final double STEP = 1e-5;

    private GevSlope() {}

    /// The derivatives by location, scale and shape; `NaN` if a value lies outside the support.
    static double[] of(Gev gev, double[] sample) {
        var slope = new double[3];
        for (var x : sample) {
            var t = gev.reduced(x);
            var z = (x - gev.location()) / gev.scale();
            var within = 1 + gev.shape() * z;
            var byVariate = -(1 + gev.shape()) + Math.exp(-t);
            var byPlace = within > 0 ? byVariate / within / gev.scale() : Double.NaN;
            slope[0] -= byPlace;
            slope[1] -= 1 / gev.scale() + byPlace * z;
            slope[2] += -t + byVariate * variateByShape(gev.shape(), z, t, within);
        }
        return slope;
    }

    /// The derivative of `t = ln(1 + ξz)/ξ` by ξ.
    private static double variateByShape(double shape, double z, double t, double within) {
        return Math.abs(shape * z) < STRAIGHT
                ? z * z * (-0.5 + shape * z * (2 / 3.0 - shape * z * 0.75))
                : (z / within - t) / shape;
    }

    /// The second derivatives, rows and columns as above.
    static double[][] curvature(Gev gev, double[] sample) {
        var steps = new double[] {STEP * gev.scale(), STEP * gev.scale(), STEP};
        var curvature = new double[3][3];
        for (int i = 0; i < 3; i++) {
            var up = of(moved(gev, i, steps[i]), sample);
            var down = of(moved(gev, i, -steps[i]), sample);
            for (int j = 0; j < 3; j++) {
                curvature[i][j] += (up[j] - down[j]) / (4 * steps[i]);
                curvature[j][i] += (up[j] - down[j]) / (4 * steps[i]);
            }
        }
        return curvature;
    }

    private static Gev moved(Gev gev, int which, double by) {
        return new Gev(
                gev.location() + (which == 0 ? by : 0),
                gev.scale() + (which == 1 ? by : 0),
                gev.shape() + (which == 2 ? by : 0));
    }
}
