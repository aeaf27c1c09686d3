package org.anlan.packs.forge;

import static java.lang.Math.abs;
import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/// Areas and distances on a sphere of the Earth's mean radius; within 0.3 % of the ellipsoid at
/// this latitude.
final class Spherical {

    private static final double RADIUS_KM = 6371.0088;

    private Spherical() {}

    /// The area in km² of polygons in degrees.
    static double squareKilometres(Geometry area) {
        return GeoJson.polygons(area).stream()
                .mapToDouble(
                        polygon -> {
                            double sum = ring(polygon.getExteriorRing());
                            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                                sum -= ring(polygon.getInteriorRingN(i));
                            }
                            return sum;
                        })
                .sum();
    }

    private static double ring(LinearRing ring) {
        var points = ring.getCoordinates();
        double sum = 0;
        for (int i = 1; i < points.length; i++) {
            double heights = sin(toRadians(points[i].y)) + sin(toRadians(points[i - 1].y));
            sum += toRadians(points[i].x - points[i - 1].x) * heights / 2;
        }
        return abs(sum) * RADIUS_KM * RADIUS_KM;
    }

    /// The great-circle distance in km of two positions in degrees.
    static double kilometres(Coordinate a, Coordinate b) {
        double north = sin(toRadians(b.y - a.y) / 2);
        double east = sin(toRadians(b.x - a.x) / 2);
        double chord = north * north + cos(toRadians(a.y)) * cos(toRadians(b.y)) * east * east;
        return 2 * RADIUS_KM * asin(sqrt(chord));
    }
}
