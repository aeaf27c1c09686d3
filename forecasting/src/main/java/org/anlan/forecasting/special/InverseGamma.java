package org.anlan.forecasting.special;

import org.apache.commons.math3.special.Gamma;

/// The inverse of the regularised incomplete gamma function, to about 1e-14: Wilson–Hilferty's
/// start, then guarded Newton steps on the logarithm of the smaller tail.
///
/// @see "E. B. Wilson, M. M. Hilferty, The distribution of chi-square, 1931"
public final class InverseGamma {

    private static final double NEAR = 1e-9;
    private static final double LONGEST = 2;
    private static final int MOST_STEPS = 200;

    private InverseGamma() {}

    /// The value that a gamma variate of shape `a` and scale 1 stays at or below with chance
    /// `lower` and exceeds with chance `upper`.
    ///
    /// @param a above 0
    /// @param lower 0 to 1
    /// @param upper 1 − lower, given apart because the smaller of the two is the exact one
    public static double quantile(double a, double lower, double upper) {
        if (lower <= 0 || upper <= 0) {
            return lower <= 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double low = 0;
        var high = Double.POSITIVE_INFINITY;
        var x = start(a, lower, upper);
        var before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            var step = step(a, lower, upper, x);
            var next = x + x * Math.expm1(Math.clamp(step, -LONGEST, LONGEST));
            if (next == x || (Math.abs(step) < NEAR && Math.abs(step) >= Math.abs(before))) {
                return next;
            }
            low = step > 0 ? x : low;
            high = step > 0 ? high : x;
            x = next > low && next < high ? next : middle(low, high);
            before = step;
        }
        return x;
    }

    /// Newton's step in `ln x` towards the wanted logarithm of the smaller tail.
    private static double step(double a, double lower, double upper, double x) {
        var density = a * IncompleteGamma.factor(a, x);
        if (lower < upper) {
            var now = IncompleteGamma.lower(a, x);
            return now == 0 ? LONGEST : Math.log(lower / now) * now / density;
        }
        var now = IncompleteGamma.upper(a, x);
        return now == 0 ? -LONGEST : -Math.log(upper / now) * now / density;
    }

    /// The geometric middle.
    private static double middle(double low, double high) {
        if (Double.isInfinite(high)) {
            return 2 * low;
        }
        return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 2;
    }

    private static double start(double a, double lower, double upper) {
        var z = lower < upper ? -Normal.exceededWith(lower) : Normal.exceededWith(upper);
        var c = 1 / (9 * a);
        var cube = 1 - c + z * Math.sqrt(c);
        var hilferty = a * cube * cube * cube;
        return cube > 0.1 && a > 0.3
                ? hilferty
                : Math.exp((Math.log(lower) + Gamma.logGamma(a + 1)) / a);
    }
}
