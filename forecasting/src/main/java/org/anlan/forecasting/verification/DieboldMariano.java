package org.anlan.forecasting.verification;

import java.util.Arrays;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// Whether one forecast is better than another, from the differences of their losses: the mean over
/// its standard error, which heeds that neighbouring differences are alike.
///
/// @param count how many differences
/// @param mean of the differences; above 0 the first forecast lost more
/// @param statistic `NaN` if the variance is not positive
/// @param law what the statistic follows if both are equally good
/// @see "F. X. Diebold, R. S. Mariano, 1995; D. Harvey, S. Leybourne, P. Newbold, 1997; A. S.
///     Hering, M. G. Genton, Comparing spatial predictions, Technometrics 53, 2011"
public record DieboldMariano(int count, double mean, double statistic, Law law) {

    /// What the statistic is held against.
    public enum Law {
        /// Student's t with one degree of freedom less than differences: for short series.
        T,
        /// The standard normal.
        NORMAL
    }

    /// Compares after Harvey, Leybourne and Newbold: the first `h − 1` autocovariances, corrected
    /// for small samples.
    ///
    /// @param differences loss of the first less loss of the second, in order of time; none missing
    /// @param horizon h, how many steps ahead was forecast: 1 to one less than there are
    public static DieboldMariano of(double[] differences, int horizon) {
        int n = differences.length;
        require(horizon >= 1 && horizon < n, horizon, n, "below");
        var mean = Arrays.stream(differences).average().orElseThrow();
        double variance = covariance(differences, mean, 0);
        for (int lag = 1; lag < horizon; lag++) {
            variance += 2 * covariance(differences, mean, lag);
        }
        var correction = (n + 1 - 2.0 * horizon + horizon * (horizon - 1.0) / n) / n;
        return of(differences, mean, variance / correction);
    }

    /// Compares after Hering and Genton: an exponential curve `σ² e^(−3k/θ)` is fitted to the
    /// autocovariances of the first half of the lags, or up to `h` if that is more, and summed
    /// over all lags, so that the variance cannot be negative.
    ///
    /// @param horizon h, 1 to as many as there are
    public static DieboldMariano byExponential(double[] differences, int horizon) {
        int n = differences.length;
        require(horizon >= 1 && horizon <= n, horizon, n, "not above");
        var mean = Arrays.stream(differences).average().orElseThrow();
        var lags = Math.max((n - 1) / 2, horizon);
        var covariances = new double[lags];
        Arrays.setAll(covariances, lag -> covariance(differences, mean, lag));
        var curve = ExponentialCovariance.fit(covariances);
        return of(differences, mean, curve.longRun(n));
    }

    private static DieboldMariano of(double[] differences, double mean, double variance) {
        int n = differences.length;
        var isAlike = Arrays.stream(differences).allMatch(d -> d == differences[0]);
        var statistic = variance > 0 && !isAlike ? mean / Math.sqrt(variance / n) : Double.NaN;
        return new DieboldMariano(n, mean, statistic, Law.T);
    }

    private static void require(boolean holds, int horizon, int n, String bound) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Horizon (%d) must be at least 1 and %s the %d differences."
                            .formatted(horizon, bound, n));
        }
    }

    private static double covariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < x.length; i++) {
            sum += (x[i] - mean) * (x[i - lag] - mean);
        }
        return sum / x.length;
    }

    /// The same statistic held against another law.
    public DieboldMariano by(Law other) {
        return new DieboldMariano(count, mean, statistic, other);
    }

    /// The chance of so large a statistic, to either side, if both are equally good.
    public double twoSided() {
        return Double.isNaN(statistic)
                ? Double.NaN
                : 2 * distribution().cumulativeProbability(-Math.abs(statistic));
    }

    /// The confidence that the mean is above 0.
    public double confidenceAboveZero() {
        return Double.isNaN(statistic)
                ? Double.NaN
                : distribution().cumulativeProbability(statistic);
    }

    /// The ends of the interval about the mean.
    public double[] interval(double confidence) {
        var reach =
                Double.isNaN(statistic) || statistic == 0
                        ? Double.NaN
                        : distribution().inverseCumulativeProbability((1 + confidence) / 2)
                                * Math.abs(mean / statistic);
        return new double[] {mean - reach, mean + reach};
    }

    private AbstractRealDistribution distribution() {
        return law == Law.T
                ? new TDistribution(null, count - 1)
                : new NormalDistribution(null, 0, 1);
    }
}
