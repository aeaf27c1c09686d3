package org.anlan.forecasting.verification;

import org.anlan.forecasting.special.IncompleteGamma;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/// The CRPS of distributions with a closed form of their own, in the unit of the observation `y`.
///
/// @see "A. Jordan, F. Krüger, S. Lerch 2019, appendix A; P. Friederichs, T. L. Thorarinsdottir,
///     2012 (GEV, GPD); M. Scheuerer, T. M. Hamill, 2015 (censored shifted gamma); S. Baran, S.
///     Lerch, 2015 (lognormal); E. P. Grimit et al., 2006 (mixture of normals)"
public final class CrpsFormula {

    private static final double GUMBEL = 1e-7;

    private CrpsFormula() {}

    /// Exponential with a rate above 0.
    public static double exponential(double y, double rate) {
        var below = y > 0 ? -Math.expm1(-rate * y) : 0;
        return Math.abs(y) - 2 * below / rate + 1 / (2 * rate);
    }

    /// Gamma with shape and rate above 0.
    public static double gamma(double y, double shape, double rate) {
        var x = rate * y;
        return (x * (2 * IncompleteGamma.lower(shape, x) - 1)
                        - shape * (2 * IncompleteGamma.lower(shape + 1, x) - 1)
                        - 1 / Math.exp(Beta.logBeta(0.5, shape)))
                / rate;
    }

    /// `max(0, G − shift)` with G gamma: rain with many dry days.
    public static double shiftedGamma(double y, double shape, double rate, double shift) {
        var z = rate * (Math.max(y, 0) + shift);
        var c = rate * shift;
        var atC = IncompleteGamma.lower(shape, c);
        var bracket =
                z * (2 * IncompleteGamma.lower(shape, z) - 1)
                        - c * atC * atC
                        + shape
                                * (1
                                        + 2 * atC * IncompleteGamma.lower(shape + 1, c)
                                        - atC * atC
                                        - 2 * IncompleteGamma.lower(shape + 1, z))
                        - shape
                                / Math.PI
                                * Math.exp(Beta.logBeta(0.5, shape + 0.5))
                                * IncompleteGamma.upper(2 * shape, 2 * c);
        return bracket / rate + Math.max(0, -y);
    }

    /// Lognormal with the mean and deviation of the logarithm.
    public static double lognormal(double y, double mean, double deviation) {
        var w = y > 0 ? (Math.log(y) - mean) / deviation : Double.NEGATIVE_INFINITY;
        return y * (2 * Normal.cumulative(w) - 1)
                - 2
                        * Math.exp(mean + deviation * deviation / 2)
                        * (Normal.cumulative(w - deviation)
                                - Normal.upper(deviation / Math.sqrt(2)));
    }

    /// Student's t with more than one degree of freedom.
    public static double t(double y, double freedom, double location, double scale) {
        var z = (y - location) / scale;
        var t = new TDistribution(null, freedom);
        var spread =
                2
                        * Math.sqrt(freedom)
                        / (freedom - 1)
                        * Math.exp(
                                Beta.logBeta(0.5, freedom - 0.5)
                                        - 2 * Beta.logBeta(0.5, freedom / 2));
        return scale
                * (z * (2 * t.cumulativeProbability(z) - 1)
                        + 2 * t.density(z) * (freedom + z * z) / (freedom - 1)
                        - spread);
    }

    /// Generalised extreme value with shape ξ below 1.
    public static double gev(double y, double shape, double location, double scale) {
        var z = (y - location) / scale;
        if (Math.abs(shape) < GUMBEL) {
            return scale
                    * (Gamma.GAMMA - Math.log(2) - z + 2 * ExponentialIntegral.e1(Math.exp(-z)));
        }
        var base = 1 + shape * z;
        var minusLog =
                base <= 0
                        ? (shape > 0 ? Double.POSITIVE_INFINITY : 0)
                        : Math.exp(-Math.log(base) / shape);
        var gamma = Gamma.gamma(1 - shape);
        var partial = Double.isInfinite(minusLog) ? 1 : IncompleteGamma.lower(1 - shape, minusLog);
        return scale
                * ((-z - 1 / shape) * (1 - 2 * Math.exp(-minusLog))
                        - gamma / shape * (Math.pow(2, shape) - 2 * partial));
    }

    /// Generalised Pareto with shape ξ below 1 and a mass at the location.
    public static double gpd(double y, double shape, double location, double scale, double mass) {
        var z = (y - location) / scale;
        var exceeded = z <= 0 ? 1 : exceeded(z, shape);
        return scale
                * (Math.abs(z)
                        - 2 * (1 - mass) / (1 - shape) * (1 - Math.pow(exceeded, 1 - shape))
                        + (1 - mass) * (1 - mass) / (2 - shape));
    }

    private static double exceeded(double z, double shape) {
        return Math.abs(shape) < GUMBEL
                ? Math.exp(-z)
                : Math.pow(Math.max(0, 1 + shape * z), -1 / shape);
    }

    /// Beta on 0 to 1.
    public static double beta(double y, double a, double b) {
        var x = Math.clamp(y, 0, 1);
        var spread = 2 / a * Math.exp(Beta.logBeta(2 * a, 2 * b) - 2 * Beta.logBeta(a, b));
        return x * (2 * Beta.regularizedBeta(x, a, b) - 1)
                + a / (a + b) * (1 - 2 * Beta.regularizedBeta(x, a + 1, b) - spread)
                + Math.abs(y - x);
    }

    /// Uniform between two ends, with masses at them.
    public static double uniform(
            double y, double low, double high, double lowMass, double highMass) {
        var z = (y - low) / (high - low);
        var x = Math.clamp(z, 0, 1);
        return (high - low)
                * (third(lowMass, 1 - lowMass - highMass, x)
                        + third(highMass, 1 - lowMass - highMass, 1 - x)
                        + Math.abs(z - x));
    }

    /// The integral of `(a + cx)²` from 0 to `x`.
    private static double third(double a, double c, double x) {
        return x * (a * a + a * c * x + c * c * x * x / 3);
    }

    /// A mixture of normals; the weights add up to 1.
    public static double normals(double y, double[] means, double[] deviations, double[] weights) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += weights[i] * mean(y - means[i], deviations[i]);
            for (int j = 0; j < means.length; j++) {
                var both = Math.hypot(deviations[i], deviations[j]);
                sum -= weights[i] * weights[j] * mean(means[i] - means[j], both) / 2;
            }
        }
        return sum;
    }

    /// The mean size of a normal variate.
    private static double mean(double mean, double deviation) {
        var z = mean / deviation;
        return mean * (2 * Normal.cumulative(z) - 1) + 2 * deviation * Normal.density(z);
    }
}
