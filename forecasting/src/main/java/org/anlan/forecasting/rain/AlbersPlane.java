package org.anlan.forecasting.rain;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;

/// Albers' equal-area conic projection: areas are true, which is what areal means need.
///
/// Takes CGCS2000 longitude and latitude in degrees, gives metres. With the standard parallels at
/// the edges of one province distances are right to a few parts in a thousand.
///
/// @see "J. P. Snyder, Map Projections: A Working Manual, USGS PP 1395, 1987, section 14"
public final class AlbersPlane {

    private static final double CGCS2000_AXIS_METRES = 6378137;
    private static final double CGCS2000_ECCENTRICITY_SQUARED = 0.00669438002290;

    private final double axis;
    private final double e2;
    private final double centralMeridian;
    private final double cone;
    private final double constant;
    private final double originRadius;

    /// A plane around a central meridian, true at two parallels that lie on the same side of the
    /// equator; `originLatitude` becomes northing 0. All in degrees.
    public AlbersPlane(
            double centralMeridian,
            double originLatitude,
            double southParallel,
            double northParallel) {
        this(
                new double[] {CGCS2000_AXIS_METRES, CGCS2000_ECCENTRICITY_SQUARED},
                centralMeridian,
                originLatitude,
                southParallel,
                northParallel);
    }

    AlbersPlane(double[] axisAndE2, double meridian, double origin, double south, double north) {
        if (!(south < north) || south * north <= 0 || Math.abs(south) >= 90 || north >= 90) {
            throw new IllegalArgumentException(
                    "Parallels (%s, %s) must differ, rise and be in one hemisphere."
                            .formatted(south, north));
        }
        axis = axisAndE2[0];
        e2 = axisAndE2[1];
        centralMeridian = meridian;
        cone = (square(m(south)) - square(m(north))) / (q(north) - q(south));
        constant = square(m(south)) + cone * q(south);
        originRadius = radius(origin);
    }

    /// A plane that suits a box in degrees: true at one sixth of its height from either edge.
    public static AlbersPlane around(double west, double south, double east, double north) {
        var sixth = (north - south) / 6;
        return new AlbersPlane(
                (west + east) / 2, (south + north) / 2, south + sixth, north - sixth);
    }

    /// Where a place lies on the plane.
    public PlanePoint project(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "Position (%s, %s) must be degrees of longitude and latitude."
                            .formatted(longitude, latitude));
        }
        var radius = radius(latitude);
        var theta = cone * Math.toRadians(longitude - centralMeridian);
        return new PlanePoint(radius * Math.sin(theta), originRadius - radius * Math.cos(theta));
    }

    /// A copy of a polygon in longitude (x) and latitude (y) degrees, vertex by vertex in metres.
    public Geometry project(Geometry degrees) {
        return new GeometryEditor(degrees.getFactory()).edit(degrees, new Vertices());
    }

    private double radius(double latitude) {
        return axis * Math.sqrt(constant - cone * q(latitude)) / cone;
    }

    private double m(double latitude) {
        var sine = Math.sin(Math.toRadians(latitude));
        return Math.cos(Math.toRadians(latitude)) / Math.sqrt(1 - e2 * sine * sine);
    }

    private double q(double latitude) {
        var sine = Math.sin(Math.toRadians(latitude));
        var e = Math.sqrt(e2);
        var logarithm = Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e);
        return (1 - e2) * (sine / (1 - e2 * sine * sine) - logarithm);
    }

    private static double square(double x) {
        return x * x;
    }

    private final class Vertices extends GeometryEditor.CoordinateOperation {
        @Override
        public Coordinate[] edit(Coordinate[] vertices, Geometry geometry) {
            var projected = new Coordinate[vertices.length];
            for (int i = 0; i < vertices.length; i++) {
                var point = project(vertices[i].x, vertices[i].y);
                projected[i] = new Coordinate(point.eastingMetres(), point.northingMetres());
            }
            return projected;
        }
    }
}
