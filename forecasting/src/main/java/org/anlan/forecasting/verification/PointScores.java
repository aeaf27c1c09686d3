package org.anlan.forecasting.verification;

/// Scores of probabilities, quantiles and intervals, for one forecast each.
///
/// @see "G. W. Brier, 1950; E. S. Epstein, 1969 (RPS); I. J. Good, 1952 (logarithm); R. Koenker, G.
///     Bassett, 1978 (pinball); R. L. Winkler, 1972 (interval)"
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
}
