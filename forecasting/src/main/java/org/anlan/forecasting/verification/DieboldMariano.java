package org.anlan.forecasting.verification;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/// Whether one forecast is better than another, from the differences of their losses: the mean over
/// its standard error with the first `h − 1` autocovariances, corrected for small samples.
///
/// @param count how many differences
/// @param mean of the differences; above 0 the first forecast lost more
/// @param statistic Student's t with `count − 1` degrees of freedom; `NaN` if the variance is not
///     positive
/// @see "F. X. Diebold, R. S. Mariano, 1995; D. Harvey, S. Leybourne, P. Newbold, 1997"
public record DieboldMariano(int count, double mean, double statistic) {

    /// Compares.
    ///
    /// @param differences loss of the first less loss of the second, in order of time; none missing
    /// @param horizon h, how many steps ahead was forecast: 1 to one less than there are
    public static DieboldMariano of(double[] differences, int horizon) {
        int n = differences.length;
        if (horizon < 1 || horizon >= n) {
            throw new IllegalArgumentException(
                    "Horizon (%d) must be at least 1 and below the %d differences."
                            .formatted(horizon, n));
        }
        var mean = Arrays.stream(differences).average().orElseThrow();
        double variance = covariance(differences, mean, 0);
        for (int lag = 1; lag < horizon; lag++) {
            variance += 2 * covariance(differences, mean, lag);
        }
        if (!(variance > 0)) {
            return new DieboldMariano(n, mean, Double.NaN);
        }
        var correction = (n + 1 - 2.0 * horizon + horizon * (horizon - 1.0) / n) / n;
        return new DieboldMariano(n, mean, mean / Math.sqrt(variance / n) * Math.sqrt(correction));
    }

    private static double covariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < x.length; i++) {
            sum += (x[i] - mean) * (x[i - lag] - mean);
        }
        return sum / x.length;
    }

    /// The chance of so large a statistic, to either side, if both are equally good.
    public double twoSided() {
        return Double.isNaN(statistic)
                ? Double.NaN
                : 2 * t().cumulativeProbability(-Math.abs(statistic));
    }

    /// The confidence that the mean is above 0.
    public double confidenceAboveZero() {
        return Double.isNaN(statistic) ? Double.NaN : t().cumulativeProbability(statistic);
    }

    /// The ends of the interval about the mean.
    public double[] interval(double confidence) {
        var reach =
                Double.isNaN(statistic)
                        ? Double.NaN
                        : t().inverseCumulativeProbability((1 + confidence) / 2)
                                * Math.abs(mean / statistic);
        return new double[] {mean - reach, mean + reach};
    }

    private TDistribution t() {
        return new TDistribution(null, count - 1);
    }
}
