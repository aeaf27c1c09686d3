package org.anlan.dashboard.board;

import org.anlan.store.Tx;

/// Writes `desk.affected`: which counties a process touches, and since when.
final class SqlAffected {

    private static final String PUT =
            """
            insert into desk.affected (process, region, since)
            values (:process, :region, :since)
                on conflict do nothing
            """;

    private SqlAffected() {}

    /// Remembers a county from now on; one that is known stays as it is.
    static void put(Tx tx, String process, String region) {
        tx.handle()
                .createUpdate(PUT)
                .bind("process", process)
                .bind("region", region)
                .bind("since", tx.civilNow())
                .execute();
    }
}
