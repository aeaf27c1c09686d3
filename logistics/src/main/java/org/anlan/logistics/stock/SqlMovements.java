package org.anlan.logistics.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.movement`: written once, never changed.
public final class SqlMovements {

    private static final String NOTE =
            """
            insert into logistics.movement (id, key, kind, lot, quantity, from_account, to_account,
                                            plan, line, reason, actor, second, at, value_fen)
            select :id, :key, :kind, lot.id, :quantity, :from, :to,
                   :plan, :line, :reason, :actor, :second, :at, lot.unit_price_fen * :quantity
              from logistics.lot where id = :lot
                on conflict (key) do nothing
            """;

    private static final String SAME =
            """
            select count(*) from logistics.movement
             where key = :key and kind = :kind and lot = :lot and quantity = :quantity
                   and plan is not distinct from :plan::uuid
                   and line is not distinct from :line::integer
            """;

    private static final String LIST =
            """
            select * from logistics.movement
             where (:lot::text is null or lot = :lot) and id > :after::uuid
             order by id limit :most
            """;

    private static final String STANDING =
            """
            select coalesce(sum(quantity) filter (where to_account = :account), 0)
                   - coalesce(sum(quantity) filter (where from_account = :account), 0)
              from logistics.movement where plan = :plan and line = :line and lot = :lot
            """;

    private static final String IN_DEPOT_AT =
            """
            select coalesce(sum(quantity) filter (where to_account in (<accounts>)), 0)
                   - coalesce(sum(quantity) filter (where from_account in (<accounts>)), 0)
              from logistics.movement where lot = :lot and at <= :at
            """;

    private SqlMovements() {}

    /// Writes a movement; false if its key was used before, or there is no such lot. Waits for a
    /// rival who writes under the same key.
    static boolean note(Tx tx, Entry entry) {
        var kind = entry.kind();
        return tx.handle()
                        .createUpdate(NOTE)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("key", entry.key())
                        .bind("kind", kind.name())
                        .bind("lot", entry.lot())
                        .bind("quantity", entry.quantity())
                        .bind("from", kind.from().name())
                        .bind("to", kind.to().name())
                        .bind("plan", entry.of().map(Movement.Line::plan).orElse(null))
                        .bind("line", entry.of().map(Movement.Line::line).orElse(null))
                        .bind("reason", entry.reason())
                        .bind("actor", tx.cause().actor().value())
                        .bind("second", entry.second().orElse(null))
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// Whether what stands under the key of an entry is this entry.
    static boolean stands(Handle handle, Entry entry) {
        return handle.createQuery(SAME)
                        .bind("key", entry.key())
                        .bind("kind", entry.kind().name())
                        .bind("lot", entry.lot())
                        .bind("quantity", entry.quantity())
                        .bind("plan", entry.of().map(Movement.Line::plan).orElse(null))
                        .bind("line", entry.of().map(Movement.Line::line).orElse(null))
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    /// What stands on an account for a line of a plan.
    static long standing(Handle handle, String lot, Movement.Line line, Account account) {
        return handle.createQuery(STANDING)
                .bind("plan", line.plan())
                .bind("line", line.line())
                .bind("lot", lot)
                .bind("account", account.name())
                .mapTo(Long.class)
                .one();
    }

    /// Units of a lot that lay in its depot at a civil time, by the movements alone.
    public static long inDepotAt(Handle handle, String lot, Instant at) {
        var accounts =
                List.of(Account.values()).stream()
                        .filter(Account::isInDepot)
                        .map(Account::name)
                        .toList();
        return handle.createQuery(IN_DEPOT_AT)
                .bindList("accounts", accounts)
                .bind("lot", lot)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// In the order in which they were made, after one of them.
    static List<Movement> list(Handle handle, Optional<String> lot, UUID after, int most) {
        return handle.createQuery(LIST)
                .bind("lot", lot.orElse(null))
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> movement(row))
                .list();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        var line = row.getInt("line");
        return new Movement(
                row.getObject("id", UUID.class),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getString("lot"),
                row.getLong("quantity"),
                Optional.ofNullable(row.getObject("plan", UUID.class))
                        .map(plan -> new Movement.Line(plan, line)),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("value_fen", Long.class)).map(Money::new),
                row.getObject("actor", UUID.class),
                Optional.ofNullable(row.getObject("second", UUID.class)),
                row.getTimestamp("at").toInstant());
    }
}
