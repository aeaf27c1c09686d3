package org.anlan.benchmarks.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured way from rain to levels")
class ProductLoadTest {

    @Test
    void endsAtALevelForEveryCounty() throws IOException, InterruptedException {
        var row = new ProductBench().run(200, 3).rows().getFirst();
        assertThat(row).containsEntry("counties", 104L);
    }
}
