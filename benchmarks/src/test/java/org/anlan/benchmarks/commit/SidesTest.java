package org.anlan.benchmarks.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.anlan.app.house.Foundation;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured commits")
class SidesTest {

    @Test
    void storeTheSameRowsOnBothSidesAndSealEachFactOfTheHouse()
            throws SQLException, InterruptedException {
        var settings = Site.settings(TestDatabase.settings());
        try (var open = Foundation.open(settings, Pack.open(settings.pack()))) {
            var pool = open.database().source();
            Rows.create(pool);
            open.journal().start();
            var before = open.journal().head().position();
            var sides = new Sides(open, new Rows(20));

            sides.plain();
            assertThat(Rows.count(pool)).isEqualTo(20);
            sides.house();
            assertThat(Rows.count(pool)).isEqualTo(40);
            var rate = new Writers(3).run(sides::house, Duration.ofMillis(100));

            assertThat(rate).isPositive();
            assertThat(Rows.count(pool)).isEqualTo(20 + 20 * sides.stated());
            assertThat(open.journal().settle(Duration.ofSeconds(60))).isTrue();
            assertThat(open.journal().head().position() - before).isEqualTo(sides.stated());
        }
    }
}
