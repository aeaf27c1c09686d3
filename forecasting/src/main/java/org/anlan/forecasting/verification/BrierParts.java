package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Brier's score taken apart by bins of the forecast: reliability − resolution + uncertainty, and
/// the two terms of what varies within a bin, so that the sum is exact.
///
/// @param reliability Σ n_b(p̄_b − ȳ_b)²/n
/// @param resolution Σ n_b(ȳ_b − ȳ)²/n
/// @param uncertainty ȳ(1 − ȳ)
/// @param withinVariance of the forecasts in their bins
/// @param withinCovariance twice that of forecast and outcome in their bins
/// @see "A. H. Murphy, 1973; D. B. Stephenson et al., Two extra components in the Brier score
///     decomposition, 2008"
public record BrierParts(
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance) {

    /// Takes apart the score of these forecasts.
    ///
    /// @param forecasts chances, 0 to 1
    /// @param outcomes 1 if it happened, else 0
    /// @param bins how many of equal width; a forecast of 1 is in the last
    public static BrierParts of(double[] forecasts, double[] outcomes, int bins) {
        var n = forecasts.length;
        var mean = Arrays.stream(outcomes).average().orElse(Double.NaN);
        var parts = new double[4];
        for (int b = 0; b < bins; b++) {
            var bin = b;
            var members =
                    IntStream.range(0, n)
                            .filter(i -> Math.min((int) (forecasts[i] * bins), bins - 1) == bin)
                            .toArray();
            if (members.length > 0) {
                add(parts, members, forecasts, outcomes, mean);
            }
        }
        return new BrierParts(
                parts[0] / n, parts[1] / n, mean * (1 - mean), parts[2] / n, parts[3] / n);
    }

    private static void add(double[] parts, int[] members, double[] p, double[] y, double mean) {
        var pBin = Arrays.stream(members).mapToDouble(i -> p[i]).average().orElseThrow();
        var yBin = Arrays.stream(members).mapToDouble(i -> y[i]).average().orElseThrow();
        parts[0] += members.length * (pBin - yBin) * (pBin - yBin);
        parts[1] += members.length * (yBin - mean) * (yBin - mean);
        for (var i : members) {
            parts[2] += (p[i] - pBin) * (p[i] - pBin);
            parts[3] += 2 * (p[i] - pBin) * (y[i] - yBin);
        }
    }

    /// The score they add up to.
    public double score() {
        return reliability - resolution + uncertainty + withinVariance - withinCovariance;
    }
}
