package org.anlan.ingest.figure;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table `ingest.rolled`: how far figures are written, and how often they were.
final class SqlRolled {

    private static final String MOVE =
            """
            update ingest.rolled set position = greatest(position, :at), revision = revision + 1
            returning position
            """;

    // No row yet: figures may stand from before the table did.
    private static final String BEGIN =
            """
            insert into ingest.rolled (position, revision)
            select greatest(:at, coalesce(max(from_position), 0)), 1 from ingest.figure
            returning position
            """;

    private SqlRolled() {}

    /// Where a batch writes its figures: at its own position, or at the newest one written where
    /// the batch tells late of facts that were parked, so that no row ends before it begins.
    static long move(Handle handle, long position) {
        return at(handle, MOVE, position)
                .orElseGet(() -> at(handle, BEGIN, position).orElseThrow());
    }

    private static Optional<Long> at(Handle handle, String sql, long position) {
        return handle.createQuery(sql).bind("at", position).mapTo(Long.class).findOne();
    }

    /// Says that figures changed in something that no roll-up writes; where roll-ups write stays.
    /// Where nothing was rolled up yet, there is no version that could be told from another.
    static void touch(Handle handle) {
        handle.execute("update ingest.rolled set revision = revision + 1");
    }

    /// Changes with every batch that was rolled up.
    static long revision(Handle handle) {
        return handle.createQuery("select revision from ingest.rolled")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }
}
