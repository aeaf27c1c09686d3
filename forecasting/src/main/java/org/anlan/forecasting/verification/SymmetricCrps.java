package org.anlan.forecasting.verification;

import org.anlan.forecasting.special.Normal;

/// The CRPS of a symmetric distribution, cut off at both ends if need be, with masses there: plain,
/// truncated (the masses 0) or censored (the masses of the tails) in one formula.
///
/// Within the ends `F = L + c (F₀ − F₀(l))`; the score is the integral of `F²` up to the
/// observation and of `(1−F)²` from there on, from the antiderivatives of `F₀` and `F₀²`.
///
/// @param base standard form
/// @param lower end, perhaps −∞
/// @param upper end, perhaps ∞
/// @param lowerMass chance of exactly the lower end; 0 if it is −∞
/// @param upperMass likewise
/// @see "A. Jordan, F. Krüger, S. Lerch, Evaluating probabilistic forecasts with scoringRules,
///     J. Stat. Softw. 90, 2019, appendix A"
public record SymmetricCrps(
        Base base,
        double location,
        double scale,
        double lower,
        double upper,
        double lowerMass,
        double upperMass) {

    public SymmetricCrps {
        if (!(scale > 0 && lower < upper && lowerMass >= 0 && upperMass >= 0)
                || lowerMass + upperMass > 1) {
            throw new IllegalArgumentException(
                    "Distribution (scale %s, ends %s to %s, masses %s and %s) is out of bounds."
                            .formatted(scale, lower, upper, lowerMass, upperMass));
        }
    }

    /// Without ends.
    public static SymmetricCrps whole(Base base, double location, double scale) {
        return truncated(base, location, scale, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// What lies beyond an end is impossible.
    public static SymmetricCrps truncated(
            Base base, double location, double scale, double lower, double upper) {
        return new SymmetricCrps(base, location, scale, lower, upper, 0, 0);
    }

    /// What lies beyond an end is at the end.
    public static SymmetricCrps censored(
            Base base, double location, double scale, double lower, double upper) {
        return new SymmetricCrps(
                base,
                location,
                scale,
                lower,
                upper,
                base.cumulative((lower - location) / scale),
                base.cumulative((location - upper) / scale));
    }

    /// The score of an observation, in its unit.
    public double of(double observed) {
        var l = (lower - location) / scale;
        var u = (upper - location) / scale;
        var y = (observed - location) / scale;
        var z = Math.clamp(y, l, u);
        var rest = 1 - lowerMass - upperMass;
        var c = rest == 0 ? 0 : rest / base.between(l, u);
        var inside = side(l, z, lowerMass, c) + side(-u, -z, upperMass, c);
        return scale * (inside + Math.abs(y - z));
    }

    /// The integral from an end `l` to `z` of `(α + c F₀)²`; by symmetry it serves both ends.
    private double side(double l, double z, double mass, double c) {
        if (Double.isInfinite(l)) {
            return c * c * base.squareArea(z);
        }
        var a = mass - c * base.cumulative(l);
        return a * a * (z - l)
                + 2 * a * c * (base.area(z) - base.area(l))
                + c * c * (base.squareArea(z) - base.squareArea(l));
    }

    /// A standard distribution, symmetric about 0.
    public enum Base {
        NORMAL {
            @Override
            double cumulative(double x) {
                return Normal.cumulative(x);
            }

            @Override
            double area(double x) {
                return x * Normal.cumulative(x) + Normal.density(x);
            }

            @Override
            double squareArea(double x) {
                var p = Normal.cumulative(x);
                return x * p * p
                        + 2 * p * Normal.density(x)
                        - Normal.cumulative(x * Math.sqrt(2)) / Math.sqrt(Math.PI);
            }
        },
        LOGISTIC {
            @Override
            double cumulative(double x) {
                return 1 / (1 + Math.exp(-x));
            }

            @Override
            double area(double x) {
                return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            }

            @Override
            double squareArea(double x) {
                return area(x) - cumulative(x);
            }
        },
        LAPLACE {
            @Override
            double cumulative(double x) {
                return x < 0 ? Math.exp(x) / 2 : 1 - Math.exp(-x) / 2;
            }

            @Override
            double area(double x) {
                return Math.max(x, 0) + Math.exp(-Math.abs(x)) / 2;
            }

            @Override
            double squareArea(double x) {
                var e = Math.exp(-Math.abs(x));
                return x < 0 ? e * e / 8 : x - 0.75 + e - e * e / 8;
            }
        };

        /// F₀, 0 at −∞.
        abstract double cumulative(double x);

        /// The integral of F₀ from −∞ to `x`.
        abstract double area(double x);

        /// The integral of F₀² from −∞ to `x`.
        abstract double squareArea(double x);

        /// The chance between two points, exact in either tail.
        double between(double l, double u) {
            return l > 0 ? cumulative(-l) - cumulative(-u) : cumulative(u) - cumulative(l);
        }
    }
}
