package org.anlan.forecasting.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anlan.store.pack.PackRefused;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The counties of a pack as polygons in degrees. Immutable.
///
/// @param all at least one
public record CountyShapes(List<County> all) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// One of them.
    ///
    /// @param code of the division
    /// @param degrees polygon or multipolygon of longitude and latitude; not to be changed
    public record County(String code, Geometry degrees) {}

    public CountyShapes {
        all = List.copyOf(all);
    }

    /// Reads `boundaries.geojson`: polygons in degrees with a property `code`.
    ///
    /// @throws PackRefused if it cannot be read, or holds no county
    public static CountyShapes of(Path file) {
        try {
            var counties = new ArrayList<County>();
            for (var feature : JSON.readTree(Files.readString(file)).path("features")) {
                counties.add(
                        new County(
                                feature.path("properties").path("code").asText(),
                                geometry(feature.path("geometry"))));
            }
            if (counties.isEmpty()) {
                throw new PackRefused(file + " holds no county.");
            }
            return new CountyShapes(counties);
        } catch (IOException e) {
            throw new PackRefused(file + " cannot be read.", e);
        }
    }

    /// The box around all counties, in degrees.
    public Envelope box() {
        var box = new Envelope();
        all.forEach(c -> box.expandToInclude(c.degrees().getEnvelopeInternal()));
        return box;
    }

    private static Geometry geometry(JsonNode node) {
        var coordinates = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            each(coordinates).map(CountyShapes::polygon).toArray(Polygon[]::new));
            default -> throw new PackRefused("Borders must be polygons.");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var all = each(rings).map(CountyShapes::ring).toList();
        return SHAPES.createPolygon(
                all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        return SHAPES.createLinearRing(
                each(points)
                        .map(p -> new Coordinate(p.path(0).asDouble(), p.path(1).asDouble()))
                        .toArray(Coordinate[]::new));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
