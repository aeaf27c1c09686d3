package org.anlan.forecasting.outlook;

import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ErrorForecast;

/// Ensemble model output statistics: a normal forecast with mean `a + b·(ensemble mean)` and
/// variance `c + d·(ensemble variance)`, on the transformed scale of the flow; the four numbers
/// gave the least mean CRPS over the latest pairs.
///
/// Four numbers from few pairs fit these pairs better than the next. Forecasts of h steps overlap,
/// so that n of them tell as much as `m = n/h` that do not; so the deviation of a forecast is
/// widened by `√((m+4)/(m−4))`, m at least 8, as for a regression with four coefficients.
///
/// @param a in the unit of the scale
/// @param b of the ensemble mean
/// @param c in the unit squared, not negative
/// @param d of the ensemble variance, not negative
/// @param pairs how many it was fitted to
/// @param widening of the deviation of a forecast, for what so few pairs leave unsure
/// @param isRaw whether there were fewer than 30 pairs, so that the ensemble is left as it is
/// @see "T. Gneiting, A. E. Raftery, A. H. Westveld, T. Goldman, Calibrated probabilistic
///     forecasting using EMOS and minimum CRPS estimation, Mon. Weather Rev. 133, 2005"
public record Emos(
        double a, double b, double c, double d, int pairs, double widening, boolean isRaw) {

    /// How many days back the pairs are taken from.
    public static final int WINDOW = 90;

    /// With fewer pairs the ensemble is left as it is.
    public static final int LEAST_PAIRS = 30;

    private static final double COEFFICIENTS = 4;
    private static final double LEAST_INDEPENDENT = 8;

    /// The ensemble as it is.
    public static Emos raw(int pairs) {
        return new Emos(0, 1, 0, 1, pairs, 1, true);
    }

    /// Fits to past forecasts of one lead and what came.
    ///
    /// @param means of the ensembles, on the scale
    /// @param variances of the ensembles, likewise, not negative
    /// @param observed what came, on the scale; a pair with a `NaN` does not count
    /// @param lead h, of the forecasts, in the steps the pairs are apart
    /// @throws IllegalArgumentException if they are not of one length
    public static Emos fit(double[] means, double[] variances, double[] observed, int lead) {
        return raw(0).fit(means, variances, observed, lead, 0, observed.length);
    }

    /// Fits to the pairs whose flow was known in the 90 steps up to one.
    ///
    /// @param means by the step they were forecasts of, as the others
    /// @param now the last step whose flow is known
    public static Emos at(
            int now, double[] means, double[] variances, double[] observed, int lead) {
        return raw(0).next(now, means, variances, observed, lead);
    }

    /// As `at`, the search begun here: quicker where this is the answer of the step before, and
    /// the same to about 1e-6.
    Emos next(int now, double[] means, double[] variances, double[] observed, int lead) {
        return fit(means, variances, observed, lead, Math.max(0, now + 1 - WINDOW), now + 1);
    }

    private Emos fit(
            double[] means, double[] variances, double[] observed, int lead, int from, int to) {
        if (means.length != observed.length || variances.length != observed.length) {
            throw new IllegalArgumentException(
                    "Pairs (%d means, %d variances, %d observed) must be of one length."
                            .formatted(means.length, variances.length, observed.length));
        }
        var steps =
                IntStream.range(from, to)
                        .filter(t -> Double.isFinite(means[t] + observed[t]) && variances[t] >= 0)
                        .toArray();
        if (steps.length < LEAST_PAIRS) {
            return raw(steps.length);
        }
        return new EmosPairs(steps, means, variances, observed).fitted(this, lead);
    }

    static double widening(int pairs, int lead) {
        var independent = Math.max(LEAST_INDEPENDENT, (double) pairs / lead);
        return Math.sqrt((independent + COEFFICIENTS) / (independent - COEFFICIENTS));
    }

    /// The corrected forecast of an ensemble.
    public ErrorForecast forecast(double mean, double variance) {
        return new ErrorForecast(a + b * mean, widening * Math.sqrt(c + d * variance));
    }
}
