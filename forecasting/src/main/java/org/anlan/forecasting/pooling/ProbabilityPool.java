package org.anlan.forecasting.pooling;

import java.util.Arrays;

/// Pools of chances of exclusive classes with weights.
///
/// @see "M. Stone, The opinion pool, 1961 (linear); C. Genest, J. V. Zidek, Combining probability
///     distributions, 1986 (logarithmic)"
public final class ProbabilityPool {

    private static final double CLIP = 1e-4;

    private ProbabilityPool() {}

    /// `Σ w p`.
    ///
    /// @param opinions by expert and class, each adding up to 1
    /// @param weights one per expert, adding up to 1
    public static double[] linear(double[][] opinions, double[] weights) {
        var pool = new double[opinions[0].length];
        for (int e = 0; e < opinions.length; e++) {
            for (int k = 0; k < pool.length; k++) {
                pool[k] += weights[e] * opinions[e][k];
            }
        }
        return pool;
    }

    /// `∝ Π p^w`, with `p` kept within 1e-4 of 0 and 1, so that nobody has a veto.
    ///
    /// @param opinions as for the linear pool
    /// @param weights likewise
    public static double[] logarithmic(double[][] opinions, double[] weights) {
        var logs = new double[opinions[0].length];
        for (int e = 0; e < opinions.length; e++) {
            for (int k = 0; k < logs.length; k++) {
                logs[k] += weights[e] * Math.log(Math.clamp(opinions[e][k], CLIP, 1 - CLIP));
            }
        }
        var products = Arrays.stream(logs).map(Math::exp).toArray();
        var sum = Arrays.stream(products).sum();
        return Arrays.stream(products).map(p -> p / sum).toArray();
    }
}
