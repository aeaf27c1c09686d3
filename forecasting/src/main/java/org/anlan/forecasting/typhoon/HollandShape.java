package org.anlan.forecasting.typhoon;

/// Holland's B: how sharply pressure and wind are drawn together about the centre.
public final class HollandShape {

    private static final double LEAST = 1;
    private static final double MOST = 2.5;
    private static final double HECTO = 100;

    private HollandShape() {}

    /// From the greatest gradient wind: `B = ρ e v² / Δp`, kept in 1 to 2.5.
    ///
    /// @param wind greatest gradient wind, m/s
    /// @param deficit pressure outside less that of the centre, Pa, above 0
    /// @param density of air, kg/m³
    /// @see "G. Holland, An analytic model of the wind and pressure profiles in hurricanes, Monthly
    ///     Weather Review 108, 1980"
    public static double ofGradientWind(double wind, double deficit, double density) {
        return ofSurfaceWind(wind, deficit, density, 1);
    }

    /// From the greatest surface wind, which is the gradient wind times `reduction`: the same, kept
    /// in 1 to 2.5 times the reduction squared, so that the profile is that of the surface.
    public static double ofSurfaceWind(
            double wind, double deficit, double density, double reduction) {
        return kept(density * Math.E * wind * wind / deficit, reduction);
    }

    /// From pressure alone, where no wind is known; B of the surface, kept as
    /// that of a surface wind.
    ///
    /// @param deficit Pa
    /// @param change of the centre's pressure, Pa per hour, above 0 while it fills
    /// @param latitude degrees; both hemispheres alike
    /// @param speed of the centre, m/s
    /// @param reduction surface wind by gradient wind
    /// @see "G. Holland, A revised hurricane pressure–wind model, Monthly Weather Review 136, 2008,
    ///     equation 11"
    public static double ofPressure(
            double deficit, double change, double latitude, double speed, double reduction) {
        var hpa = deficit / HECTO;
        var motion = speed == 0 ? 0 : 0.15 * Math.pow(speed, 0.6 * (1 - hpa / 215));
        var free =
                1
                        - 4.4e-5 * hpa * hpa
                        + 0.01 * hpa
                        + 0.03 * change / HECTO
                        - 0.014 * Math.abs(latitude)
                        + motion;
        return kept(free, reduction);
    }

    /// The greatest wind that belongs to B, without the turning of the Earth: `√(B Δp / (ρ e))`.
    public static double greatestWind(double b, double deficit, double density) {
        return Math.sqrt(b * deficit / (density * Math.E));
    }

    private static double kept(double b, double reduction) {
        var square = reduction * reduction;
        return Math.clamp(b, square * LEAST, square * MOST);
    }
}
