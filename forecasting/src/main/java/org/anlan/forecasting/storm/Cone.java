package org.anlan.forecasting.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// Where the centre of a typhoon will be with a chance of seven in ten at each moment: circles
/// along the track forecast, and the outline around them.
///
/// @param circles each three hours from the last analysis on
/// @param outline longitude and latitude, closed
record Cone(List<Circle> circles, List<Coordinate> outline) {

    private static final Duration STEP = Duration.ofHours(3);
    private static final int CORNERS = 36;
    private static final double TURN = 360;
    private static final double KILO = 1_000;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    Cone {
        circles = List.copyOf(circles);
        outline = List.copyOf(outline);
    }

    /// One of the circles.
    record Circle(Instant at, double lat, double lon, double radiusKm) {}

    /// @param ahead the track from the last analysis on
    static Cone of(Track ahead, TrackErrors errors, TrackErrors.Basis basis) {
        var circles = new ArrayList<Circle>();
        var next = Instant.MIN;
        var moments = ahead.moments();
        for (int i = 0; i < moments.size(); i++) {
            var moment = moments.get(i);
            if (!moment.at().isBefore(next) || i == moments.size() - 1) {
                var lead = Duration.between(moments.getFirst().at(), moment.at());
                circles.add(
                        new Circle(
                                moment.at(),
                                moment.lat(),
                                moment.lon(),
                                errors.radiusMetres(basis, lead) / KILO));
                next = moment.at().plus(STEP);
            }
        }
        return new Cone(circles, outline(circles));
    }

    /// Around each circle and the next one, and around all of these.
    private static List<Coordinate> outline(List<Circle> circles) {
        var hulls = new ArrayList<Geometry>();
        for (int i = 1; i < circles.size(); i++) {
            var both = new ArrayList<>(ring(circles.get(i - 1)));
            both.addAll(ring(circles.get(i)));
            hulls.add(
                    SHAPES.createMultiPointFromCoords(both.toArray(Coordinate[]::new))
                            .convexHull());
        }
        return hulls.isEmpty()
                ? List.of()
                : List.of(
                        UnaryUnionOp.union(hulls)
                                .getGeometryN(0)
                                .getBoundary()
                                .getGeometryN(0)
                                .getCoordinates());
    }

    private static List<Coordinate> ring(Circle circle) {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < CORNERS; i++) {
            var place =
                    Geodesic.WGS84.Direct(
                            circle.lat(),
                            circle.lon(),
                            i * TURN / CORNERS,
                            circle.radiusKm() * KILO);
            ring.add(new Coordinate(place.lon2, place.lat2));
        }
        return ring;
    }
}
