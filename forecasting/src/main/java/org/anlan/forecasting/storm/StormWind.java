package org.anlan.forecasting.storm;

import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import org.anlan.forecasting.storm.Track.Moment;
import org.anlan.forecasting.typhoon.Holland2010;
import org.anlan.forecasting.typhoon.HollandShape;
import org.anlan.forecasting.typhoon.MovingTyphoon;

/// The wind of a typhoon at places, at one moment: Holland's profile of 2010 around the centre, and
/// half of its motion. Over open sea: hills and land take some of it away.
final class StormWind {

    private static final double HECTO = 100;
    private static final double LEAST_SHARE = 0.5;
    private static final double EARTH_METRES = 6_371_008.8;

    private final Moment moment;
    private final MovingTyphoon typhoon;
    private final WindSettings settings;

    private StormWind(Moment moment, MovingTyphoon typhoon, WindSettings settings) {
        this.moment = moment;
        this.typhoon = typhoon;
        this.settings = settings;
    }

    /// Empty where the pressure of the centre is not below that around it: no wind of its own.
    static Optional<StormWind> of(Moment moment, WindSettings settings) {
        var deficit = (settings.outerPressure() - moment.pressureHpa()) * HECTO;
        if (!(deficit > 0)) {
            return Optional.empty();
        }
        var shape = shape(moment, settings, deficit);
        var greatest = greatest(moment, settings, shape, deficit);
        var radius = radius(greatest, moment.lat());
        var profile =
                new Holland2010(
                        radius,
                        greatest,
                        shape,
                        Math.min(settings.gale(), greatest),
                        Math.max(settings.galeMetres(), 2 * radius));
        return Optional.of(
                new StormWind(
                        moment,
                        new MovingTyphoon(
                                profile, 1, moment.speed(), moment.heading(), moment.lat() < 0),
                        settings));
    }

    private static double shape(Moment moment, WindSettings settings, double deficit) {
        return HollandShape.ofPressure(
                deficit, 0, moment.lat(), moment.speed(), settings.surfaceShare());
    }

    /// The wind of the typhoon standing still, as a mean of two minutes: what was told has half of
    /// the motion in it; what was not follows from the pressure.
    private static double greatest(
            Moment moment, WindSettings settings, double shape, double deficit) {
        if (Double.isNaN(moment.windMs())) {
            return HollandShape.greatestWind(shape, deficit, settings.airDensity());
        }
        var two = moment.windMs() * (moment.tenMinutes() ? settings.twoOfTenMinutes() : 1);
        return Math.max(LEAST_SHARE * two, two - moment.speed() / 2);
    }

    /// The radius of the greatest wind, m.
    ///
    /// @see "H. Willoughby, R. Darling, M. Rahn, Parametric representation of the primary hurricane
    ///     vortex, part II, Monthly Weather Review 134, 2006, equation 7a"
    private static double radius(double greatest, double latitude) {
        return 46_400 * Math.exp(-0.0155 * greatest + 0.0169 * Math.abs(latitude));
    }

    /// The wind at a distance from the centre if that stood still, m/s.
    double still(double metres) {
        return typhoon.profile().wind(metres);
    }

    /// The wind at a place as [#at], by the great circle on a sphere: right to half a percent of
    /// the distance, and fast enough for many tracks.
    double near(double lat, double lon) {
        var east = Math.toRadians(lon - moment.lon());
        var from = Math.toRadians(moment.lat());
        var to = Math.toRadians(lat);
        var half = Math.pow(Math.sin((to - from) / 2), 2);
        var across = Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(east / 2), 2);
        var metres = 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half + across)));
        if (metres > settings.farthestMetres()) {
            return 0;
        }
        var bearing =
                Math.atan2(
                        Math.sin(east) * Math.cos(to),
                        Math.cos(from) * Math.sin(to)
                                - Math.sin(from) * Math.cos(to) * Math.cos(east));
        return typhoon.at(metres, (Math.toDegrees(bearing) + 360) % 360).speed();
    }

    /// The wind at a place, m/s, mean of two minutes; 0 beyond the farthest.
    double at(double lat, double lon) {
        var way = Geodesic.WGS84.Inverse(moment.lat(), moment.lon(), lat, lon);
        return way.s12 > settings.farthestMetres() ? 0 : typhoon.at(way.s12, way.azi1).speed();
    }
}
