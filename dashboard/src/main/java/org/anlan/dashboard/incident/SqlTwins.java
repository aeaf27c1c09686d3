package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `desk.incident_twin`: two calls that may be one. The machine proposes, an officer
/// decides.
final class SqlTwins {

    private static final String PROPOSE =
            """
            insert into desk.incident_twin (newer, older, state)
            values (:newer, :older, 'PROPOSED')
                on conflict do nothing
            """;

    private static final String DECIDE =
            """
            insert into desk.incident_twin (newer, older, state, decided_by, decided_at)
            values (:newer, :older, :state, :by, :at)
                on conflict (newer, older) do update
               set state = excluded.state, decided_by = excluded.decided_by,
                   decided_at = excluded.decided_at
            """;

    private SqlTwins() {}

    static void propose(Handle handle, UUID newer, UUID older) {
        handle.createUpdate(PROPOSE).bind("newer", newer).bind("older", older).execute();
    }

    /// @param state `MERGED`, `DECLINED` or `UNDONE`
    static void decide(Handle handle, UUID newer, UUID older, String state, String by, Instant at) {
        handle.createUpdate(DECIDE)
                .bind("newer", newer)
                .bind("older", older)
                .bind("state", state)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /// The calls that one may repeat, as long as nobody has decided.
    static List<UUID> listProposed(Handle handle, UUID newer) {
        return handle.createQuery(
                        "select older from desk.incident_twin where newer = :id and state = 'PROPOSED'")
                .bind("id", newer)
                .mapTo(UUID.class)
                .list();
    }
}
