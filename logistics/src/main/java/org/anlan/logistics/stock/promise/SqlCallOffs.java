package org.anlan.logistics.stock.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.call_off`.
final class SqlCallOffs {

    private static final String INSERT =
            """
            insert into logistics.call_off (id, agreement, test, quantity, reason, called_at,
                                            due_at, caller, caller_name)
            values (:id, :agreement, :test, :quantity, :reason, :called, :due, :caller, :name)
            """;

    private static final String DELIVER =
            """
            update logistics.call_off
               set delivered = :quantity, delivered_at = :at, score = :score, lot = :lot
             where id = :id and delivered is null
            """;

    private static final String LIST =
            """
            select * from logistics.call_off
             where (:agreement::text is null or agreement = :agreement)
                   and (not :waiting or delivered is null) and id > :after::uuid
             order by id limit :most
            """;

    private static final String OUTSTANDING =
            "select * from logistics.call_off where delivered is null and not test order by id";

    private static final String SCORES =
            """
            select agreement, count(*) as calls, avg(score) as mean from logistics.call_off
             where score is not null group by agreement
            """;

    /// What a supplier's deliveries were worth.
    ///
    /// @param mean of the scores, from 0 to 100, rounded
    record Served(String agreement, long calls, long mean) {}

    private SqlCallOffs() {}

    static void insert(Tx tx, CallOff call, ActorId caller) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", call.id())
                .bind("agreement", call.agreement())
                .bind("test", call.test())
                .bind("quantity", call.quantity())
                .bind("reason", call.reason())
                .bind("called", call.called())
                .bind("due", call.due())
                .bind("caller", caller.value())
                .bind("name", call.caller())
                .execute();
    }

    /// Writes what came; false if that was written before.
    static boolean deliver(Tx tx, UUID id, CallOff.Delivery delivery) {
        return tx.handle()
                        .createUpdate(DELIVER)
                        .bind("id", id)
                        .bind("quantity", delivery.quantity())
                        .bind("at", delivery.at())
                        .bind("score", delivery.score())
                        .bind("lot", delivery.lot().orElse(null))
                        .execute()
                == 1;
    }

    static Optional<CallOff> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.call_off where id = :id")
                .bind("id", id)
                .map((row, _) -> call(row))
                .findOne();
    }

    static List<CallOff> list(
            Handle handle, Optional<String> agreement, boolean waiting, UUID after, int most) {
        return handle.createQuery(LIST)
                .bind("agreement", agreement.orElse(null))
                .bind("waiting", waiting)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> call(row))
                .list();
    }

    /// Calls that are still to come, tests left out.
    static List<CallOff> outstanding(Handle handle) {
        return handle.createQuery(OUTSTANDING).map((row, _) -> call(row)).list();
    }

    /// One for each agreement that ever delivered.
    static List<Served> records(Handle handle) {
        return handle.createQuery(SCORES)
                .map(
                        (row, _) ->
                                new Served(
                                        row.getString("agreement"),
                                        row.getLong("calls"),
                                        Math.round(row.getDouble("mean"))))
                .list();
    }

    private static CallOff call(ResultSet row) throws SQLException {
        return new CallOff(
                row.getObject("id", UUID.class),
                row.getString("agreement"),
                row.getBoolean("test"),
                row.getLong("quantity"),
                row.getString("reason"),
                row.getTimestamp("called_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("caller_name"),
                delivery(row));
    }

    private static Optional<CallOff.Delivery> delivery(ResultSet row) throws SQLException {
        var at = row.getTimestamp("delivered_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new CallOff.Delivery(
                                row.getLong("delivered"),
                                at.toInstant(),
                                row.getInt("score"),
                                Optional.ofNullable(row.getString("lot"))));
    }
}
