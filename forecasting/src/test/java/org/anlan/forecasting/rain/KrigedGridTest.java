package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A field on a whole grid")
class KrigedGridTest {

    private static final RainGrid GRID = new RainGrid(-20_000, -30_000, 2_500, 57, 43);

    private static GaugeSet gauges(int count, long seed) {
        var random = new Random(seed);
        return new GaugeSet(
                IntStream.range(0, count).mapToObj(i -> gauge("g" + i, random)).toList());
    }

    private static Gauge gauge(String id, Random random) {
        var place = new PlanePoint(random.nextDouble() * 100_000, random.nextDouble() * 80_000);
        return new Gauge(id, place, Math.max(0, random.nextGaussian() * 20 + 5));
    }

    @ParameterizedTest(name = "{0}, long axis {1}°, ratio {2}")
    @CsvSource({
        "SPHERICAL, 0, 1",
        "SPHERICAL, 30, 0.4",
        "SPHERICAL, 165, 0.7",
        "EXPONENTIAL, 75, 0.5"
    })
    void isWhatEachCellSaysAlone(Variogram.Shape shape, double degrees, double ratio) {
        var model = new Variogram(shape, 3, 120, 25_000);
        var kriging = new KrigingChoice(model, new Anisotropy(degrees, ratio)).field(gauges(60, 5));
        sameCellByCell(kriging);
    }

    @Test
    void isDryWhereItsSurroundingsAreDry() {
        var gauges = gauges(60, 11);
        var field =
                WetArea.of(
                        new OrdinaryKriging(
                                gauges, new Variogram(Variogram.Shape.SPHERICAL, 0, 90, 30_000)),
                        gauges);
        assertThat(field).isInstanceOf(WetArea.class);
        assertThat(sameCellByCell(field)).contains(0);
    }

    @Test
    void keepsAGaugesOwnValueInTheCellThatItStandsInTheMiddleOf() {
        var middle = GRID.centre(600);
        var others = gauges(20, 2);
        var gauges =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Gauge(others.id(i), others.place(i), others.depth(i)))
                        .collect(
                                java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        gauges.add(new Gauge("middle", middle, 33.5));
        var kriging =
                new OrdinaryKriging(
                        new GaugeSet(List.copyOf(gauges)),
                        new Variogram(Variogram.Shape.SPHERICAL, 10, 90, 30_000));
        assertThat(kriging.millimetresOn(GRID)[600]).isCloseTo(33.5, within(1e-9));
    }

    private static double[] sameCellByCell(RainField field) {
        var cells = field.millimetresOn(GRID);
        for (int cell = 0; cell < cells.length; cell++) {
            assertThat(cells[cell]).isCloseTo(field.millimetresAt(GRID.centre(cell)), within(1e-9));
        }
        return cells;
    }
}
