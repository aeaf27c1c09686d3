package org.anlan.benchmarks.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The rain of a day")
class ProductLoadTest {

    private static final double GOAL_MS = 5_000;

    @Test
    @Timeout(240)
    void isALevelProposalOfAllCountiesWithinFiveSeconds() throws IOException, InterruptedException {
        var row = new ProductBench().run(200, 3).rows().getFirst();
        assertThat(row).containsEntry("counties", 104L);
        assertThat((Double) row.get("most ms")).isLessThan(GOAL_MS);
    }
}
