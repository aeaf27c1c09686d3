package org.anlan.logistics.stock.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.stocktake` and `logistics.stock_count`.
final class SqlStocktakes {

    private static final String OPEN =
            """
            insert into logistics.stocktake (id, depot, item, note, opened_at, opened_by,
                                             opened_by_name)
            values (:id, :depot, :item, :note, :opened, :by, :name)
            """;

    private static final String CLOSE =
            """
            update logistics.stocktake
               set closed_at = :at, closed_by = :by, closed_by_name = :name
             where id = :id and closed_at is null
            """;

    private static final String LIST =
            """
            select * from logistics.stocktake
             where (:depot::text is null or depot = :depot) and id < :before::uuid
             order by id desc limit :most
            """;

    private static final String COUNT =
            """
            insert into logistics.stock_count (id, stocktake, lot, counted, counted_at, note,
                                               counter, counter_name, taken_at)
            values (:id, :stocktake, :lot, :counted, :at, :note, :counter, :name, :taken)
                on conflict (id) do nothing
            """;

    private static final String SAME =
            """
            select count(*) from logistics.stock_count
             where id = :id and stocktake = :stocktake and lot = :lot and counted = :counted
            """;

    private static final String LAST =
            """
            select distinct on (lot) * from logistics.stock_count
             where stocktake = :stocktake order by lot, counted_at desc, id desc
            """;

    private SqlStocktakes() {}

    static void open(Tx tx, Stocktake stocktake, Actor by) {
        tx.handle()
                .createUpdate(OPEN)
                .bind("id", stocktake.id())
                .bind("depot", stocktake.depot())
                .bind("item", stocktake.item().orElse(null))
                .bind("note", stocktake.note())
                .bind("opened", stocktake.opened())
                .bind("by", by.id().value())
                .bind("name", by.name())
                .execute();
    }

    /// False if it was closed before.
    static boolean close(Tx tx, UUID id, Actor by) {
        return tx.handle()
                        .createUpdate(CLOSE)
                        .bind("id", id)
                        .bind("at", tx.civilNow())
                        .bind("by", by.id().value())
                        .bind("name", by.name())
                        .execute()
                == 1;
    }

    /// Newest first, before one of them.
    static List<Stocktake> list(Handle handle, Optional<String> depot, UUID before, int most) {
        return handle.createQuery(LIST)
                .bind("depot", depot.orElse(null))
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> stocktake(row))
                .list();
    }

    static Optional<Stocktake> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.stocktake where id = :id")
                .bind("id", id)
                .map((row, _) -> stocktake(row))
                .findOne();
    }

    /// A stock-take, which nobody else counts for or closes until the transaction ends.
    static Optional<Stocktake> hold(Tx tx, UUID id) {
        return tx.handle()
                .createQuery("select * from logistics.stocktake where id = :id for update")
                .bind("id", id)
                .map((row, _) -> stocktake(row))
                .findOne();
    }

    /// Writes a count; false if one of that id was written before.
    static boolean count(Tx tx, UUID stocktake, Count count, Actor counter) {
        return tx.handle()
                        .createUpdate(COUNT)
                        .bind("id", count.id())
                        .bind("stocktake", stocktake)
                        .bind("lot", count.lot())
                        .bind("counted", count.counted())
                        .bind("at", count.at())
                        .bind("note", count.note())
                        .bind("counter", counter.id().value())
                        .bind("name", counter.name())
                        .bind("taken", tx.civilNow())
                        .execute()
                == 1;
    }

    /// Whether what stands under the id of a count is this count.
    static boolean stands(Handle handle, UUID stocktake, Count count) {
        return handle.createQuery(SAME)
                        .bind("id", count.id())
                        .bind("stocktake", stocktake)
                        .bind("lot", count.lot())
                        .bind("counted", count.counted())
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    /// The count that holds, by lot.
    static Map<String, Count> counts(Handle handle, UUID stocktake) {
        return handle
                .createQuery(LAST)
                .bind("stocktake", stocktake)
                .map((row, _) -> count(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::lot, Function.identity()));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("id", UUID.class),
                row.getString("lot"),
                row.getLong("counted"),
                row.getTimestamp("counted_at").toInstant(),
                row.getString("note"),
                row.getString("counter_name"));
    }

    private static Stocktake stocktake(ResultSet row) throws SQLException {
        return new Stocktake(
                row.getObject("id", UUID.class),
                row.getString("depot"),
                Optional.ofNullable(row.getString("item")),
                row.getString("note"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by_name"),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
