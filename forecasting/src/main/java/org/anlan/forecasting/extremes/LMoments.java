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
        var ratios = LRatios.of(sample, FEWEST);
        return Arrays.stream(sample).allMatch(x -> x == sample[0])
                ? new LMoments(ratios[0], 0, Double.NaN, Double.NaN)
                : new LMoments(ratios[0], ratios[1], ratios[2], ratios[3]);
    }

    /// These, if there is a spread to fit a distribution to.
    ///
    /// @throws IllegalArgumentException if all values are equal
    LMoments withSpread() {
        if (scale == 0) {
            throw new IllegalArgumentException("Sample (all %s) has no spread.".formatted(mean));
        }
        return this;
    }
}
