package org.anlan.forecasting.decision;

import static org.anlan.forecasting.decision.LevelDecisionTest.chances;
import static org.anlan.forecasting.decision.LevelDecisionTest.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Red costs 10 and averts half of 100; the other levels do nothing and cost more than nothing.
@DisplayName("Waiting for the next run")
class WaitingTest {

    private static final LevelCosts COSTS =
            new LevelCosts(
                    levels(0, 9, 9, 9, 10), levels(0, 0, 0, 0, 100), levels(0, 0, 0, 0, 0.5), 0);
    private static final LevelProbabilities NOW = chances(0.7, 0, 0, 0, 0.3);
    private static final List<Prospect> CLEAR =
            List.of(
                    new Prospect(0.7, chances(1, 0, 0, 0, 0)),
                    new Prospect(0.3, chances(0, 0, 0, 0, 1)));

    private static LeadValue lead(double now, double later) {
        return new LeadValue(new TreeMap<>(Map.of(6.0, later, 12.0, now)));
    }

    private static Waiting.Verdict weigh(LeadValue lead, List<Prospect> next) {
        return new Waiting(COSTS, lead).weigh(NOW, next, 12, 6);
    }

    /// Now: 10 + 30 − 15 = 25 against 30. Later: 0.3 · (10 + 100 − 50) = 18.
    @Test
    @DisplayName("is better if it costs no time and brings certainty")
    void waits() {
        var verdict = weigh(lead(1, 1), CLEAR);
        assertThat(verdict.level()).isEqualTo(RiskLevel.RED);
        assertThat(verdict.lossNow()).isCloseTo(25, within(1e-12));
        assertThat(verdict.lossLater()).isCloseTo(18, within(1e-12));
        assertThat(verdict.isNow()).isFalse();
    }

    /// Later with a fifth of the effect: 0.3 · min(100, 10 + 100 − 10) = 30.
    @Test
    @DisplayName("is worse if the time lost costs more than certainty saves")
    void now() {
        var verdict = weigh(lead(1, 0.2), CLEAR);
        assertThat(verdict.lossLater()).isCloseTo(30, within(1e-12));
        assertThat(verdict.isNow()).isTrue();
    }

    @Test
    @DisplayName("is worth nothing if the next run says the same and time is free: then call")
    void same() {
        assertThat(weigh(lead(1, 1), List.of(new Prospect(1, NOW))).isNow()).isTrue();
    }

    @Test
    @DisplayName("is refused with prospects whose mean is not what is believed now")
    void refused() {
        var biased = List.of(new Prospect(1, chances(1, 0, 0, 0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weigh(lead(1, 1), biased))
                .withMessageContaining("NONE");
        assertThatIllegalArgumentException().isThrownBy(() -> weigh(lead(1, 1), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> lead(0.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prospect(0, NOW));
    }

    @Test
    @DisplayName("reads the worth of a lead between its points, and keeps the ends")
    void leads() {
        var lead = lead(1, 0.4);
        assertThat(lead.at(9)).isCloseTo(0.7, within(1e-12));
        assertThat(lead.at(0)).isEqualTo(0.4);
        assertThat(lead.at(48)).isEqualTo(1);
    }
}
