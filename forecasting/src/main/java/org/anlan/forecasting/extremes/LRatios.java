package org.anlan.forecasting.extremes;

import java.util.Arrays;

/// L-moment ratios of any order: λ₁, λ₂, t₃, t₄, t₅ …, from unbiased probability-weighted moments
/// and the shifted Legendre polynomials.
///
/// @see "J. R. M. Hosking, L-moments, J. R. Statist. Soc. B 52, 1990, equation 3.1"
public final class LRatios {

    private LRatios() {}

    /// The ratios of a sample.
    ///
    /// @param sample finite values in any order, at least `count`
    /// @param count how many ratios, at least 2
    /// @return the mean, the L-scale, and from the third on the ratios to the L-scale
    /// @throws IllegalArgumentException if there are fewer values than ratios
    public static double[] of(double[] sample, int count) {
        if (sample.length < count || !Arrays.stream(sample).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "Sample (%d values) must have %d finite values."
                            .formatted(sample.length, count));
        }
        var weighted = weighted(sample, count);
        var ratios = new double[count];
        for (int r = 0; r < count; r++) {
            for (int k = 0; k <= r; k++) {
                ratios[r] += legendre(r, k) * weighted[k];
            }
        }
        for (int r = 2; r < count; r++) {
            ratios[r] /= ratios[1];
        }
        return ratios;
    }

    private static double[] weighted(double[] sample, int count) {
        var sorted = sample.clone();
        Arrays.sort(sorted);
        var b = new double[count];
        for (int j = 0; j < sorted.length; j++) {
            double weight = 1.0 / sorted.length;
            for (int r = 0; r < count; r++) {
                b[r] += weight * sorted[j];
                weight *= (double) (j - r) / (sorted.length - 1 - r);
            }
        }
        return b;
    }

    /// `(−1)^(r−k) C(r,k) C(r+k,k)`.
    private static double legendre(int r, int k) {
        double product = (r - k) % 2 == 0 ? 1 : -1;
        for (int i = 1; i <= k; i++) {
            product *= (double) (r - k + i) / i * (r + i) / i;
        }
        return product;
    }
}
