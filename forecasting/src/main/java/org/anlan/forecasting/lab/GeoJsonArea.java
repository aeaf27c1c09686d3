package org.anlan.forecasting.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// A GeoJSON Polygon or MultiPolygon (RFC 7946) on a plane. A ring left open is closed.
final class GeoJsonArea {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST = 3;

    private final Question in;
    private final String field;

    private GeoJsonArea(Question in, String field) {
        this.in = in;
        this.field = field;
    }

    /// @throws BadInput if a ring has fewer than three points, or crosses itself
    static Geometry of(Question in, String field) {
        return new GeoJsonArea(in, field).read(in.tree(field));
    }

    private Geometry read(JsonNode geometry) {
        var coordinates = geometry.get("coordinates");
        var area =
                geometry.get("type").asText().equals("Polygon")
                        ? polygon(coordinates)
                        : GEOMETRY.createMultiPolygon(
                                each(coordinates)
                                        .mapToObj(i -> polygon(coordinates.get(i)))
                                        .toArray(Polygon[]::new));
        in.require(area.isValid() && !area.isEmpty(), field, "must be a valid polygon");
        return area;
    }

    private Polygon polygon(JsonNode rings) {
        in.require(rings.size() > 0, field, "must have a ring");
        var holes = IntStream.range(1, rings.size()).mapToObj(i -> ring(rings.get(i)));
        return GEOMETRY.createPolygon(ring(rings.get(0)), holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode points) {
        in.require(points.size() >= FEWEST, field, "a ring must have three points or more");
        var open = each(points).mapToObj(i -> coordinate(points.get(i))).toList();
        var closed = new java.util.ArrayList<>(open);
        if (!open.getFirst().equals2D(open.getLast())) {
            closed.add(open.getFirst());
        }
        in.require(closed.size() > FEWEST, field, "a ring must have three points or more");
        return GEOMETRY.createLinearRing(closed.toArray(Coordinate[]::new));
    }

    private Coordinate coordinate(JsonNode point) {
        in.require(point.path(0).isNumber() && point.path(1).isNumber(), field, "must hold [x, y]");
        return new Coordinate(point.get(0).doubleValue(), point.get(1).doubleValue());
    }

    private static IntStream each(JsonNode list) {
        return IntStream.range(0, list.size());
    }
}
