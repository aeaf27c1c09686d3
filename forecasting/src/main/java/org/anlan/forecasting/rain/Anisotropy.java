package org.anlan.forecasting.rain;

/// A plane on which rain that goes farther in one direction than across it goes equally far:
/// turned to the long axis, the short axis stretched by `1/ratio`.
///
/// @param degrees direction of the long axis, clockwise from north
/// @param ratio short range over long range, above 0 and at most 1
/// @see "P. Goovaerts, Geostatistics for Natural Resources Evaluation, 1997, section 4.2.2"
public record Anisotropy(double degrees, double ratio) {

    /// The plane as it is: the same in all directions.
    public static final Anisotropy NONE = new Anisotropy(0, 1);

    public Anisotropy {
        if (!Double.isFinite(degrees) || !(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException(
                    "Anisotropy (%s degrees, ratio %s) must have a ratio above 0, at most 1."
                            .formatted(degrees, ratio));
        }
    }

    /// Where a place lies on that plane.
    public PlanePoint place(PlanePoint place) {
        var angle = Math.toRadians(degrees);
        var along =
                place.eastingMetres() * Math.sin(angle) + place.northingMetres() * Math.cos(angle);
        var across =
                place.eastingMetres() * Math.cos(angle) - place.northingMetres() * Math.sin(angle);
        return new PlanePoint(across / ratio, along);
    }

    /// Whether nothing is turned or stretched.
    public boolean isNone() {
        return ratio == 1;
    }

    /// How far one lies from the other on that plane, when they are so many metres apart from west
    /// to east.
    PlanePoint step(double metresEast) {
        return place(new PlanePoint(metresEast, 0));
    }
}
