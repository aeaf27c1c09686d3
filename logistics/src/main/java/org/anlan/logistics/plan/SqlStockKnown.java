package org.anlan.logistics.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.allocation.Lot;
import org.jdbi.v3.core.Handle;

/// Stock that might be promised at a past civil time, added up from the movements of the ledger.
final class SqlStockKnown {

    private static final String FREE_AT =
            """
            select l.id, l.depot, l.item, l.expires,
                   coalesce(sum(m.quantity) filter (where m.to_account = 'FREE'), 0)
                   - coalesce(sum(m.quantity) filter (where m.from_account = 'FREE'), 0) as free
              from logistics.lot l join logistics.movement m on m.lot = l.id
             where m.at <= :at and l.only_for is null and l.item in (<items>)
             group by l.id, l.depot, l.item, l.expires
            having coalesce(sum(m.quantity) filter (where m.to_account = 'FREE'), 0)
                   > coalesce(sum(m.quantity) filter (where m.from_account = 'FREE'), 0)
             order by l.id
            """;

    private SqlStockKnown() {}

    /// @param items at least one kind of goods
    static List<Lot> listFreeAt(Handle handle, Collection<String> items, Instant at) {
        return handle.createQuery(FREE_AT)
                .bindList("items", List.copyOf(items))
                .bind("at", at)
                .map((row, _) -> lot(row))
                .list();
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                row.getString("id"),
                row.getString("depot"),
                row.getString("item"),
                row.getLong("free"),
                Optional.ofNullable(row.getDate("expires")).map(Date::toLocalDate));
    }
}
