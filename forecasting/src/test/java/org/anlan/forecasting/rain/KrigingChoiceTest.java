package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of kriging")
class KrigingChoiceTest {

    /// Rain drawn from a spherical covariance whose range is 150 km along 60° and 50 km across.
    private static GaugeSet bands(int count) {
        var random = new Random(60);
        var places = IntStream.range(0, count).mapToObj(_ -> place(random)).toList();
        var plane = new Anisotropy(60, 1 / 3.0);
        var model = new Variogram(Variogram.Shape.SPHERICAL, 10, 400, 150_000);
        var covariance = new Array2DRowRealMatrix(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                var metres = plane.place(places.get(i)).metresTo(plane.place(places.get(j)));
                covariance.setEntry(i, j, model.covariance(metres));
            }
        }
        var drawn = IntStream.range(0, count).mapToDouble(_ -> random.nextGaussian()).toArray();
        var rain = new CholeskyDecomposition(covariance).getL().operate(drawn);
        return new GaugeSet(
                IntStream.range(0, count)
                        .mapToObj(i -> new Gauge("g" + i, places.get(i), 100 + rain[i]))
                        .toList());
    }

    private static PlanePoint place(Random random) {
        return new PlanePoint(random.nextDouble() * 300_000, random.nextDouble() * 300_000);
    }

    @Test
    void followTheDirectionOfTheRain() {
        var choice = KrigingChoice.of(bands(150)).orElseThrow();
        assertThat(choice.plane().degrees()).isBetween(45.0, 75.0);
        assertThat(choice.plane().ratio()).isLessThan(0.7);
    }

    @Test
    void keepThePlaneAsItIsForFewGauges() {
        assertThat(KrigingChoice.of(bands(29)).map(KrigingChoice::plane))
                .hasValueSatisfying(plane -> assertThat(plane.isNone()).isTrue());
    }

    @Test
    void areNoneWhereNothingRises() {
        var same =
                IntStream.range(0, 12)
                        .mapToObj(i -> new Gauge("g" + i, new PlanePoint(i * 1000, 0), i % 2))
                        .toList();
        assertThat(KrigingChoice.of(new GaugeSet(List.copyOf(same)))).isEmpty();
    }
}
