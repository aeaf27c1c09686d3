package org.anlan.forecasting.pooling;

import java.util.Arrays;

/// Draws weights towards equal while few questions are verified: `w = λ w* + (1 − λ)/E`, `λ = n/(n
/// + 3)` with n the expert's own verified questions, then made to add up to 1 again. Who was never
/// verified weighs as an average one.
///
/// @see "forecasting.md (f)"
public final class Shrinkage {

    private static final double DRAWN = 3;

    private Shrinkage() {}

    /// Draws.
    ///
    /// @param weights w*, adding up to 1
    /// @param verified n, one per weight, none negative
    /// @return weights that add up to 1; none of none
    /// @throws IllegalArgumentException if there are more or fewer counts than weights
    public static double[] of(double[] weights, int[] verified) {
        if (weights.length != verified.length) {
            throw new IllegalArgumentException(
                    "Verified questions (%d) must be one count per weight (%d)."
                            .formatted(verified.length, weights.length));
        }
        var drawn = new double[weights.length];
        Arrays.setAll(drawn, e -> drawn(weights[e], verified[e], weights.length));
        return LossTable.shares(drawn);
    }

    private static double drawn(double weight, int verified, int experts) {
        var trust = verified / (verified + DRAWN);
        return trust * weight + (1 - trust) / experts;
    }
}
