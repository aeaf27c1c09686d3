package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Barnes' successive corrections")
class BarnesTest {
    private static final GaugeSet THREE =
            new GaugeSet(List.of(gauge("A", 0, 10), gauge("B", 1000, 20), gauge("C", 3000, 0)));

    /// Reckoned apart, term by term, with L = 1000 m and c = 0.5.
    @Test
    void reckonsAnewAfterEachPassWhatTheGaugesStillMiss() {
        double[] at = {0, 1000, 3000};
        double[] told = {10, 20, 0};
        double[] estimate = new double[3];
        double place = 500;
        double wanted = 0;
        for (int pass = 0; pass < 4; pass++) {
            var scale = pass == 0 ? 1e6 : 0.5e6;
            double[] left = new double[3];
            for (int i = 0; i < 3; i++) {
                left[i] = told[i] - estimate[i];
            }
            wanted += mean(at, left, place, scale);
            for (int i = 0; i < 3; i++) {
                estimate[i] += mean(at, left, at[i], scale);
            }
        }
        assertThat(barnes(1000, 0.5, 4).estimateAt(new PlanePoint(place, 0)))
                .isEqualTo(wanted, within(1e-12));
    }

    private static double mean(double[] at, double[] values, double place, double scale) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < at.length; i++) {
            var weight = Math.exp(-Math.pow(at[i] - place, 2) / scale);
            sum += weight * values[i];
            weights += weight;
        }
        return sum / weights;
    }

    @Test
    void comesNearerToTheGaugesWithEachPass() {
        var worst = Double.POSITIVE_INFINITY;
        for (int passes = 1; passes <= 6; passes++) {
            var field = barnes(1500, 0.5, passes);
            var miss = Math.abs(20 - field.estimateAt(new PlanePoint(1000, 0)));
            assertThat(miss).as("passes %d", passes).isLessThan(worst);
            worst = miss;
        }
    }

    @Test
    void knowsNothingFarFromAllGauges() {
        assertThat(barnes(1000, 0.3, 2).millimetresAt(new PlanePoint(0, 9000))).isNaN();
        assertThat(barnes(1000, 0.3, 2).millimetresAt(new PlanePoint(0, 5000))).isNotNaN();
    }

    @Test
    void tellsNoNegativeRainWhereACorrectionGoesBelowZero() {
        var field = barnes(2500, 0.5, 3);
        var place = new PlanePoint(3300, 0);
        assertThat(field.estimateAt(place)).isNegative();
        assertThat(field.millimetresAt(place)).isZero();
    }

    @Test
    void leavesNothingToLearnFromOneGaugeAlone() {
        var one = new Barnes(new GaugeSet(List.of(gauge("A", 0, 7))), new Barnes.Settings(9, 1, 2));
        assertThat(one.leaveOneOut()).isEmpty();
        assertThat(one.millimetresAt(new PlanePoint(3, 4))).isEqualTo(7);
    }

    /// The figure is the specification's, for another program's first two passes.
    @Test
    void meetsAnotherProgramsLeaveOneOutErrorOnSic97() {
        var settings = new Barnes.Settings(20_000, 1, 2);
        var errors =
                new Barnes(Sic97.gauges(), settings)
                        .leaveOneOut().stream().mapToDouble(e -> Math.pow(e.errorMillimetres(), 2));
        assertThat(Math.sqrt(errors.average().orElseThrow())).isEqualTo(69.4, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0,1,2", "NaN,1,2", "9,0,2", "9,1,0", "9,1,11"})
    void refusesSettingsThatMakeNoField(double length, double convergence, int passes) {
        assertThatThrownBy(() -> new Barnes.Settings(length, convergence, passes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be above 0, with 1 to 10 passes");
    }

    private static Barnes barnes(double length, double convergence, int passes) {
        return new Barnes(THREE, new Barnes.Settings(length, convergence, passes));
    }

    private static Gauge gauge(String id, double easting, double rain) {
        return new Gauge(id, new PlanePoint(easting, 0), rain);
    }
}
