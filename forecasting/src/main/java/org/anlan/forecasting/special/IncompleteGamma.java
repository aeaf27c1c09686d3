package org.anlan.forecasting.special;

import org.apache.commons.math3.special.Gamma;

/// The regularised incomplete gamma functions `P(a, x)` and `Q(a, x) = 1 − P`, each exact in its
/// own tail, for any `a > 0`: the leading factor is formed without cancellation, where the
/// library's loses digits with growing `a`.
///
/// @see "W. Press et al., Numerical Recipes, section 6.2 (series, continued fraction); C. Loader,
///     Fast and accurate computation of binomial probabilities, 2000 (the factor)"
public final class IncompleteGamma {

    private static final double SMALL = 1e-17;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 2_000_000;
    private static final double LARGE_SHAPE = 16;

    private IncompleteGamma() {}

    /// `P(a, x)`: the chance that a gamma variate of shape `a` stays at or below `x`.
    public static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /// `Q(a, x)`: the chance that it exceeds `x`.
    public static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /// `x^a e^(−x) / Γ(a+1)`; its product with `a/x` is the density at `x`.
    static double factor(double a, double x) {
        if (a < LARGE_SHAPE) {
            return Math.exp(a * Math.log(x) - x - Gamma.logGamma(a + 1));
        }
        return Math.exp(-deviance(a, x) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_TERMS && term > SMALL * sum; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return factor(a, x) * sum;
    }

    /// Lentz's way through the continued fraction of Q.
    private static double fraction(double a, double x) {
        var b = x + 1 - a;
        var c = 1 / TINY;
        var d = 1 / b;
        var h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            var an = -i * (i - a);
            b += 2;
            d = 1 / away(an * d + b);
            c = away(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-16) {
                break;
            }
        }
        return factor(a, x) * a * h;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /// `x − a − a ln(x/a)`, not negative.
    private static double deviance(double a, double x) {
        var delta = (x - a) / a;
        if (Math.abs(delta) > 0.1) {
            return x - a - a * Math.log(x / a);
        }
        var v = delta / (2 + delta);
        double tail = 0;
        var power = v * v * v;
        for (int k = 3; k < 40; k += 2) {
            tail += power / k;
            power *= v * v;
        }
        return a * (delta * v - 2 * tail);
    }

    /// What Stirling's formula lacks of `ln Γ(a+1)`.
    private static double stirlingError(double a) {
        var s = 1 / (a * a);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / a;
    }
}
