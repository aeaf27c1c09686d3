package org.anlan.forecasting.correction;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.extremes.SimplexSearch;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/// Estimates an autoregression of one order from a series of errors, without a mean.
///
/// @see "G. U. Yule 1927; G. Walker 1931; N. Levinson 1947; J. Durbin 1960; G. E. P. Box,
///     G. M. Jenkins 1970"
final class ArEstimate {

    private ArEstimate() {}

    /// The model, unless the series cannot bear it: too short, or without spread.
    static Optional<ArModel> of(double[] errors, int order, ArMethod method) {
        if (order == 0) {
            return Optional.of(new ArModel(new double[0], memoryless(errors, method)));
        }
        return switch (method) {
            case YULE_WALKER -> yuleWalker(errors, order);
            case OLS -> leastSquares(errors, order);
            case ML -> likelihood(errors, order);
        };
    }

    private static double memoryless(double[] errors, ArMethod method) {
        var known = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).toArray();
        var variance = Arrays.stream(known).map(e -> e * e).average().orElse(0);
        var wide = method == ArMethod.YULE_WALKER && known.length > 1;
        return wide ? variance * known.length / (known.length - 1.0) : variance;
    }

    /// `Σ e_t e_{t−lag} / n`.
    static double autocovariance(double[] errors, int lag) {
        double sum = 0;
        for (int t = lag; t < errors.length; t++) {
            sum += errors[t] * errors[t - lag];
        }
        return sum / errors.length;
    }

    /// Levinson's recursion; the variance is widened by n/(n−p−1).
    private static Optional<ArModel> yuleWalker(double[] errors, int order) {
        var phi = new double[0];
        var variance = autocovariance(errors, 0);
        for (int k = 1; k <= order; k++) {
            var rest = autocovariance(errors, k);
            for (int j = 1; j < k; j++) {
                rest -= phi[j - 1] * autocovariance(errors, k - j);
            }
            phi = longer(phi, rest / variance);
            variance *= 1 - phi[k - 1] * phi[k - 1];
        }
        var n = errors.length;
        return variance > 0 && n > order + 1
                ? Optional.of(new ArModel(phi, variance * n / (n - order - 1.0)))
                : Optional.empty();
    }

    /// One partial correlation more.
    private static double[] longer(double[] phi, double partial) {
        int k = phi.length;
        return IntStream.rangeClosed(0, k)
                .mapToDouble(j -> j == k ? partial : phi[j] - partial * phi[k - 1 - j])
                .toArray();
    }

    private static Optional<ArModel> leastSquares(double[] errors, int order) {
        int rows = errors.length - order;
        if (rows <= order) {
            return Optional.empty();
        }
        var before = new Array2DRowRealMatrix(rows, order);
        for (int t = 0; t < rows; t++) {
            for (int j = 0; j < order; j++) {
                before.setEntry(t, j, errors[t + order - 1 - j]);
            }
        }
        var now = new ArrayRealVector(Arrays.copyOfRange(errors, order, errors.length));
        var solver = new QRDecomposition(before, 1e-12).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        var phi = solver.solve(now);
        var left = now.subtract(before.operate(phi));
        return Optional.of(new ArModel(phi.toArray(), left.dotProduct(left) / rows));
    }

    /// Searched over the partial correlations, so that each point is stationary.
    private static Optional<ArModel> likelihood(double[] errors, int order) {
        if (known(errors) <= order + 1 || memoryless(errors, ArMethod.ML) == 0) {
            return Optional.empty();
        }
        var best =
                SimplexSearch.maximiseCarefully(
                        point -> filtered(errors, phi(point)).logLikelihood(), new double[order]);
        var phi = phi(best.getPoint());
        return Optional.of(new ArModel(phi, filtered(errors, phi).variance()));
    }

    static long known(double[] errors) {
        return Arrays.stream(errors).filter(e -> !Double.isNaN(e)).count();
    }

    private static double[] phi(double[] point) {
        var phi = new double[0];
        for (var each : point) {
            phi = longer(phi, Math.tanh(each));
        }
        return phi;
    }

    static ArFilter filtered(double[] errors, double[] phi) {
        var filter = new ArFilter(phi);
        for (var error : errors) {
            filter.step(error);
        }
        return filter;
    }
}
