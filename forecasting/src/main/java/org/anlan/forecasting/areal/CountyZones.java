package org.anlan.forecasting.areal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anlan.forecasting.rain.AlbersPlane;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.RainAnalysis;
import org.anlan.forecasting.rain.ZonalRain;
import org.anlan.forecasting.rain.Zone;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.store.pack.PackRefused;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The counties of a pack as zones of one plane, with their shares of its cells. Immutable.
final class CountyZones {

    /// The side of a cell; a county of Anhui has some fifty of them.
    static final double CELL_METRES = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final AlbersPlane plane;
    private final ZonalRain zonal;

    private record County(String code, Geometry degrees) {}

    private CountyZones(List<County> counties) {
        var box = new Envelope();
        counties.forEach(c -> box.expandToInclude(c.degrees().getEnvelopeInternal()));
        plane = AlbersPlane.around(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        zonal =
                ZonalRain.over(
                        counties.stream()
                                .map(c -> new Zone(c.code(), plane.project(c.degrees())))
                                .toList(),
                        CELL_METRES);
    }

    /// Reads `boundaries.geojson`: polygons in degrees with a property `code`.
    ///
    /// @throws PackRefused if it cannot be read, or holds no county
    static CountyZones of(Path file) {
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
            return new CountyZones(counties);
        } catch (IOException e) {
            throw new PackRefused(file + " cannot be read.", e);
        }
    }

    private static Geometry geometry(JsonNode node) {
        var coordinates = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            each(coordinates).map(CountyZones::polygon).toArray(Polygon[]::new));
            default -> throw new PackRefused("Borders must be polygons.");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var all = each(rings).map(CountyZones::ring).toList();
        return SHAPES.createPolygon(
                all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        return SHAPES.createLinearRing(
                each(points)
                        .map(p -> new Coordinate(p.path(0).asDouble(), p.path(1).asDouble()))
                        .toArray(Coordinate[]::new));
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// Where a place lies on the plane.
    PlanePoint project(double lon, double lat) {
        return plane.project(lon, lat);
    }

    /// The rain over each county.
    List<ZoneRain> rain(RainAnalysis analysis) {
        return zonal.of(analysis);
    }
}
