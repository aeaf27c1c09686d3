package org.anlan.logistics.stock.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Money;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.agreement`. Units leave what may still be called in the same statement that
/// asks whether they are there, so that no unit is called twice.
public final class SqlAgreements {

    private static final String OPEN =
            """
            insert into logistics.agreement (id, mode, supplier, phone, item, depot, quantity,
                                             per_day, lead_hours, valid_from, valid_to,
                                             unit_price_fen, sample)
            values (:id, :mode, :supplier, :phone, :item, :depot, :quantity,
                    :perDay, :leadHours, :validFrom, :validTo, :price, :sample)
                on conflict (id) do update
               set supplier = excluded.supplier, phone = excluded.phone,
                   quantity = greatest(excluded.quantity, agreement.called),
                   per_day = excluded.per_day, lead_hours = excluded.lead_hours,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                   unit_price_fen = excluded.unit_price_fen, sample = excluded.sample
             where agreement.mode = excluded.mode and agreement.item = excluded.item
                   and agreement.depot = excluded.depot
            """;

    private static final String CALL =
            """
            update logistics.agreement set called = called + :units
             where id = :id and called + :units <= quantity
            """;

    private SqlAgreements() {}

    /// Writes agreements as the pack states them; what was called stays called, and goods and depot
    /// of one that stands are never changed.
    public static void open(Tx tx, Collection<Agreement> agreements) {
        agreements.forEach(agreement -> open(tx, agreement));
    }

    private static void open(Tx tx, Agreement agreement) {
        tx.handle()
                .createUpdate(OPEN)
                .bind("id", agreement.id())
                .bind("mode", agreement.mode().name())
                .bind("supplier", agreement.supplier())
                .bind("phone", agreement.phone())
                .bind("item", agreement.item())
                .bind("depot", agreement.depot())
                .bind("quantity", agreement.quantity())
                .bind("perDay", agreement.perDay().orElse(null))
                .bind("leadHours", agreement.leadHours())
                .bind("validFrom", agreement.validFrom())
                .bind("validTo", agreement.validTo())
                .bind("price", agreement.price().map(Money::fen).orElse(null))
                .bind("sample", agreement.sample())
                .execute();
    }

    /// Calls units off; false if so many are not left.
    static boolean call(Tx tx, String id, long units) {
        return tx.handle().createUpdate(CALL).bind("id", id).bind("units", units).execute() == 1;
    }

    /// Gives back what was called and did not come.
    static void giveBack(Tx tx, String id, long units) {
        tx.handle()
                .createUpdate(
                        "update logistics.agreement set called = called - :units where id = :id")
                .bind("id", id)
                .bind("units", units)
                .execute();
    }

    /// An agreement, which nobody else calls until the transaction ends.
    static Optional<Agreement> hold(Tx tx, String id) {
        return tx.handle()
                .createQuery("select * from logistics.agreement where id = :id for update")
                .bind("id", id)
                .map((row, _) -> agreement(row))
                .findOne();
    }

    /// All of them, by id.
    static List<Agreement> list(Handle handle) {
        return handle.createQuery("select * from logistics.agreement order by id")
                .map((row, _) -> agreement(row))
                .list();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("id"),
                ReserveMode.valueOf(row.getString("mode")),
                row.getString("supplier"),
                row.getString("phone"),
                row.getString("item"),
                row.getString("depot"),
                row.getLong("quantity"),
                Optional.ofNullable(row.getObject("per_day", Long.class)),
                row.getInt("lead_hours"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Optional.ofNullable(row.getObject("unit_price_fen", Long.class)).map(Money::new),
                row.getLong("called"),
                row.getBoolean("sample"));
    }
}
