package org.anlan.forecasting.extremes;

import org.anlan.forecasting.special.IncompleteGamma;
import org.anlan.forecasting.special.InverseGamma;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/// The Pearson type III distribution P-III 型分布, by mean, standard deviation and skewness.
///
/// A value exceeded with chance P is `x̄(1 + Cv Φ(Cs, P)) = x̄ + σΦ`, with the frequency factor
/// `Φ = (Cs/2) G⁻¹(4/Cs²; 1−P) − 2/Cs`.
///
/// @param mean in the data's unit
/// @param deviation σ above 0, likewise
/// @param skewness Cs
/// @see "SL 44-2006 水利水电工程设计洪水计算规范, appendix A; H. A. Foster, Theoretical frequency
///     curves, 1924; J. R. M. Hosking, J. R. Wallis, 1997, appendix A.9 (L-moments)"
public record Pearson3(double mean, double deviation, double skewness) {

    private static final double NORMAL = 1e-4;
    private static final double SYMMETRIC = 1e-6;

    public Pearson3 {
        if (!(deviation > 0) || !Double.isFinite(mean + deviation + skewness)) {
            throw new IllegalArgumentException(
                    "Distribution (mean %s, deviation %s, skewness %s) must be finite, deviation > 0."
                            .formatted(mean, deviation, skewness));
        }
    }

    /// The frequency factor Φ(Cs, P).
    ///
    /// @param exceedance P, between 0 and 1, open
    public static double factor(double skewness, double exceedance) {
        if (!(exceedance > 0 && exceedance < 1)) {
            throw new IllegalArgumentException(
                    "Exceedance (%s) must lie between 0 and 1.".formatted(exceedance));
        }
        return factor(skewness, exceedance, 1 - exceedance);
    }

    private static double factor(double skewness, double above, double below) {
        if (skewness < 0) {
            return -factor(-skewness, below, above);
        }
        if (skewness < NORMAL) {
            var z = Normal.exceededWith(above);
            return z + (z * z - 1) * skewness / 6;
        }
        var shape = 4 / (skewness * skewness);
        return skewness / 2 * (InverseGamma.quantile(shape, below, above) - shape);
    }

    /// The value exceeded with this chance.
    public double exceededWith(double exceedance) {
        return mean + deviation * factor(skewness, exceedance);
    }

    /// The chance that a value is exceeded.
    public double exceedance(double x) {
        var z = (x - mean) / deviation;
        var size = Math.abs(skewness);
        if (size < NORMAL) {
            return Normal.upper(z);
        }
        var shape = 4 / (size * size);
        return skewness > 0
                ? IncompleteGamma.upper(shape, shape + 2 * z / size)
                : IncompleteGamma.lower(shape, shape - 2 * z / size);
    }

    /// The distribution with the sample's first three L-moments, solved exactly.
    ///
    /// @throws IllegalArgumentException if the sample has fewer than four values or no spread
    public static Pearson3 byLMoments(double[] sample) {
        var moments = LMoments.of(sample).withSpread();
        var size = Math.abs(moments.skewness());
        if (size < SYMMETRIC) {
            return new Pearson3(moments.mean(), moments.scale() * Math.sqrt(Math.PI), 0);
        }
        var shape =
                Math.exp(
                        new BrentSolver(1e-14, 1e-14)
                                .solve(500, u -> lSkewness(Math.exp(u)) - size, -30, 30));
        var unit =
                moments.scale()
                        * Math.sqrt(Math.PI)
                        * Math.exp(Gamma.logGamma(shape) - Gamma.logGamma(shape + 0.5));
        return new Pearson3(
                moments.mean(),
                unit * Math.sqrt(shape),
                Math.copySign(2 / Math.sqrt(shape), moments.skewness()));
    }

    /// t₃ of the gamma distribution.
    private static double lSkewness(double shape) {
        return 6 * Beta.regularizedBeta(1.0 / 3, shape, 2 * shape) - 3;
    }
}
