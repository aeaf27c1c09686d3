package org.anlan.ingest.report;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The table `ingest.response`: where relief responses are, or were, in force.
final class SqlResponses {

    private SqlResponses() {}

    /// Keeps a response that started or changed its level; one that had ended is in force again.
    static void put(Handle handle, String id, String path, Instant at) {
        handle.createUpdate(
                        """
                        insert into ingest.response (id, path, started_at)
                        values (:id, :path, :at)
                            on conflict (id) do update set ended_at = null
                        """)
                .bind("id", id)
                .bind("path", path)
                .bind("at", at)
                .execute();
    }

    static void end(Handle handle, String id, Instant at) {
        handle.createUpdate(
                        "update ingest.response set ended_at = :at where id = :id and ended_at is null")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// The areas, as paths, of responses that started before one instant and are in force at
    /// another.
    static List<String> listAreas(Handle handle, Instant startedBefore, Instant at) {
        return handle.createQuery(
                        """
                        select distinct path from ingest.response
                         where started_at < :before and (ended_at is null or ended_at > :at)
                        """)
                .bind("before", startedBefore)
                .bind("at", at)
                .mapTo(String.class)
                .list();
    }
}
