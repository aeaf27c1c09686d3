package org.anlan.forecasting.verification;

import org.apache.commons.math3.special.Gamma;

/// The exponential integral `E₁(x)`, the integral of `e^(−t)/t` from `x` on.
///
/// @see "M. Abramowitz, I. Stegun, 1964, 5.1.11 and 5.1.22"
final class ExponentialIntegral {

    private static final int MOST_TERMS = 500;

    private ExponentialIntegral() {}

    /// @param x above 0; 0 gives ∞
    static double e1(double x) {
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return x <= 1 ? series(x) : fraction(x);
    }

    private static double series(double x) {
        var sum = -Gamma.GAMMA - Math.log(x);
        double power = 1;
        for (int n = 1; n < MOST_TERMS; n++) {
            power *= -x / n;
            sum -= power / n;
            if (Math.abs(power) < 1e-18) {
                break;
            }
        }
        return sum;
    }

    private static double fraction(double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        var b = x + 1;
        var c = 1e300;
        var d = 1 / b;
        var h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double an = -(double) i * i;
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= c * d;
            if (Math.abs(c * d - 1) < 1e-16) {
                break;
            }
        }
        return h * Math.exp(-x);
    }
}
