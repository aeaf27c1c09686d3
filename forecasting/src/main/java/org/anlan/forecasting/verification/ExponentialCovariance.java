package org.anlan.forecasting.verification;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Autocovariances that fade by the same factor at each lag, `σ² r^k` with `r = e^(−3/θ)`.
///
/// For each `r` the best σ² is in closed form, so the least squares are searched over `r` alone.
///
/// @param variance σ², 0 or above
/// @param fading r, 0 to below 1
/// @see "A. S. Hering, M. G. Genton, 2011, section 2.2"
record ExponentialCovariance(double variance, double fading) {

    private static final int STARTS = 64;

    /// The least squares fit.
    ///
    /// @param covariances at lags from 0, at least one
    static ExponentialCovariance fit(double[] covariances) {
        double best = 0;
        for (int i = 1; i < STARTS; i++) {
            var r = i / (double) STARTS;
            best = misfit(covariances, r) < misfit(covariances, best) ? r : best;
        }
        var refined = best == 0 ? refined(covariances, 0, 1.0 / STARTS) : around(covariances, best);
        var r = misfit(covariances, refined) < misfit(covariances, 0) ? refined : 0;
        return new ExponentialCovariance(scale(covariances, r), r);
    }

    private static double around(double[] covariances, double r) {
        return refined(covariances, r - 1.0 / STARTS, Math.min(r + 1.0 / STARTS, 1 - 1e-9));
    }

    private static double refined(double[] covariances, double low, double high) {
        return new BrentOptimizer(1e-12, 1e-14)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(r -> misfit(covariances, r)),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high))
                .getPoint();
    }

    private static double scale(double[] covariances, double r) {
        double product = 0;
        double squares = 0;
        double power = 1;
        for (var covariance : covariances) {
            product += power * covariance;
            squares += power * power;
            power *= r;
        }
        return Math.max(0, product / squares);
    }

    private static double misfit(double[] covariances, double r) {
        var model = scale(covariances, r);
        double sum = 0;
        for (var covariance : covariances) {
            sum += (model - covariance) * (model - covariance);
            model *= r;
        }
        return sum;
    }

    /// The variance of a mean of `n`, times `n`: σ² and twice the covariances of all lags below n.
    double longRun(int n) {
        double sum = variance;
        var covariance = variance;
        for (int lag = 1; lag < n; lag++) {
            covariance *= fading;
            sum += 2 * covariance;
        }
        return sum;
    }
}
