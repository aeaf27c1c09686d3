package org.anlan.ingest.report;

import org.jdbi.v3.core.Handle;

/// The lock on one place of the report table that no row holds yet; it ends with the transaction.
final class SqlPlaceLock {

    private static final String TAKE =
            """
            select pg_advisory_xact_lock(hashtextextended(:place, 0))::text
            """;

    private SqlPlaceLock() {}

    /// Takes it, waiting for whoever has it.
    static void take(Handle handle, String place) {
        handle.createQuery(TAKE).bind("place", place).mapTo(String.class).list();
    }
}
