package org.anlan.forecasting.special;

import org.apache.commons.math3.special.Erf;

/// The standard normal distribution, with both tails as exact as its middle.
public final class Normal {

    private static final double ROOT2 = Math.sqrt(2);
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /// The density.
    public static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT_2PI;
    }

    /// The chance to stay at or below `z`.
    public static double cumulative(double z) {
        return upper(-z);
    }

    /// The chance to exceed `z`.
    public static double upper(double z) {
        return Erf.erfc(z / ROOT2) / 2;
    }

    /// The value that is stayed at or below with chance `p`; infinite at 0 and 1.
    public static double quantile(double p) {
        return p < 0.5 ? -exceededWith(p) : exceededWith(1 - p);
    }

    /// The value that is exceeded with chance `p`: the library's, then one step of Halley's.
    public static double exceededWith(double p) {
        if (p > 0.5) {
            return -exceededWith(1 - p);
        }
        if (p == 0) {
            return Double.POSITIVE_INFINITY;
        }
        var z = start(p);
        for (int i = 0; i < 3; i++) {
            var step = (upper(z) - p) / density(z);
            z += step / (1 - step * z / 2);
        }
        return z;
    }

    /// @see "M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 26.2.23"
    private static double start(double p) {
        var t = Math.sqrt(-2 * Math.log(p));
        return t
                - (2.515517 + t * (0.802853 + t * 0.010328))
                        / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
