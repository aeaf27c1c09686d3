package org.anlan.forecasting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.anlan.forecasting.verification.ContingencyTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The value of a threshold")
class ThresholdValueTest {

    private static final double[] CHANCES = {0.9, 0.7, 0.7, 0.4, 0.2, 0.1};
    private static final double[] OUTCOMES = {1, 0, 1, 1, 0, 0};

    @Test
    @DisplayName("is that of its table of hits and misses")
    void table() {
        var value = new ThresholdValue(CHANCES, OUTCOMES);
        assertThat(value.table(0.5)).isEqualTo(new ContingencyTable(2, 1, 1, 2));
        assertThat(value.table(0.7)).isEqualTo(new ContingencyTable(2, 1, 1, 2));
        assertThat(value.table(0.95)).isEqualTo(new ContingencyTable(0, 0, 3, 3));
        var point = value.curve(0.5, 0.4).getFirst();
        assertThat(point.value())
                .isCloseTo(new ContingencyTable(2, 1, 1, 2).economicValue(0.4), within(1e-12));
        assertThat(point.bestThreshold()).isEqualTo(0.4);
        assertThat(point.bestValue()).isGreaterThan(point.value());
    }

    @Test
    @DisplayName("is best at the cost-loss ratio itself if chances are true")
    void bestAtRatio() {
        var random = new SplittableRandom(5);
        var chances = new double[40_000];
        var outcomes = new double[chances.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = random.nextInt(21) / 20.0;
            outcomes[i] = random.nextDouble() < chances[i] ? 1 : 0;
        }
        var value = new ThresholdValue(chances, outcomes);
        for (var ratio : new double[] {0.22, 0.48, 0.73}) {
            assertThat(value.curve(0.5, ratio).getFirst().bestThreshold())
                    .isCloseTo(ratio, within(0.06));
        }
    }

    @Test
    @DisplayName("is unknown if all or none came, and refused for a ratio out of range")
    void edges() {
        var none = new ThresholdValue(new double[] {0.2, 0.4}, new double[] {0, 0});
        assertThat(none.curve(0.5, 0.3).getFirst().value()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> none.curve(0.5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThresholdValue(new double[] {0.1}, new double[0]));
    }
}
