package org.anlan.benchmarks.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.anlan.app.house.House;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured wall")
class HouseRunTest {

    private static final Load LOAD = new Load(5, 3, 1);

    @Test
    void hearsOfEveryAcceptOnEveryScreenAndReadsItsFigure()
            throws IOException, InterruptedException, SQLException {
        try (var house = House.open(Site.settings(TestDatabase.settings()));
                var client = new Client(house)) {
            var townships = Reports.townships(house.store(), 5);

            var outcome = new HouseRun(house, client).run(LOAD, "base", townships);

            assertThat(outcome.accepts()).isEqualTo(5);
            assertThat(outcome.refused()).isZero();
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.answer().count()).isEqualTo(5);
            assertThat(outcome.event().count()).isEqualTo(15);
            assertThat(outcome.shown().count()).isEqualTo(5);
            assertThat(outcome.event().least()).isPositive();
            try (var bare = new BareRun(client, house.store().database().source())) {
                assertThat(bare.run(LOAD).count()).isEqualTo(15);
            }
        }
    }
}
