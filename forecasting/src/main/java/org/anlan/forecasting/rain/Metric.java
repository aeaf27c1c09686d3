package org.anlan.forecasting.rain;

import org.locationtech.jts.geom.Envelope;

/// How far places lie from each other, by their two coordinates.
public enum Metric {
    /// On a projected plane, in metres east and north.
    PLANE {
        @Override
        double metres(double east, double north, double otherEast, double otherNorth) {
            var dx = east - otherEast;
            var dy = north - otherNorth;
            return Math.sqrt(dx * dx + dy * dy);
        }
    },
    /// On the sphere of the earth's mean radius, in degrees of longitude and latitude: for places
    /// of which nothing else is known.
    ///
    /// @see "R. W. Sinnott, Virtues of the haversine, Sky and Telescope 68, 1984"
    SPHERE {
        @Override
        double metres(double lon, double lat, double otherLon, double otherLat) {
            var up = Math.sin(Math.toRadians(otherLat - lat) / 2);
            var along = Math.sin(Math.toRadians(otherLon - lon) / 2);
            var widths = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat));
            var half = Math.sqrt(up * up + widths * along * along);
            return 2 * EARTH_METRES * Math.asin(Math.min(1, half));
        }
    };

    private static final double EARTH_METRES = 6_371_008.8;

    abstract double metres(double x, double y, double otherX, double otherY);

    double metres(PlanePoint one, PlanePoint other) {
        return metres(
                one.eastingMetres(),
                one.northingMetres(),
                other.eastingMetres(),
                other.northingMetres());
    }

    /// From corner to corner of a box.
    double diagonal(Envelope box) {
        return box.isNull()
                ? 0
                : metres(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
