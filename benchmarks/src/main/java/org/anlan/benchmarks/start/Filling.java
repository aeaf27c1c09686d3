package org.anlan.benchmarks.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.anlan.app.house.House;
import org.anlan.benchmarks.house.Reports;
import org.anlan.benchmarks.house.Site;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.Tx;

/// Brings an installation to a number of sealed facts, each followed by every room.
final class Filling {

    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private Filling() {}

    /// States facts until the journal holds enough, and waits until all have followed.
    ///
    /// @param facts how many it holds afterwards, at least
    /// @return how many it holds
    static long fill(Path data, int facts) {
        try (var house = House.open(Site.settings(DatabaseSettings.embeddedIn(data)))) {
            var store = house.store();
            for (var n = store.journal().head().position(); n < facts; n += AT_ONCE) {
                var more = (int) Math.min(AT_ONCE, facts - n);
                store.store().useTransaction(Cause.house(), tx -> state(house, tx, more));
            }
            if (!store.journal().settle(PATIENCE)) {
                throw new IllegalStateException("The journal did not settle.");
            }
            return store.journal().head().position();
        }
    }

    private static void state(House house, Tx tx, int count) {
        var province = house.store().installation().province();
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID().toString();
            tx.state(new ReportSubmitted(id, Reports.PROCESS, "base", province, "FIRST", 1));
        }
    }
}
