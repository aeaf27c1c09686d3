package org.anlan.forecasting.outlook;

/// The standard normal distribution function by rational functions, to 1e-14: some ten times
/// quicker than the library's, for searches that ask a million times.
///
/// @see "J. F. Hart et al., Computer Approximations, 1968; G. West, Better approximations to
///     cumulative normal functions, Wilmott, 2005"
final class HartNormal {

    private static final double FAR = 7.07106781186547;
    private static final double ROOT_2PI = Math.sqrt(2 * Math.PI);
    private static final double[] ABOVE = {
        3.52624965998911e-02,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BELOW = {
        8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
        296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
    };

    private HartNormal() {}

    /// The chance to stay at or below `z`.
    static double cumulative(double z) {
        var tail = tail(Math.abs(z));
        return z > 0 ? 1 - tail : tail;
    }

    private static double tail(double z) {
        var density = Math.exp(-z * z / 2);
        return z < FAR
                ? density * polynomial(ABOVE, z) / polynomial(BELOW, z)
                : density / ROOT_2PI / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65)))));
    }

    private static double polynomial(double[] coefficients, double z) {
        double value = 0;
        for (var each : coefficients) {
            value = value * z + each;
        }
        return value;
    }
}
