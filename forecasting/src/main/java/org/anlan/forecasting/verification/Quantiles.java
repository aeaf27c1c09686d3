package org.anlan.forecasting.verification;

/// Quantiles of a sample, by linear interpolation between order statistics.
///
/// @see "R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, 1996, type 7"
final class Quantiles {

    private Quantiles() {}

    /// One quantile.
    ///
    /// @param sorted rising
    /// @return `NaN` of nothing
    static double of(double[] sorted, double level) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = level * (sorted.length - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
