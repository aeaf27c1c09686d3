package org.anlan.forecasting.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/// The way of a typhoon: its fixes in order, and where it is between them. Immutable.
final class Track {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final List<Fix> fixes;

    /// @param fixes one for each time, in order
    Track(List<Fix> fixes) {
        this.fixes = List.copyOf(fixes);
    }

    /// The typhoon at a moment.
    ///
    /// @param windMs greatest wind as its service means it, m/s; `NaN` where unknown
    /// @param tenMinutes whether that is a mean of ten minutes
    /// @param speed of the centre, m/s
    /// @param heading degrees clockwise from north
    record Moment(
            Instant at,
            double lat,
            double lon,
            double pressureHpa,
            double windMs,
            boolean tenMinutes,
            double speed,
            double heading) {}

    /// Each half hour from the first fix to the last, along geodesics; none for a single fix.
    List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        for (int i = 1; i < fixes.size(); i++) {
            moments(moments, fixes.get(i - 1), fixes.get(i));
        }
        return moments;
    }

    private static void moments(List<Moment> moments, Fix from, Fix to) {
        var line = Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon());
        var whole = Duration.between(from.at(), to.at());
        for (var passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plus(STEP)) {
            moments.add(moment(from, to, line, passed, whole));
        }
        moments.add(moment(from, to, line, whole, whole));
    }

    private static Moment moment(
            Fix from, Fix to, GeodesicData line, Duration passed, Duration whole) {
        var share = (double) passed.toMillis() / whole.toMillis();
        var place = Geodesic.WGS84.Direct(from.lat(), from.lon(), line.azi1, share * line.s12);
        return new Moment(
                from.at().plus(passed),
                place.lat2,
                place.lon2,
                between(from.pressureHpa(), to.pressureHpa(), share),
                between(wind(from), wind(to), share),
                from.windMinutes() == 10,
                line.s12 / whole.toSeconds(),
                (place.azi2 + 360) % 360);
    }

    private static double wind(Fix fix) {
        return fix.wind().orElse(Double.NaN);
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }
}
