package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values: lmoments3 (OpenHydrology), its own tests at commit 7e19f97c, tolerance 1e-5.
class LMomentsTest {

    private static final double[] SAMPLE = {2, 3, 4, 2.4, 5.5, 1.2, 5.4, 2.2, 7.1, 1.3, 1.5};
    private static final Offset<Double> TOLERANCE = within(1e-5);

    @Test
    void agreeWithThePublishedPackage() {
        var moments = LMoments.of(SAMPLE);
        assertThat(moments.mean()).isCloseTo(3.23636364, within(1e-8));
        assertThat(moments.scale()).isCloseTo(1.14181818, within(1e-8));
        assertThat(moments.skewness()).isCloseTo(0.27388535, within(1e-8));
        assertThat(moments.kurtosis()).isCloseTo(0.02335456, within(1e-8));
    }

    @Test
    void giveTheSameDistribution() {
        var gev = GevByLMoments.fit(SAMPLE);
        assertThat(gev.location()).isCloseTo(2.1792884, TOLERANCE);
        assertThat(gev.scale()).isCloseTo(1.3956404, TOLERANCE);
        assertThat(gev.shape()).isCloseTo(0.1555609, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            0.2, 1.539112
            0.5, 2.705672
            0.8, 4.537048
            """)
    void giveTheSameQuantiles(double p, double expected) {
        var gev = GevByLMoments.fit(SAMPLE);
        assertThat(gev.quantile(p)).isCloseTo(expected, TOLERANCE);
        assertThat(gev.cumulative(gev.quantile(p))).isCloseTo(p, within(1e-12));
    }

    @Test
    void needFourValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> LMoments.of(new double[] {1, 2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LMoments.of(new double[] {1, 2, 3, Double.NaN}));
    }

    @Test
    void ofEqualValuesHaveNoScaleAndGiveNoDistribution() {
        var same = new double[] {4, 4, 4, 4, 4};
        assertThat(LMoments.of(same).scale()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GevByLMoments.fit(same))
                .withMessageContaining("no spread");
    }
}
