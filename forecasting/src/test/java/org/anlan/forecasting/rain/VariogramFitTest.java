package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.rain.EmpiricalVariogram.DistanceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariogramFitTest {

    @ParameterizedTest(name = "{0}, nugget {1}, partial sill {2}, range {3} m")
    @CsvSource(
            textBlock =
                    """
                    SPHERICAL,   5,  40, 60000
                    SPHERICAL,   0, 200, 25000
                    EXPONENTIAL, 3,  90, 30000
                    EXPONENTIAL, 0,  10, 90000
                    """)
    void findsTheModelThatMadeTheClasses(
            Variogram.Shape shape, double nugget, double sill, double range) {
        var truth = new Variogram(shape, nugget, sill, range);
        var fit = VariogramFit.of(observed(truth)).orElseThrow();
        assertThat(fit.shape()).isEqualTo(shape);
        assertThat(fit.rangeMetres()).isCloseTo(range, withinPercentage(0.01));
        assertThat(fit.partialSill()).isCloseTo(sill, withinPercentage(0.01));
        assertThat(fit.semivariance(1)).isBetween(nugget * 0.999, nugget * 1.001 + 0.05);
    }

    @Test
    void givesNothingForAFallingVariogram() {
        var falling =
                IntStream.rangeClosed(1, 8)
                        .mapToObj(k -> new DistanceClass(20, k * 1e4, 100 - 12.0 * k))
                        .toList();
        assertThat(VariogramFit.of(new EmpiricalVariogram(falling, 8e4))).isEmpty();
    }

    @Test
    void givesNothingForThreeClasses() {
        var classes = List.of(of(1e4, 1), of(2e4, 2), of(3e4, 3));
        assertThat(VariogramFit.of(new EmpiricalVariogram(classes, 3e4))).isEmpty();
    }

    private static EmpiricalVariogram observed(Variogram truth) {
        var classes =
                IntStream.rangeClosed(1, 15)
                        .mapToObj(
                                k ->
                                        of(
                                                k * 8_000.0 - 3_000,
                                                truth.semivariance(k * 8_000.0 - 3_000)))
                        .toList();
        return new EmpiricalVariogram(classes, 120_000);
    }

    private static DistanceClass of(double metres, double semivariance) {
        return new DistanceClass(30, metres, semivariance);
    }
}
