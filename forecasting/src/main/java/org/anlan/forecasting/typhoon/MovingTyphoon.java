package org.anlan.forecasting.typhoon;

/// The surface wind of a typhoon that moves: the wind of the profile around the centre, and half
/// the velocity of the centre. They add up on the right of the track, north of the equator, and on
/// the left of it south.
///
/// @param profile of the typhoon standing still
/// @param factor from the profile's wind to that of the surface: 0.9 from a gradient wind, 1 from a
///     surface wind
/// @param speed of the centre, m/s
/// @param heading where it goes, degrees clockwise from north
/// @param southern whether it turns clockwise
public record MovingTyphoon(
        WindProfile profile, double factor, double speed, double heading, boolean southern) {

    private static final double SHARE = 0.5;
    private static final double QUARTER = 90;

    /// A wind vector at the surface, in m/s.
    ///
    /// @param east towards the east
    /// @param north towards the north
    public record Wind(double east, double north) {

        /// Its speed, m/s.
        public double speed() {
            return Math.hypot(east, north);
        }

        /// Where it comes from, degrees clockwise from north, 0 to 360.
        public double from() {
            return (Math.toDegrees(Math.atan2(-east, -north)) + 360) % 360;
        }
    }

    /// The surface wind at a place.
    ///
    /// @param metres from the centre
    /// @param bearing of the place from the centre, degrees clockwise from north
    public Wind at(double metres, double bearing) {
        var around = factor * profile.wind(metres);
        var towards = Math.toRadians(bearing + (southern ? QUARTER : -QUARTER));
        var along = Math.toRadians(heading);
        return new Wind(
                around * Math.sin(towards) + SHARE * speed * Math.sin(along),
                around * Math.cos(towards) + SHARE * speed * Math.cos(along));
    }
}
