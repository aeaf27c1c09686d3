package org.anlan.benchmarks.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anlan.app.house.Foundation;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.ingest.Ingest;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The measured roll-up")
class RollUpPathTest {

    @Test
    void movesTheProvincesFiguresOnceForEachAcceptedTownship() {
        var settings = Site.settings(TestDatabase.settings());
        var pack = Pack.open(settings.pack());
        try (var open = Foundation.open(settings, pack)) {
            var ingest = new Ingest(open, pack);
            var timed = new TimedFollower(ingest.followers().getFirst());
            open.journal().follow(List.of(timed));
            open.journal().start();
            var office = new Office(open, ingest);
            var reports = office.fileUpToProvince("base", Reports.townships(open, 3));
            settle(open);
            timed.nanos().clear();

            for (var report : reports) {
                var before = open.journal().head().position();
                office.accept("base", report);
                settle(open);
                assertThat(movesOfTheProvince(open, before)).isEqualTo(1);
            }

            assertThat(timed.nanos()).hasSize(3).allMatch(nanos -> nanos > 0);
        }
    }

    private static void settle(OpenStore open) {
        assertThat(open.journal().settle(Duration.ofSeconds(60))).isTrue();
    }

    private static long movesOfTheProvince(OpenStore open, long after) {
        return open.journal().listAfter(after, 1_000).stream()
                .filter(f -> f.region().equals(open.installation().province()))
                .filter(
                        f ->
                                open.journal()
                                        .factOf(f)
                                        .filter(FigureMoved.class::isInstance)
                                        .isPresent())
                .count();
    }
}
