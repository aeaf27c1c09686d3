package org.anlan.forecasting.decision;

import static org.anlan.forecasting.decision.LevelDecisionTest.chances;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A standing level")
class HysteresisTest {

    private static final LevelThresholds SAMPLE = LevelThresholds.bundled();

    /// Red at 0.20, released below 0.14; orange released below 0.21.
    private static final LevelProbabilities RED = chances(0, 0.3, 0.3, 0.2, 0.2);

    private static final LevelProbabilities BETWEEN = chances(0, 0.45, 0.4, 0, 0.15);
    private static final LevelProbabilities BELOW = chances(0, 0.65, 0.1, 0.15, 0.1);

    private static Standing after(LevelProbabilities... runs) {
        var standing = Standing.NONE;
        for (var run : runs) {
            standing = next(standing, run, Optional.empty());
        }
        return standing;
    }

    private static Standing next(
            Standing before, LevelProbabilities chances, Optional<RiskLevel> chief) {
        var recommended = new CostLoss(SAMPLE).level(chances);
        return new Hysteresis(SAMPLE).next(before, chances, recommended, chief);
    }

    @Test
    @DisplayName("goes up at once")
    void up() {
        assertThat(after(RED).level()).isEqualTo(RiskLevel.RED);
    }

    @Test
    @DisplayName("stays while its chance is between release and ratio")
    void stays() {
        assertThat(after(RED, BETWEEN, BETWEEN, BETWEEN).level()).isEqualTo(RiskLevel.RED);
    }

    @Test
    @DisplayName("comes down after two successive runs below its release, to what still holds")
    void down() {
        assertThat(after(RED, BELOW).level()).isEqualTo(RiskLevel.RED);
        assertThat(after(RED, BELOW, BELOW).level()).isEqualTo(RiskLevel.ORANGE);
        assertThat(after(RED, BELOW, BETWEEN, BELOW).level()).isEqualTo(RiskLevel.RED);
    }

    @Test
    @DisplayName("is not raised by a level that is merely not yet released")
    void notRaised() {
        var blue = chances(0.5, 0.2, 0.1, 0.02, 0.18);
        assertThat(after(blue).level()).isEqualTo(RiskLevel.BLUE);
        assertThat(after(blue, blue).level()).isEqualTo(RiskLevel.BLUE);
    }

    @Test
    @DisplayName("is what the chief says, down or up")
    void chief() {
        var standing = next(after(RED), RED, Optional.of(RiskLevel.BLUE));
        assertThat(standing.level()).isEqualTo(RiskLevel.BLUE);
        assertThat(next(Standing.NONE, BELOW, Optional.of(RiskLevel.RED)).level())
                .isEqualTo(RiskLevel.RED);
    }

    @Test
    @DisplayName("counts runs by level")
    void counts() {
        assertThat(after(RED, BELOW).runsBelow())
                .containsEntry(RiskLevel.RED, 1)
                .containsEntry(RiskLevel.BLUE, 0);
        assertThat(new Standing(RiskLevel.RED, Map.of()).below(RiskLevel.RED)).isZero();
    }
}
