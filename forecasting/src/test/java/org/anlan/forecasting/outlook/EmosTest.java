package org.anlan.forecasting.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.anlan.forecasting.special.Normal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The correction of an ensemble by experience")
class EmosTest {

    private final double[] means = new double[4000];
    private final double[] variances = new double[4000];
    private final double[] observed = new double[4000];

    /// What comes has mean 1 + 0.8 m and variance 0.2 + 1.5 v.
    EmosTest() {
        var random = new SplittableRandom(6);
        for (int t = 0; t < means.length; t++) {
            means[t] = random.nextDouble(-3, 3);
            variances[t] = random.nextDouble(0, 2);
            var deviation = Math.sqrt(0.2 + 1.5 * variances[t]);
            observed[t] = 1 + 0.8 * means[t] + deviation * random.nextGaussian();
        }
    }

    private double meanCrps(double a, double b, double c, double d) {
        double sum = 0;
        for (int t = 0; t < means.length; t++) {
            var s = Math.sqrt(c + d * variances[t]);
            var z = (observed[t] - a - b * means[t]) / s;
            sum +=
                    s
                            * (z * (2 * Normal.cumulative(z) - 1)
                                    + 2 * Normal.density(z)
                                    - 1 / Math.sqrt(Math.PI));
        }
        return sum / means.length;
    }

    @Test
    @DisplayName("finds how mean and spread are off")
    void findsTheTruth() {
        var emos = Emos.fit(means, variances, observed, 1);
        assertThat(emos.a()).isCloseTo(1, within(0.06));
        assertThat(emos.b()).isCloseTo(0.8, within(0.04));
        assertThat(emos.c()).isCloseTo(0.2, within(0.1));
        assertThat(emos.d()).isCloseTo(1.5, within(0.15));
    }

    @Test
    @DisplayName("has the least mean CRPS: any other four numbers have more")
    void isTheLeast() {
        var e = Emos.fit(means, variances, observed, 1);
        var least = meanCrps(e.a(), e.b(), e.c(), e.d());
        for (var step : new double[] {-0.01, 0.01}) {
            assertThat(meanCrps(e.a() + step, e.b(), e.c(), e.d())).isGreaterThan(least);
            assertThat(meanCrps(e.a(), e.b() + step, e.c(), e.d())).isGreaterThan(least);
            assertThat(meanCrps(e.a(), e.b(), e.c() + step, e.d())).isGreaterThan(least);
            assertThat(meanCrps(e.a(), e.b(), e.c(), e.d() + step)).isGreaterThan(least);
        }
    }

    @Test
    @DisplayName("does not depend on the unit")
    void unitDoesNotMatter() {
        var one = Emos.fit(means, variances, observed, 1);
        var other =
                Emos.fit(
                        Arrays.stream(means).map(x -> 1000 * x + 50).toArray(),
                        Arrays.stream(variances).map(v -> 1e6 * v).toArray(),
                        Arrays.stream(observed).map(y -> 1000 * y + 50).toArray(),
                        1);
        assertThat(other.b()).isCloseTo(one.b(), within(1e-4));
        assertThat(other.d()).isCloseTo(one.d(), within(1e-3));
        assertThat(other.forecast(1050, 1e6).mean())
                .isCloseTo(50 + 1000 * one.forecast(1, 1).mean(), within(0.1));
    }

    @Test
    @DisplayName("leaves the ensemble as it is below 30 pairs, and counts only pairs known by then")
    void fallsBack() {
        var few = Arrays.copyOf(observed, 29);
        var raw = Emos.fit(Arrays.copyOf(means, 29), Arrays.copyOf(variances, 29), few, 1);
        assertThat(raw.isRaw()).isTrue();
        assertThat(raw.forecast(2, 9).mean()).isEqualTo(2);
        assertThat(raw.forecast(2, 9).deviation()).isEqualTo(3);
        var gappy = observed.clone();
        Arrays.fill(gappy, 500, 561, Double.NaN);
        assertThat(Emos.at(560, means, variances, gappy, 1).pairs()).isEqualTo(29);
        assertThat(Emos.at(560, means, variances, gappy, 1).isRaw()).isTrue();
        assertThat(Emos.at(800, means, variances, observed, 1).pairs()).isEqualTo(Emos.WINDOW);
        var later = observed.clone();
        Arrays.fill(later, 801, 4000, 1e6);
        assertThat(Emos.at(800, means, variances, later, 1))
                .isEqualTo(Emos.at(800, means, variances, observed, 1));
    }

    @Test
    @DisplayName("bears an ensemble whose mean or spread never changes, and flow that never does")
    void constantEnsembles() {
        var same = new double[60];
        Arrays.fill(same, 2);
        var some = Arrays.copyOf(observed, 60);
        assertThat(Emos.fit(same, new double[60], some, 1).forecast(2, 0).deviation())
                .isFinite()
                .isPositive();
        assertThat(Emos.fit(same, same, same, 1).forecast(2, 2).mean()).isCloseTo(2, within(1e-3));
    }

    @Test
    @DisplayName("is the wider the fewer pairs tell something new")
    void widens() {
        assertThat(Emos.widening(4000, 1)).isCloseTo(1, within(2e-3));
        assertThat(Emos.widening(90, 3)).isCloseTo(Math.sqrt(34 / 26.0), within(1e-12));
        assertThat(Emos.widening(90, 60)).isCloseTo(Math.sqrt(12 / 4.0), within(1e-12));
    }

    @Test
    @DisplayName("refuses pairs that are none")
    void refuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Emos.fit(new double[3], new double[3], new double[2], 1));
    }

    @Test
    @DisplayName("reckons with a normal distribution as exact as the library's")
    void quickNormal() {
        for (double z = -12; z <= 12; z += 0.01) {
            assertThat(HartNormal.cumulative(z)).isCloseTo(Normal.cumulative(z), within(1e-14));
        }
    }
}
