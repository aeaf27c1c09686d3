package org.anlan.forecasting.correction;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/// The Kalman filter of an autoregression with noise of variance 1, its state the latest errors.
/// It begins with the stationary spread and steps over what is missing. Not safe for threads.
///
/// @see "A. C. Harvey, G. D. A. Phillips, 1979; R. H. Jones, Maximum likelihood fitting of ARMA
///     models to time series with missing observations, Technometrics 22, 1980"
final class ArFilter {

    private static final double NOTHING = 1e-9;

    private final double[] phi;
    private final double[] state;
    private double[][] spread;
    private boolean begun;
    private int count;
    private double squares;
    private double logs;

    /// @param coefficients of a stationary autoregression
    ArFilter(double[] coefficients) {
        phi = coefficients.length == 0 ? new double[1] : coefficients.clone();
        state = new double[phi.length];
        spread = stationary();
    }

    private ArFilter(ArFilter other) {
        phi = other.phi;
        state = other.state.clone();
        spread = Arrays.stream(other.spread).map(double[]::clone).toArray(double[][]::new);
        begun = other.begun;
    }

    /// One that goes on by itself from here.
    ArFilter copy() {
        return new ArFilter(this);
    }

    /// The covariance of as many errors in a row: Toeplitz, from the Yule–Walker equations.
    private double[][] stationary() {
        int p = phi.length;
        var equations = new double[p + 1][p + 1];
        for (int k = 0; k <= p; k++) {
            equations[k][k] += 1;
            for (int j = 1; j <= p; j++) {
                equations[k][Math.abs(k - j)] -= phi[j - 1];
            }
        }
        var right = new ArrayRealVector(p + 1);
        right.setEntry(0, 1);
        var solver = new LUDecomposition(new Array2DRowRealMatrix(equations, false)).getSolver();
        var lags = solver.solve(right);
        var covariance = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance[i][j] = lags.getEntry(Math.abs(i - j));
            }
        }
        return covariance;
    }

    /// Goes to the next step and learns its error; `NaN`: nothing is learnt.
    void step(double error) {
        if (begun) {
            predict();
        }
        begun = true;
        if (!Double.isNaN(error)) {
            learn(error);
        }
    }

    private void predict() {
        int p = phi.length;
        var moved = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                moved[i][j] = i == 0 ? carried(column(j)) : spread[i - 1][j];
            }
        }
        for (int i = 0; i < p; i++) {
            var first = carried(moved[i]);
            System.arraycopy(moved[i], 0, moved[i], 1, p - 1);
            moved[i][0] = first;
        }
        moved[0][0] += 1;
        spread = moved;
        var next = carried(state);
        System.arraycopy(state, 0, state, 1, p - 1);
        state[0] = next;
    }

    private double[] column(int j) {
        var column = new double[phi.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = spread[i][j];
        }
        return column;
    }

    private double carried(double[] values) {
        double sum = 0;
        for (int j = 0; j < phi.length; j++) {
            sum += phi[j] * values[j];
        }
        return sum;
    }

    private void learn(double error) {
        int p = phi.length;
        var surprise = error - state[0];
        var f = spread[0][0];
        var gain = column(0);
        var row = spread[0].clone();
        for (int i = 0; i < p; i++) {
            state[i] += gain[i] / f * surprise;
            for (int j = 0; j < p; j++) {
                spread[i][j] -= gain[i] / f * row[j];
            }
        }
        count++;
        squares += surprise * surprise / f;
        logs += Math.log(f);
    }

    /// What is known of the current error, with noise of a variance.
    ErrorForecast current(double variance) {
        return new ErrorForecast(state[0], Math.sqrt(Math.max(0, spread[0][0] * variance)));
    }

    /// A draw of the latest errors, with noise of a variance: as known, where they are known.
    double[] drawn(double variance, SplittableRandom random) {
        int p = phi.length;
        var root = new double[p][p];
        var drawn = state.clone();
        for (int j = 0; j < p; j++) {
            var normal = random.nextGaussian() * Math.sqrt(variance);
            for (int i = j; i < p; i++) {
                var rest = spread[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(0, rest)) : share(rest, root[j][j]);
                drawn[i] += root[i][j] * normal;
            }
        }
        return drawn;
    }

    private static double share(double rest, double pivot) {
        return pivot < NOTHING ? 0 : rest / pivot;
    }

    /// The most likely variance of the noise, of what was learnt.
    double variance() {
        return squares / count;
    }

    /// The logarithm of the likelihood at that variance.
    double logLikelihood() {
        return -0.5 * (count * (Math.log(2 * Math.PI * variance()) + 1) + logs);
    }

    /// The logarithm of the likelihood at a given variance.
    double logLikelihood(double variance) {
        return -0.5 * (count * Math.log(2 * Math.PI * variance) + logs + squares / variance);
    }
}
