package org.anlan.benchmarks.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured burst of readings")
class ThresholdLoadTest {

    /// The bench itself fails when a rule that is met is not told.
    @Test
    void meetsItsRulesAfterAStartAndAfterARestart() throws IOException, InterruptedException {
        var rows = new ThresholdBench().run(5_000, 2, 1).rows();
        assertThat(rows)
                .extracting(row -> row.get("after"))
                .containsExactly("a start", "a restart");
    }
}
