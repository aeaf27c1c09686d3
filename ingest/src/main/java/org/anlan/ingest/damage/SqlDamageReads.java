package org.anlan.ingest.damage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `ingest.damage_read`: who read the personal data of which row.
final class SqlDamageReads {

    private static final String INSERT =
            """
            insert into ingest.damage_read (damage_row, actor, purpose, read_at)
            values (:row, :actor, :purpose, :at)
            """;

    private static final String LIST =
            """
            select * from ingest.damage_read where damage_row = :row order by id desc limit :limit
            """;

    /// One reading of personal data.
    record Read(UUID actor, String purpose, Instant at) {}

    private SqlDamageReads() {}

    /// @param purpose `case` for other rooms, `review` for a person at the screen
    static void insert(Tx tx, UUID row, String purpose) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("row", row)
                .bind("actor", tx.cause().actor().value())
                .bind("purpose", purpose)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// The newest readings of a row.
    static List<Read> list(Handle handle, UUID row, int limit) {
        return handle.createQuery(LIST)
                .bind("row", row)
                .bind("limit", limit)
                .map(
                        (r, _) ->
                                new Read(
                                        r.getObject("actor", UUID.class),
                                        r.getString("purpose"),
                                        r.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
