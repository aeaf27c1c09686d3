package org.anlan.forecasting.typhoon;

/// The surface wind of Holland's revised profile: `v_max ((R/r)^b e^{1−(R/r)^b})^x`. The exponent
/// x is 0.5 up to R; outside it changes in a straight line so that a second wind `far` is met at
/// `farRadius`, but never falls below 0.4, where wind would rise again outwards.
///
/// @param radius R, of the greatest wind, m
/// @param greatest v_max at the surface, m/s
/// @param b of the surface
/// @param far the second wind, m/s; 17 (gale) where none is known
/// @param farRadius where it blows, m; 300 km where none is known
/// @see "G. Holland, J. Belanger, A. Fritz, A revised model for radial profiles of hurricane winds,
///     Monthly Weather Review 138, 2010, equation 6"
public record Holland2010(double radius, double greatest, double b, double far, double farRadius)
        implements WindProfile {

    private static final double INNER = 0.5;
    private static final double LEAST = 0.4;

    public Holland2010 {
        if (!(radius > 0 && greatest > 0 && b > 0 && far > 0)) {
            throw new IllegalArgumentException(
                    "Typhoon (R %s, greatest %s, b %s, far wind %s) must have all above 0."
                            .formatted(radius, greatest, b, far));
        }
        if (!(farRadius > radius)) {
            throw new IllegalArgumentException(
                    "Radius of the second wind (%s m) must be above that of the greatest (%s m)."
                            .formatted(farRadius, radius));
        }
    }

    @Override
    public double wind(double metres) {
        return greatest * Math.pow(bell(Math.max(NEAREST, metres)), exponent(metres));
    }

    /// The exponent x at a distance in m.
    public double exponent(double metres) {
        var outer = Math.log(far / greatest) / Math.log(bell(farRadius));
        var share = Math.max(0, metres - radius) / (farRadius - radius);
        return Math.max(LEAST, INNER + share * (outer - INNER));
    }

    /// 1 at the radius of the greatest wind, less elsewhere.
    private double bell(double metres) {
        var norm = Math.pow(radius / metres, b);
        return norm == Double.POSITIVE_INFINITY ? 0 : norm * Math.exp(1 - norm);
    }
}
