package org.anlan.packs.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Areas by division code, read from and written as GeoJSON (RFC 7946: degrees, longitude before
/// latitude).
final class GeoJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJson() {}

    /// Reads Polygon and MultiPolygon features; `code` finds the division code in a feature.
    static SortedMap<String, Geometry> read(Path file, Function<JsonNode, String> code)
            throws IOException {
        var areas = new TreeMap<String, Geometry>();
        for (var feature : JSON.readTree(file.toFile()).path("features")) {
            areas.put(code.apply(feature), area(feature.path("geometry")));
        }
        return areas;
    }

    /// The property `code`, as our own files write it.
    static String code(JsonNode feature) {
        return feature.path("properties").path("code").asText();
    }

    private static Geometry area(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        if (geometry.path("type").asText().equals("Polygon")) {
            return polygon(coordinates);
        }
        var parts = new ArrayList<Polygon>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return GEOMETRY.createMultiPolygon(parts.toArray(new Polygon[0]));
    }

    private static Polygon polygon(JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        rings.forEach(ring -> all.add(ring(ring)));
        var holes = all.subList(1, all.size()).toArray(new LinearRing[0]);
        return GEOMETRY.createPolygon(all.getFirst(), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        var points = new ArrayList<Coordinate>();
        positions.forEach(
                at -> points.add(new Coordinate(at.path(0).asDouble(), at.path(1).asDouble())));
        return GEOMETRY.createLinearRing(points.toArray(new Coordinate[0]));
    }

    /// Writes one feature a line, property `code` only, outer rings counter-clockwise.
    static void write(Path file, Map<String, Geometry> areas) throws IOException {
        var features =
                areas.entrySet().stream()
                        .map(area -> feature(area.getKey(), area.getValue()))
                        .collect(Collectors.joining(",\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
    }

    private static String feature(String code, Geometry area) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":%s}}"
                .formatted(code, list(polygons(area).stream().map(GeoJson::rings).toList()));
    }

    static List<Polygon> polygons(Geometry area) {
        var parts = new ArrayList<Polygon>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            parts.add((Polygon) area.getGeometryN(i));
        }
        return parts;
    }

    private static String rings(Polygon polygon) {
        var rings = new ArrayList<String>();
        rings.add(positions(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i), false));
        }
        return list(rings);
    }

    private static String positions(LinearRing ring, boolean counterClockwise) {
        var turned = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        var points = turned ? ring.getCoordinates() : ring.reverse().getCoordinates();
        return list(
                Arrays.stream(points)
                        .map(at -> "[" + number(at.x) + "," + number(at.y) + "]")
                        .toList());
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    private static String list(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }
}
