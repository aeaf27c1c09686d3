package org.anlan.forecasting.extremes;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/// Fits the Gumbel distribution, `F(x) = exp(−exp(−(x−ξ)/α))`: the GEV with shape 0.
///
/// @see "E. J. Gumbel, Statistics of Extremes, 1958; J. R. M. Hosking, J. R. Wallis, Regional
///     Frequency Analysis, 1997, appendix A.3"
public final class Gumbel {

    private Gumbel() {}

    /// The distribution with the sample's mean and L-scale: α = λ₂/ln 2, ξ = λ₁ − γα.
    ///
    /// @throws IllegalArgumentException if the sample has fewer than four values or no spread
    public static Gev byLMoments(double[] sample) {
        var moments = LMoments.of(sample).withSpread();
        var scale = moments.scale() / Math.log(2);
        return new Gev(moments.mean() - Gamma.GAMMA * scale, scale, 0);
    }

    /// The most likely distribution: α solves `α = x̄ − Σ x e^(−x/α) / Σ e^(−x/α)`.
    ///
    /// @throws IllegalArgumentException as `byLMoments`
    public static Gev byLikelihood(double[] sample) {
        LMoments.of(sample).withSpread();
        var lowest = Arrays.stream(sample).min().orElseThrow();
        var above = Arrays.stream(sample).map(x -> x - lowest).toArray();
        var mean = Arrays.stream(above).average().orElseThrow();
        var scale =
                new BrentSolver(1e-15, 1e-15 * mean)
                        .solve(500, a -> mean - a - leaning(above, a), mean * 1e-6, mean);
        var average = Arrays.stream(above).map(x -> Math.exp(-x / scale)).average().orElseThrow();
        return new Gev(lowest - scale * Math.log(average), scale, 0);
    }

    /// The mean of the sample, weighted towards its low values.
    private static double leaning(double[] sample, double scale) {
        double sum = 0;
        double weights = 0;
        for (var x : sample) {
            var weight = Math.exp(-x / scale);
            sum += weight * x;
            weights += weight;
        }
        return sum / weights;
    }
}
