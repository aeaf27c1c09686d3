package org.anlan.forecasting.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Paths of an autoregression")
class ArPathTest {

    private static final ArModel MODEL = new ArModel(new double[] {0.6, 0.2}, 0.5);

    private static double[] at(double[] errors, int lead) {
        var random = new SplittableRandom(11);
        return IntStream.range(0, 20_000)
                .mapToDouble(_ -> MODEL.path(errors, lead, random)[lead - 1])
                .toArray();
    }

    @Test
    @DisplayName("scatter about its forecast as it says, with the latest errors known or missing")
    void scatterAsForecast() {
        double[][] series = {{0.3, 1.2, -0.4, 2}, {0.3, 1.2, Double.NaN, Double.NaN}, {}};
        for (var errors : series) {
            for (int lead = 1; lead <= 3; lead++) {
                var forecast = MODEL.forecast(errors, lead).getLast();
                var paths = at(errors, lead);
                assertThat(StatUtils.mean(paths)).isCloseTo(forecast.mean(), within(0.03));
                assertThat(Math.sqrt(StatUtils.variance(paths)))
                        .isCloseTo(forecast.deviation(), within(0.03));
            }
        }
    }

    @Test
    @DisplayName("are the same for the same seed")
    void repeat() {
        double[] errors = {1, Double.NaN, 2};
        assertThat(MODEL.path(errors, 5, new SplittableRandom(3)))
                .containsExactly(MODEL.path(errors, 5, new SplittableRandom(3)));
    }

    @Test
    @DisplayName("follow forecasts made at each step from what is known by then")
    void forecastsStepByStep() {
        double[] errors = {1, Double.NaN, 2, -1};
        var all = MODEL.forecasts(errors, 2);
        for (int t = 0; t < errors.length; t++) {
            var known = Arrays.copyOf(errors, t + 1);
            assertThat(all.get(t)).isEqualTo(MODEL.forecast(known, 2));
        }
    }

    @Test
    @DisplayName("need a memory that fades: a root inside 1.001 is not enough")
    void roots() {
        assertThat(new ArModel(new double[] {1 / 1.0011}, 1).isStationary()).isTrue();
        assertThat(new ArModel(new double[] {1 / 1.0009}, 1).isStationary()).isFalse();
        assertThat(new ArModel(new double[] {-1 / 1.0009}, 1).isStationary()).isFalse();
        assertThat(new ArModel(new double[] {0.5, 0.4999}, 1).isStationary()).isFalse();
    }
}
