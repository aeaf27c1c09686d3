package org.anlan.logistics.dispatch.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.load_plan`.
final class SqlLoadPlans {

    private static final String INSERT =
            """
            insert into logistics.load_plan (id, plan, version, made_at, maker, maker_name, seed, body)
            select :id, :plan, coalesce(max(version), 0) + 1, :at, :maker, :name, :seed, :body
              from logistics.load_plan where plan = :plan
            """;

    private static final String FIND =
            """
            select * from logistics.load_plan
             where plan = :plan and (:version::bigint is null or version = :version)
             order by version desc limit 1
            """;

    /// A version of a plan's truck loads.
    ///
    /// @param body JSON as it was made
    record Kept(UUID id, UUID plan, long version, Instant madeAt, String maker, String body) {}

    private SqlLoadPlans() {}

    /// Keeps loads as the next version; the plan must be held.
    static void insert(Tx tx, UUID id, UUID plan, Actor maker, long seed, String body) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", id)
                .bind("plan", plan)
                .bind("at", tx.civilNow())
                .bind("maker", maker.id().value())
                .bind("name", maker.name())
                .bind("seed", seed)
                .bind("body", body)
                .execute();
    }

    /// A version, or the newest.
    static Optional<Kept> find(Handle handle, UUID plan, OptionalLong version) {
        return handle.createQuery(FIND)
                .bind("plan", plan)
                .bind("version", version.isPresent() ? (Long) version.getAsLong() : null)
                .map((row, _) -> kept(row))
                .findOne();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("maker_name"),
                row.getString("body"));
    }
}
