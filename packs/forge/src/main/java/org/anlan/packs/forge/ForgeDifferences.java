package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/// Makes `boundary_differences.csv`: the counties whose area differs by more than 3 % from newer
/// reference borders.
public final class ForgeDifferences {

    private static final double TOLERATED = 0.03;

    private ForgeDifferences() {}

    /// Makes the file.
    ///
    /// @param args the reference borders with property `code`, the pack folder
    public static void main(String[] args) throws IOException {
        var pack = Path.of(args[1]);
        var reference = GeoJson.read(Path.of(args[0]), GeoJson::code);
        make(reference, pack).write(pack.resolve("boundary_differences.csv"));
    }

    static Table make(Map<String, Geometry> reference, Path pack) throws IOException {
        var borders = GeoJson.read(pack.resolve("boundaries.geojson"), GeoJson::code);
        var regions = Regions.read(pack);
        var differences =
                Table.of("code", "name", "area_km2", "reference_km2", "difference_percent");
        borders.forEach(
                (code, border) -> {
                    double area = Spherical.squareKilometres(border);
                    double theirs = Spherical.squareKilometres(find(reference, code));
                    double difference = area / theirs - 1;
                    if (Math.abs(difference) > TOLERATED) {
                        differences.add(
                                code,
                                regions.value(code, "name"),
                                Table.decimal(area, 1),
                                Table.decimal(theirs, 1),
                                Table.decimal(difference * 100, 1));
                    }
                });
        return differences.build();
    }

    private static Geometry find(Map<String, Geometry> reference, String code) {
        var area = reference.get(code);
        if (area == null) {
            throw new IllegalArgumentException(
                    "County (%s) is not in the reference.".formatted(code));
        }
        return area;
    }
}
