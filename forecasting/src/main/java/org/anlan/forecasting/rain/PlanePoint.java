package org.anlan.forecasting.rain;

/// A place on a projected plane, in metres east and north of the plane's origin.
///
/// @see AlbersPlane
public record PlanePoint(double eastingMetres, double northingMetres) {

    public PlanePoint {
        if (!Double.isFinite(eastingMetres) || !Double.isFinite(northingMetres)) {
            throw new IllegalArgumentException(
                    "A place (%s, %s) must be finite.".formatted(eastingMetres, northingMetres));
        }
    }

    /// The straight distance to another place of the same plane, in metres.
    public double metresTo(PlanePoint other) {
        return Math.hypot(
                eastingMetres - other.eastingMetres, northingMetres - other.northingMetres);
    }
}
