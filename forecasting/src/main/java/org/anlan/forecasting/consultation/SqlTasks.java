package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.consultation_task`.
final class SqlTasks {

    /// A task.
    ///
    /// @param number its place in the resolution, from 1
    /// @param what 事项
    /// @param unit 责任单位
    /// @param dueAt 时限
    /// @param overdueAt when it was seen to be late
    record Task(
            UUID id,
            UUID consultation,
            int number,
            RegionCode region,
            String what,
            String unit,
            Instant dueAt,
            Optional<Instant> overdueAt,
            Optional<Instant> doneAt,
            Optional<String> doer,
            Optional<String> note) {

        /// Whether the time limit passed before it was done.
        boolean isLate(Instant now) {
            return doneAt.orElse(now).isAfter(dueAt);
        }
    }

    private static final String INSERT =
            """
            insert into forecasting.consultation_task
                   (id, consultation, number, region, what, unit, due_at, set_at)
            values (:id, :consultation, :number, :region, :what, :unit, :due, :at)
            """;

    private static final String LIST =
            """
            select * from forecasting.consultation_task
             where (cast(:consultation as uuid) is null or consultation = :consultation)
               and case cast(:state as text)
                       when 'DONE' then done_at is not null
                       when 'OPEN' then done_at is null
                       when 'OVERDUE' then done_at is null and due_at < :now
                       else true end
             order by done_at is not null, due_at, consultation, number limit :most
            """;

    private SqlTasks() {}

    static void insert(Tx tx, Task task) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", task.id())
                .bind("consultation", task.consultation())
                .bind("number", task.number())
                .bind("region", task.region().digits())
                .bind("what", task.what())
                .bind("unit", task.unit())
                .bind("due", task.dueAt())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Marks what ran out of time, and gives it.
    static List<Task> markOverdue(Tx tx) {
        return tx.handle()
                .createQuery(
                        """
                        update forecasting.consultation_task set overdue_at = :now
                         where done_at is null and overdue_at is null and due_at < :now
                        returning *
                        """)
                .bind("now", tx.civilNow())
                .map((row, _) -> task(row))
                .list();
    }

    /// Says that it is done; false if that was said before.
    static boolean done(Tx tx, UUID id, UUID by, String doer, String note) {
        return tx.handle()
                        .createUpdate(
                                """
                                update forecasting.consultation_task
                                   set done_at = :at, done_by = :by, doer = :doer, note = :note
                                 where id = :id and done_at is null
                                """)
                        .bind("id", id)
                        .bind("at", tx.civilNow())
                        .bind("by", by)
                        .bind("doer", doer)
                        .bind("note", note)
                        .execute()
                == 1;
    }

    static Optional<Task> find(Handle handle, UUID id) {
        return handle.createQuery("select * from forecasting.consultation_task where id = :id")
                .bind("id", id)
                .map((row, _) -> task(row))
                .findFirst();
    }

    /// What runs first, by time limit; what is done after it.
    static List<Task> list(
            Handle handle,
            @Nullable UUID consultation,
            @Nullable String state,
            Instant now,
            int most) {
        return handle.createQuery(LIST)
                .bind("consultation", consultation)
                .bind("state", state)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> task(row))
                .list();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("consultation", UUID.class),
                row.getInt("number"),
                new RegionCode(row.getString("region")),
                row.getString("what"),
                row.getString("unit"),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("overdue_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("doer")),
                Optional.ofNullable(row.getString("note")));
    }
}
