package org.anlan.dashboard.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `desk.matter`.
final class SqlMatters {

    private static final String PUT =
            """
            insert into desk.matter (kind, subject, region, detail, due_at, opened_at)
            values (:kind, :subject, :region, :detail, :due, :at)
                on conflict (kind, subject) do update
               set detail = excluded.detail, due_at = excluded.due_at
            """;

    private SqlMatters() {}

    static void put(Tx tx, Matter.Kind kind, Fact fact, String detail, Optional<Instant> dueAt) {
        tx.handle()
                .createUpdate(PUT)
                .bind("kind", kind.name())
                .bind("subject", fact.subject())
                .bind("region", fact.region().digits())
                .bind("detail", detail)
                .bind("due", dueAt)
                .bind("at", tx.civilNow())
                .execute();
    }

    static void close(Tx tx, Matter.Kind kind, String subject) {
        tx.handle()
                .createUpdate("delete from desk.matter where kind = :kind and subject = :subject")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .execute();
    }

    /// The clocks of a place in a process; its report stops them.
    static void closeClocks(Tx tx, String process, RegionCode region) {
        tx.handle()
                .createUpdate(
                        "delete from desk.matter where kind = 'CLOCK' and region = :region and detail = :process")
                .bind("region", region.digits())
                .bind("process", process)
                .execute();
    }

    /// The most urgent first.
    static List<Matter> list(Handle handle, int most) {
        return handle.createQuery(
                        "select * from desk.matter order by due_at nulls last, opened_at limit :most")
                .bind("most", most)
                .map(
                        (row, _) ->
                                new Matter(
                                        Matter.Kind.valueOf(row.getString("kind")),
                                        row.getString("subject"),
                                        new RegionCode(row.getString("region")),
                                        row.getString("detail"),
                                        Optional.ofNullable(row.getTimestamp("due_at"))
                                                .map(Timestamp::toInstant),
                                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }
}
