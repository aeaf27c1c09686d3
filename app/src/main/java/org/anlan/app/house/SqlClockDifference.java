package org.anlan.app.house;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.anlan.store.Store;

/// How far the database's clock is from this host's: the two-hour clock of reports is evidence.
final class SqlClockDifference {

    private SqlClockDifference() {}

    /// The database's time less the host's, measured against the middle of the question.
    ///
    /// @throws org.anlan.store.StorageException if the database cannot be asked
    static Duration measure(Store store, InstantSource machine) {
        var asked = machine.instant();
        var theirs =
                store.read(
                        handle ->
                                handle.select("select clock_timestamp()")
                                        .mapTo(OffsetDateTime.class)
                                        .one()
                                        .toInstant());
        var middle = middle(asked, machine.instant());
        return Duration.between(middle, theirs);
    }

    private static Instant middle(Instant before, Instant after) {
        return before.plus(Duration.between(before, after).dividedBy(2));
    }
}
