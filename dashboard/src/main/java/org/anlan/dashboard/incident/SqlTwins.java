package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String PROPOSED =
            """
            select newer, older from desk.incident_twin
             where newer = any(:ids)
               and (state = 'PROPOSED' or decided_at > cast(:known as timestamptz))
             order by newer, older
            """;

    private record Twin(UUID newer, UUID older) {}

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

    /// The calls that some may repeat, as long as nobody has decided; those without are left out.
    ///
    /// @param known as it was at that civil time; empty for now
    static Map<UUID, List<UUID>> listProposed(
            Handle handle, Collection<UUID> newer, Optional<Instant> known) {
        return handle.createQuery(PROPOSED)
                .bindArray("ids", UUID.class, newer.toArray())
                .bind("known", known)
                .map(
                        (row, _) ->
                                new Twin(
                                        row.getObject("newer", UUID.class),
                                        row.getObject("older", UUID.class)))
                .collect(
                        Collectors.groupingBy(
                                Twin::newer, Collectors.mapping(Twin::older, Collectors.toList())));
    }
}
