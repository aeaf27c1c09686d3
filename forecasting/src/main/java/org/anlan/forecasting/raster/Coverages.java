package org.anlan.forecasting.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.coverage.grid.GridCoverage;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.AbstractGridCoverage2DReader;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/// Rasters as GeoTools' coverages, and back.
final class Coverages {

    /// CGCS2000 with longitude first, as EPSG 4490 names it; read from text, for the table of all
    /// systems takes seconds to open.
    static final CoordinateReferenceSystem CGCS2000 =
            parse(
                    """
                    GEOGCS["China Geodetic Coordinate System 2000",
                      DATUM["China 2000",
                        SPHEROID["CGCS2000", 6378137, 298.257222101, AUTHORITY["EPSG","1024"]],
                        AUTHORITY["EPSG","1043"]],
                      PRIMEM["Greenwich", 0, AUTHORITY["EPSG","8901"]],
                      UNIT["degree", 0.017453292519943295],
                      AXIS["Geodetic longitude", EAST], AXIS["Geodetic latitude", NORTH],
                      AUTHORITY["EPSG","4490"]]
                    """);

    private Coverages() {}

    /// What is done with a file.
    interface Deed<T> {
        T with(Path file) throws IOException;
    }

    /// Lends a file of its own for one deed; GeoTools reads and writes files only.
    static <T> T inFile(String ending, Deed<T> deed) {
        try {
            var folder = Files.createTempDirectory("raster");
            var file = folder.resolve("raster." + ending);
            try {
                return deed.with(file);
            } finally {
                try (var left = Files.list(folder)) {
                    for (var each : left.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new RasterRefused("栅格文件读不懂:请用 ArcGrid 或 GeoTIFF。", e);
        }
    }

    static GridCoverage of(Raster raster) {
        var rows = new float[raster.rows()][raster.columns()];
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                rows[row][column] = (float) raster.at(column, row);
            }
        }
        return new GridCoverageFactory()
                .create(
                        "raster",
                        rows,
                        new ReferencedEnvelope(
                                raster.west(),
                                raster.east(),
                                raster.south(),
                                raster.north(),
                                CGCS2000));
    }

    static Raster read(AbstractGridCoverage2DReader reader) throws IOException {
        var range = reader.getOriginalGridRange();
        RasterRefused.unless(
                (long) range.getSpan(0) * range.getSpan(1) <= Raster.MOST_CELLS,
                "栅格有 %d × %d 格,最多 %d 格。"
                        .formatted(range.getSpan(0), range.getSpan(1), Raster.MOST_CELLS));
        GridCoverage2D coverage = reader.read(null);
        try {
            return new CoverageCells(coverage).raster();
        } catch (TransformException | FactoryException e) {
            throw new RasterRefused("栅格的坐标系不能换算为经纬度。", e);
        } finally {
            coverage.dispose(true);
        }
    }

    private static CoordinateReferenceSystem parse(String text) {
        try {
            return CRS.parseWKT(text);
        } catch (FactoryException e) {
            throw new IllegalStateException("CGCS2000 is written wrong.", e);
        }
    }
}
