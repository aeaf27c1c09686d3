package org.anlan.forecasting.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /// Of moments half an hour apart.
    private static final int EVERY_HOUR = 2;
    private static final int EVERY_PLACE = 4;

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

    /// The counties by code, in one order.
    List<String> codes() {
        return counties.stream().map(County::code).toList();
    }

    /// The force of a wind, 0 to 17.
    int force(double windMs) {
        return forces.of(windMs);
    }

    /// The strongest wind of each along one of many tracks, in the order of [#codes]: each hour, in
    /// every fourth place.
    double[] strongest(Track track) {
        var worst = new double[counties.size()];
        var moments = track.moments();
        for (int m = 0; m < moments.size(); m += EVERY_HOUR) {
            var moment = moments.get(m);
            if (near.contains(moment.lon(), moment.lat())) {
                StormWind.of(moment, settings).ifPresent(wind -> raise(worst, wind));
            }
        }
        return worst;
    }

    private void raise(double[] worst, StormWind wind) {
        for (int i = 0; i < worst.length; i++) {
            var places = counties.get(i).places();
            for (int p = 0; p < places.size(); p += EVERY_PLACE) {
                worst[i] = Math.max(worst[i], wind.near(places.get(p).y, places.get(p).x));
            }
        }
    }

    /// The strongest wind of each county in a span of time, m/s, by code; without those it spares.
    Map<String, CountyWind> within(Track track, Instant from, Instant to) {
        return strongest(m -> !m.at().isBefore(from) && !m.at().isAfter(to), track).stream()
                .collect(Collectors.toMap(CountyWind::region, w -> w));
    }

    /// What the winds are reckoned with.
    WindSettings settings() {
        return settings;
    }

    /// Those that the typhoon reaches, the strongest first.
    List<CountyWind> along(Track track) {
        return strongest(_ -> true, track);
    }

    private List<CountyWind> strongest(Predicate<Track.Moment> counts, Track track) {
        var winds =
                track.moments().stream()
                        .filter(m -> near.contains(m.lon(), m.lat()))
                        .filter(counts)
                        .toList();
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
