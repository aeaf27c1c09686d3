package org.anlan.forecasting.extremes;

import java.util.Arrays;

/// The first four sample L-moments, from unbiased probability-weighted moments.
///
/// @param mean λ₁, in the sample's unit
/// @param scale λ₂, likewise; 0 if all values are equal
/// @param skewness t₃ = λ₃/λ₂, between -1 and 1; `NaN` if the scale is 0
/// @param kurtosis t₄ = λ₄/λ₂; `NaN` if the scale is 0
/// @see "J. R. M. Hosking, L-moments, J. R. Statist. Soc. B 52, 1990"
public record LMoments(double mean, double scale, double skewness, double kurtosis) {

    private static final int FEWEST = 4;

    /// The moments of a sample in any order.
    ///
    /// @throws IllegalArgumentException if there are fewer than four values or one is not finite
    public static LMoments of(double[] sample) {
        if (sample.length < FEWEST || !Arrays.stream(sample).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "Sample (%d values) must have four finite values.".formatted(sample.length));
        }
        var sorted = sample.clone();
        Arrays.sort(sorted);
        var b = weightedMoments(sorted);
        var scale = 2 * b[1] - b[0];
        if (sorted[0] == sorted[sorted.length - 1]) {
            return new LMoments(b[0], 0, Double.NaN, Double.NaN);
        }
        return new LMoments(
                b[0],
                scale,
                (6 * b[2] - 6 * b[1] + b[0]) / scale,
                (20 * b[3] - 30 * b[2] + 12 * b[1] - b[0]) / scale);
    }

    private static double[] weightedMoments(double[] sorted) {
        int n = sorted.length;
        var b = new double[FEWEST];
        for (int j = 0; j < n; j++) {
            double weight = 1.0 / n;
            for (int r = 0; r < FEWEST; r++) {
                b[r] += weight * sorted[j];
                weight *= (double) (j - r) / (n - 1 - r);
            }
        }
        return b;
    }
}
