package org.anlan.store.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Leases for work that one node does for all. Machine time; renewed and checked by the very
/// transaction that does the work, whose row lock keeps a second node out.
final class SqlLease {

    private static final String TAKE =
            """
            insert into core.lease as l (name, holder, term, until)
            values (:name, :holder, 1, :until)
                on conflict (name) do update
               set holder = excluded.holder,
                   term = case when l.holder = excluded.holder then l.term else l.term + 1 end,
                   until = excluded.until
             where l.holder = excluded.holder or l.until < :now
            """;

    private final String name;
    private final UUID holder;
    private final Duration length;

    SqlLease(String name, UUID holder, Duration length) {
        this.name = name;
        this.holder = holder;
        this.length = length;
    }

    /// Takes or renews the lease inside the caller's transaction; false when another node holds it.
    boolean take(Handle handle, Instant now) {
        return handle.createUpdate(TAKE)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", now.plus(length))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Gives the lease back, if it is held.
    void release(Handle handle) {
        handle.createUpdate("delete from core.lease where name = :name and holder = :holder")
                .bind("name", name)
                .bind("holder", holder)
                .execute();
    }
}
