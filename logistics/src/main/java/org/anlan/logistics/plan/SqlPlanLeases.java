package org.anlan.logistics.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.plan_lease` and `logistics.plan_draft`.
final class SqlPlanLeases {

    private static final String TAKE =
            """
            insert into logistics.plan_lease as l (process, holder, holder_name, taken_at, until)
            values (:process, :holder, :name, :now, :until)
                on conflict (process) do update
               set holder = excluded.holder, holder_name = excluded.holder_name,
                   taken_at = case when l.holder = excluded.holder then l.taken_at
                                   else excluded.taken_at end,
                   until = excluded.until
             where l.holder = excluded.holder or l.until <= :now
            """;

    private static final String DRAFT =
            """
            insert into logistics.plan_draft (process, plan, body, actor, actor_name, at)
            values (:process, :plan, :body, :actor, :name, :at)
                on conflict (process) do update
               set plan = excluded.plan, body = excluded.body, actor = excluded.actor,
                   actor_name = excluded.actor_name, at = excluded.at
            """;

    private SqlPlanLeases() {}

    /// Who has a plan to himself.
    ///
    /// @param until machine time
    record Lease(UUID holder, String name, Instant takenAt, Instant until) {}

    /// Edits that are being worked on.
    record Draft(UUID plan, String body, String by, Instant at) {}

    /// Takes or renews the lease; false while another holds it. The row lock makes a rival wait.
    static boolean take(Handle handle, String process, Actor actor, Instant now, Instant until) {
        return handle.createUpdate(TAKE)
                        .bind("process", process)
                        .bind("holder", actor.id().value())
                        .bind("name", actor.name())
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    static boolean release(Handle handle, String process, Actor actor) {
        return handle.createUpdate(
                                "delete from logistics.plan_lease where process = :process and holder = :holder")
                        .bind("process", process)
                        .bind("holder", actor.id().value())
                        .execute()
                == 1;
    }

    /// The lease of a process, run out or not.
    static Optional<Lease> find(Handle handle, String process) {
        return handle.createQuery("select * from logistics.plan_lease where process = :process")
                .bind("process", process)
                .map((row, _) -> lease(row))
                .findOne();
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getObject("holder", UUID.class),
                row.getString("holder_name"),
                row.getTimestamp("taken_at").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    static void putDraft(Tx tx, PlanHead plan, Actor actor, String body) {
        tx.handle()
                .createUpdate(DRAFT)
                .bind("process", plan.process())
                .bind("plan", plan.id())
                .bind("body", body)
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .bind("at", tx.civilNow())
                .execute();
    }

    static void dropDraft(Handle handle, String process) {
        handle.createUpdate("delete from logistics.plan_draft where process = :process")
                .bind("process", process)
                .execute();
    }

    static Optional<Draft> findDraft(Handle handle, String process) {
        return handle.createQuery("select * from logistics.plan_draft where process = :process")
                .bind("process", process)
                .map((row, _) -> draft(row))
                .findOne();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("plan", UUID.class),
                row.getString("body"),
                row.getString("actor_name"),
                row.getTimestamp("at").toInstant());
    }
}
