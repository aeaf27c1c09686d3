package org.anlan.forecasting.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.geotools.api.coverage.grid.GridCoverageWriter;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.io.AbstractGridCoverage2DReader;
import org.geotools.gce.arcgrid.ArcGridReader;
import org.geotools.gce.arcgrid.ArcGridWriter;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.gce.geotiff.GeoTiffWriter;

/// The files a raster may come in or go out as.
public enum RasterFormat {
    /// Esri's ASCII grid: square cells, no projection of its own, taken as CGCS2000 degrees.
    ARC_GRID("asc", "text/plain") {
        @Override
        AbstractGridCoverage2DReader reader(Path file) throws IOException {
            return new ArcGridReader(file.toFile());
        }

        /// The format has no place for a line of its own.
        @Override
        GridCoverageWriter writer(Path file, String line) throws IOException {
            return new ArcGridWriter(file.toFile());
        }
    },
    /// TIFF with its place and projection within.
    GEO_TIFF("tif", "image/tiff") {
        @Override
        AbstractGridCoverage2DReader reader(Path file) throws IOException {
            return new GeoTiffReader(file.toFile());
        }

        @Override
        GridCoverageWriter writer(Path file, String line) throws IOException {
            var writer = new GeoTiffWriter(file.toFile());
            if (!line.isEmpty()) {
                writer.setMetadataValue(IMAGE_DESCRIPTION, line);
            }
            return writer;
        }
    };

    private static final String IMAGE_DESCRIPTION = "270"; // TIFF 6.0, section 8

    private final String ending;
    private final String media;

    RasterFormat(String ending, String media) {
        this.ending = ending;
        this.media = media;
    }

    /// The format of a media type, whatever follows its semicolon.
    public static Optional<RasterFormat> ofMedia(String media) {
        var bare = media.split(";", 2)[0].strip();
        return Arrays.stream(values()).filter(f -> f.media.equalsIgnoreCase(bare)).findFirst();
    }

    /// The format of a file's ending, such as `tif`.
    public static Optional<RasterFormat> ofEnding(String ending) {
        return Arrays.stream(values()).filter(f -> f.ending.equals(ending)).findFirst();
    }

    /// Its ending, without the dot.
    public String ending() {
        return ending;
    }

    /// Its media type.
    public String media() {
        return media;
    }

    abstract AbstractGridCoverage2DReader reader(Path file) throws IOException;

    abstract GridCoverageWriter writer(Path file, String line) throws IOException;

    /// The file of a raster.
    public byte[] write(Raster raster) {
        return write(raster, "");
    }

    /// The file of a raster.
    ///
    /// @param line what it is, in ASCII, where the format has a place for it; empty for nothing
    public byte[] write(Raster raster, String line) {
        return Coverages.inFile(
                ending,
                file -> {
                    var writer = writer(file, line);
                    try {
                        writer.write(Coverages.of(raster), new GeneralParameterValue[0]);
                    } finally {
                        writer.dispose();
                    }
                    return Files.readAllBytes(file);
                });
    }

    /// The raster of a file: its first band. What is projected, or has oblong cells, is taken cell
    /// by cell from the nearest of its own.
    ///
    /// @throws RasterRefused if it cannot be read, is too large, or lies nowhere
    public Raster read(byte[] bytes) {
        return Coverages.inFile(
                ending,
                file -> {
                    Files.write(file, bytes);
                    var reader = reader(file);
                    try {
                        return Coverages.read(reader);
                    } finally {
                        reader.dispose();
                    }
                });
    }
}
