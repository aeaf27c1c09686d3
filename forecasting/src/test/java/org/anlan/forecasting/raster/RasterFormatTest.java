package org.anlan.forecasting.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

@DisplayName("A raster")
class RasterFormatTest {
    private static final double EPSILON = 1e-9;

    /// Values that a float holds, for GeoTIFF is written in floats.
    private static Raster raster() {
        var values = new double[6 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.5;
        }
        values[7] = Double.NaN;
        return new Raster(114, 35, 0.25, 6, values);
    }

    @ParameterizedTest
    @EnumSource(RasterFormat.class)
    void goesOutAndComesInTheSame(RasterFormat format) {
        var read = format.read(format.write(raster()));
        assertThat(read.columns()).isEqualTo(6);
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.west()).isEqualTo(114, within(EPSILON));
        assertThat(read.north()).isEqualTo(35, within(EPSILON));
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 6; column++) {
                assertThat(read.at(column, row))
                        .isEqualTo(Double.valueOf(raster().at(column, row)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RasterFormat.class)
    void isRefusedInWordsWhenItsFileIsBroken(RasterFormat format) {
        var whole = format.write(raster());
        for (var bytes :
                new byte[][] {
                    new byte[0], "不是栅格".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 20)
                }) {
            assertThatThrownBy(() -> format.read(bytes))
                    .isInstanceOf(RasterRefused.class)
                    .hasMessageContaining("栅格");
        }
    }

    @Test
    void isReadFromTextAsOtherProgramsWriteIt() {
        var text =
                """
                ncols 3
                nrows 2
                xllcorner 116.0
                yllcorner 31.0
                cellsize 0.5
                NODATA_value -9999
                1 2 3
                4 -9999 6
                """;
        var read = RasterFormat.ARC_GRID.read(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.at(116.2, 31.9)).isEqualTo(1);
        assertThat(read.at(117.4, 31.1)).isEqualTo(6);
        assertThat(read.at(116.6, 31.1)).isNaN();
        assertThat(read.at(118.0, 31.1)).isNaN();
    }

    @Test
    void tooLargeIsRefusedBeforeItIsRead() {
        var text =
                """
                ncols 90000
                nrows 90000
                xllcorner 116.0
                yllcorner 31.0
                cellsize 0.00001
                NODATA_value -9999
                1 2 3
                """;
        assertThatThrownBy(
                        () -> RasterFormat.ARC_GRID.read(text.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RasterRefused.class)
                .hasMessageContaining("最多 4000000 格");
    }

    @Test
    void isCutToTheCellsThatTouchABox() {
        var part = raster().within(new Envelope(114.3, 114.8, 34.1, 34.7));
        assertThat(part.columns()).isEqualTo(3);
        assertThat(part.rows()).isEqualTo(3);
        assertThat(part.west()).isEqualTo(114.25);
        assertThat(part.north()).isEqualTo(34.75);
        assertThat(part.at(114.3, 34.7)).isEqualTo(Double.valueOf(raster().at(114.3, 34.7)));
        assertThatThrownBy(() -> raster().within(new Envelope(100, 101, 34, 35)))
                .hasMessage("栅格不在本省范围内。");
    }

    @Test
    void withPlacesThatAreNoDegreesIsRefused() {
        assertThatThrownBy(() -> new Raster(500_000, 3_500_000, 1000, 1, new double[] {1}))
                .isInstanceOf(RasterRefused.class)
                .hasMessageContaining("不是经纬度");
    }
}
