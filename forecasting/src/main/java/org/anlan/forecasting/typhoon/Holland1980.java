package org.anlan.forecasting.typhoon;

/// The gradient wind of Holland: `√((B/ρ)(R/r)^B Δp e^{−(R/r)^B} + (rf/2)²) − rf/2`. With B of the
/// surface it is the surface wind.
///
/// @param radius R, of the greatest wind, m
/// @param b B
/// @param deficit Δp, Pa
/// @param density ρ, kg/m³
/// @param coriolis |f|, 1/s; 0 for the cyclostrophic wind
/// @see "G. Holland, An analytic model of the wind and pressure profiles in hurricanes, Monthly
///     Weather Review 108, 1980, equation 4"
public record Holland1980(double radius, double b, double deficit, double density, double coriolis)
        implements WindProfile {

    private static final double EARTH = 7.292115e-5;

    public Holland1980 {
        if (!(radius > 0 && b > 0 && deficit > 0 && density > 0 && coriolis >= 0)) {
            throw new IllegalArgumentException(
                    "Typhoon (R %s, B %s, deficit %s, density %s) must have all above 0, f %s not below."
                            .formatted(radius, b, deficit, density, coriolis));
        }
    }

    /// |f| at a latitude in degrees, 1/s: both hemispheres alike.
    public static double coriolis(double latitude) {
        return 2 * EARTH * Math.sin(Math.toRadians(Math.abs(latitude)));
    }

    @Override
    public double wind(double metres) {
        var r = Math.max(NEAREST, metres);
        var norm = Math.pow(radius / r, b);
        var turning = r * coriolis / 2;
        var drive = b / density * norm * deficit * Math.exp(-norm);
        if (!(drive > 0)) {
            return 0; // so near that e^{−(R/r)^B} is nothing
        }
        return drive / (Math.sqrt(drive + turning * turning) + turning);
    }
}
