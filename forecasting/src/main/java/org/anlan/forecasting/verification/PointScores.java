package org.anlan.forecasting.verification;

import java.util.Arrays;

/// Scores of probabilities, quantiles and intervals, for one forecast each.
///
/// @see "G. W. Brier, 1950; E. S. Epstein, 1969 (RPS); I. J. Good, 1952 (logarithm); R. Koenker, G.
///     Bassett, 1978 (pinball); R. L. Winkler, 1972 (interval); A. P. Dawid, P.
///     Sebastiani, Coherent dispersion criteria for optimal experimental design, 1999"
public final class PointScores {

    private PointScores() {}

    /// Brier's, of the chance that something happens.
    public static double brier(double probability, boolean happened) {
        var miss = probability - (happened ? 1 : 0);
        return miss * miss;
    }

    /// The negative logarithm of the chance of what happened; infinite if that was called
    /// impossible.
    public static double logarithmic(double probability, boolean happened) {
        return happened ? -Math.log(probability) : -Math.log1p(-probability);
    }

    /// The ranked probability score of ordered classes: a sum of squares, not divided.
    ///
    /// @param probabilities of each class, adding up to 1
    /// @param observed the class that came, from 0
    public static double ranked(double[] probabilities, int observed) {
        double cumulative = 0;
        double sum = 0;
        for (int k = 0; k < probabilities.length; k++) {
            cumulative += probabilities[k];
            sum += brier(cumulative, k >= observed);
        }
        return sum;
    }

    /// The pinball loss of a quantile.
    public static double quantile(double level, double quantile, double observed) {
        return ((observed < quantile ? 1 : 0) - level) * (quantile - observed);
    }

    /// The CRPS as far as some quantiles show it: twice their mean pinball loss.
    public static double quantiles(double[] levels, double[] quantiles, double observed) {
        double sum = 0;
        for (int k = 0; k < levels.length; k++) {
            sum += quantile(levels[k], quantiles[k], observed);
        }
        return 2 * sum / levels.length;
    }

    /// Of a central interval that should miss with chance `alpha`.
    public static double interval(double low, double high, double alpha, double observed) {
        return high
                - low
                + 2 / alpha * Math.max(0, low - observed)
                + 2 / alpha * Math.max(0, observed - high);
    }

    /// Dawid and Sebastiani's, of mean and variance: `((y − μ)/σ)² + ln σ²`; `NaN` without spread.
    ///
    /// @param variance above 0, in the squared unit
    public static double dawidSebastiani(double mean, double variance, double observed) {
        return variance > 0
                ? (observed - mean) * (observed - mean) / variance + Math.log(variance)
                : Double.NaN;
    }

    /// Of mean and variance (divisor m) of an ensemble.
    public static double dawidSebastiani(double[] members, double observed) {
        var mean = Arrays.stream(members).average().orElse(Double.NaN);
        var variance = Arrays.stream(members).map(x -> (x - mean) * (x - mean)).average();
        return dawidSebastiani(mean, variance.orElse(Double.NaN), observed);
    }
}
