package org.anlan.benchmarks.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The readings of 5,000 stations that come in one burst")
class ThresholdLoadTest {

    private static final double GOAL_MS = 5_000;

    @Test
    @Timeout(240)
    void meetTheirRulesWithinFiveSecondsAlsoAfterARestart()
            throws IOException, InterruptedException {
        var rows = new ThresholdBench().run(5_000, 2, 1).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .allSatisfy(row -> assertThat((Double) row.get("most ms")).isLessThan(GOAL_MS));
    }
}
