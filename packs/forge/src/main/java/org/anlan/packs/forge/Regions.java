package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/// The regions of a pack by code, as `regions.csv` lists them.
///
/// @param byCode one map per region, from column to value
record Regions(Map<String, Map<String, String>> byCode) {

    static Regions read(Path pack) throws IOException {
        return new Regions(new LinkedHashMap<>(Table.read(pack.resolve("regions.csv")).by("code")));
    }

    /// A value of a region that must exist.
    String value(String code, String column) {
        var region = byCode.get(code);
        if (region == null) {
            throw new IllegalArgumentException(
                    "Code (%s) has no line in regions.csv.".formatted(code));
        }
        return Table.value(region, column);
    }

    /// The label point of a county, city or province, in degrees.
    Coordinate label(String code) {
        return new Coordinate(
                Double.parseDouble(value(code, "lon")), Double.parseDouble(value(code, "lat")));
    }
}
