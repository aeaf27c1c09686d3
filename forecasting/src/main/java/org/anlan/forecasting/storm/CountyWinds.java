package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.place.CountyShapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/// The strongest wind over counties along a track: each county is looked at in places a tenth of a
/// degree apart, and the track each half hour. Immutable.
final class CountyWinds {

    private static final double APART = 0.1;
    /// Beyond this many degrees no place is within the farthest distance.
    private static final double REACH = 7;

    private final List<County> counties;
    private final Envelope near;
    private final WindForce forces = WindForce.bundled();
    private final WindSettings settings = WindSettings.bundled();

    private record County(String code, List<Coordinate> places) {}

    CountyWinds(CountyShapes shapes) {
        counties = shapes.all().stream().map(CountyWinds::county).toList();
        near = shapes.box();
        near.expandBy(REACH);
    }

    private static County county(CountyShapes.County county) {
        var box = county.degrees().getEnvelopeInternal();
        var inside = PreparedGeometryFactory.prepare(county.degrees());
        var places = new ArrayList<Coordinate>();
        places.add(county.degrees().getInteriorPoint().getCoordinate());
        for (var lat = box.getMinY(); lat <= box.getMaxY(); lat += APART) {
            for (var lon = box.getMinX(); lon <= box.getMaxX(); lon += APART) {
                var place = new Coordinate(lon, lat);
                if (inside.covers(county.degrees().getFactory().createPoint(place))) {
                    places.add(place);
                }
            }
        }
        return new County(county.code(), List.copyOf(places));
    }

    /// What the winds are reckoned with.
    WindSettings settings() {
        return settings;
    }

    /// Those that the typhoon reaches, the strongest first.
    List<CountyWind> along(Track track) {
        var winds = track.moments().stream().filter(m -> near.contains(m.lon(), m.lat())).toList();
        var worst = new double[counties.size()];
        var when = new Instant[counties.size()];
        for (var moment : winds) {
            StormWind.of(moment, settings).ifPresent(w -> raise(worst, when, w, moment.at()));
        }
        var told = new ArrayList<CountyWind>();
        for (int i = 0; i < worst.length; i++) {
            told(counties.get(i).code(), worst[i], Optional.ofNullable(when[i]))
                    .ifPresent(told::add);
        }
        told.sort((a, b) -> Double.compare(b.windMs(), a.windMs()));
        return told;
    }

    private void raise(double[] worst, Instant[] when, StormWind wind, Instant at) {
        for (int i = 0; i < worst.length; i++) {
            for (var place : counties.get(i).places()) {
                var here = wind.at(place.y, place.x);
                if (here > worst[i]) {
                    worst[i] = here;
                    when[i] = at;
                }
            }
        }
    }

    private Optional<CountyWind> told(String code, double wind, Optional<Instant> at) {
        var rounded = Math.round(wind * 10) / 10.0;
        return at.filter(_ -> rounded > 0)
                .map(t -> new CountyWind(code, rounded, forces.of(rounded), t));
    }
}
