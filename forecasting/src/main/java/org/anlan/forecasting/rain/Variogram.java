package org.anlan.forecasting.rain;

/// How unlike two gauges become with distance: a nugget and one rising structure, the same in all
/// directions. Variances are in mm², distances in metres.
///
/// @param shape the rising structure
/// @param nugget variance of two gauges side by side, not negative
/// @param partialSill what distance adds to it, above zero
/// @param rangeMetres the scale of distance; the spherical structure ends there, the exponential
///     has reached 63 %
/// @see "N. Cressie, Statistics for Spatial Data, 1993, section 2.3"
public record Variogram(Shape shape, double nugget, double partialSill, double rangeMetres) {

    public Variogram {
        if (!(nugget >= 0 && partialSill > 0 && rangeMetres > 0)
                || !Double.isFinite(nugget + partialSill + rangeMetres)) {
            throw new IllegalArgumentException(
                    "Variogram (nugget %s, partial sill %s, range %s m) is out of bounds."
                            .formatted(nugget, partialSill, rangeMetres));
        }
    }

    /// Half the mean squared difference of two gauges that are `metres` apart; 0 at distance 0.
    public double semivariance(double metres) {
        return metres == 0 ? 0 : nugget + partialSill * shape.rise(metres / rangeMetres);
    }

    /// Covariance at a distance. The nugget counts at distance 0 only, so a gauge keeps its value.
    public double covariance(double metres) {
        return metres == 0
                ? nugget + partialSill
                : partialSill * (1 - shape.rise(metres / rangeMetres));
    }

    /// The distance beyond which the covariance is 0, or below 10⁻¹⁶ of the partial sill.
    double reachMetres() {
        return shape.reach() * rangeMetres;
    }

    /// The two shapes on offer. A Gaussian one is not: its systems are nearly singular.
    public enum Shape {
        SPHERICAL {
            @Override
            double rise(double u) {
                return u < 1 ? u * (1.5 - 0.5 * u * u) : 1;
            }

            @Override
            double reach() {
                return 1;
            }
        },
        EXPONENTIAL {
            @Override
            double rise(double u) {
                return -Math.expm1(-u);
            }

            @Override
            double reach() {
                return 37;
            }
        };

        /// From 0 at distance 0 towards 1; `u` is distance in units of the range.
        abstract double rise(double u);

        /// Where it has come to 1 as nearly as a number can tell, in units of the range.
        abstract double reach();
    }
}
