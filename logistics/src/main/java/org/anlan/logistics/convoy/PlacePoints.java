package org.anlan.logistics.convoy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;

/// Where the pack's `regions.csv` sets each region; empty where it states no positions. Immutable.
public final class PlacePoints {

    private static final double KM_A_DEGREE = 111.32;

    private final Map<RegionCode, Point> points;

    /// A position in degrees, CGCS2000.
    public record Point(double lon, double lat) {

        /// Kilometres in a straight line; good for the size of a province.
        double km(Point to) {
            var middle = Math.toRadians((lat + to.lat) / 2);
            var east = (to.lon - lon) * Math.cos(middle);
            return KM_A_DEGREE * Math.hypot(east, to.lat - lat);
        }
    }

    private PlacePoints(Map<RegionCode, Point> points) {
        this.points = points;
    }

    /// Reads a pack.
    public static PlacePoints of(Pack pack) {
        var points = new LinkedHashMap<RegionCode, Point>();
        for (var row : pack.table("regions.csv").rows()) {
            if (row.has("lon") && row.has("lat")) {
                row.findDecimal("lon")
                        .flatMap(
                                lon ->
                                        row.findDecimal("lat")
                                                .map(
                                                        lat ->
                                                                new Point(
                                                                        lon.doubleValue(),
                                                                        lat.doubleValue())))
                        .ifPresent(point -> points.put(row.getCode("code"), point));
            }
        }
        return new PlacePoints(points);
    }

    Optional<Point> find(RegionCode region) {
        return Optional.ofNullable(points.get(region));
    }

    /// The places of a list that lie nearest to a position, nearest first.
    List<RegionCode> nearest(Point at, List<RegionCode> among, int most) {
        return among.stream()
                .filter(points::containsKey)
                .sorted(Comparator.comparingDouble(code -> km(at, code)))
                .limit(most)
                .toList();
    }

    /// Kilometres to a place in a straight line; without end where its position is not known.
    double km(Point at, RegionCode place) {
        return find(place).map(at::km).orElse(Double.POSITIVE_INFINITY);
    }
}
