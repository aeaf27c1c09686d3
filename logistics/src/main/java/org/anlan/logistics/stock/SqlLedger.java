package org.anlan.logistics.stock;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.logistics.catalogue.OpeningLot;
import org.anlan.store.Tx;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.lot` and `logistics.movement`: the double-entry ledger of stock.
///
/// A unit that is promised has left `free` in the same statement that asks whether it is there, so
/// that writers at the same time can never promise it twice. Who moves many lots moves them in the
/// order of their ids.
public final class SqlLedger {

    private static final String OPEN =
            """
            insert into logistics.lot (id, depot, item, expires, opened, free, sample)
            values (:id, :depot, :item, :expires, :quantity, :quantity, :sample)
                on conflict (id) do nothing
            """;

    private static final String NOTE =
            """
            insert into logistics.movement (id, kind, lot, quantity, from_account, to_account,
                                            plan, line, reason, actor, at)
            values (:id, :kind, :lot, :quantity, :from, :to, :plan, :line, :reason, :actor, :at)
            """;

    private static final String LIST =
            """
            select * from logistics.lot
             where (:depot::text is null or depot = :depot) and (:item::text is null or item = :item)
                   and id > :after
             order by id limit :most
            """;

    private static final String FREE =
            "select * from logistics.lot where free > 0 and item in (<items>) order by id";

    private static final String FREE_BY_DEPOT =
            """
            select depot, item, sum(free) as free from logistics.lot
             where free > 0 group by depot, item
            """;

    private static final String OPENED =
            """
            select depot, item, sum(opened) as opened from logistics.lot
             where item in (<items>) group by depot, item
            """;

    private static final String MOVEMENTS =
            """
            select * from logistics.movement
             where (:lot::text is null or lot = :lot) and id > :after::uuid
             order by id limit :most
            """;

    private SqlLedger() {}

    /// A lot that is not in the books yet.
    ///
    /// @param expires the last day of use; empty if it keeps
    record NewLot(
            String id,
            String depot,
            String item,
            long quantity,
            Optional<LocalDate> expires,
            boolean sample) {}

    /// Units free by depot and kind of goods; what has none is left out.
    static Map<String, Map<String, Long>> listFreeByDepot(Handle handle) {
        var free = new HashMap<String, Map<String, Long>>();
        handle.createQuery(FREE_BY_DEPOT)
                .map(
                        (row, _) ->
                                new Shelved(
                                        row.getString("depot"),
                                        row.getString("item"),
                                        row.getLong("free")))
                .forEach(
                        s ->
                                free.computeIfAbsent(s.depot(), _ -> new HashMap<>())
                                        .put(s.item(), s.free()));
        return free;
    }

    private record Shelved(String depot, String item, long free) {}

    /// Opens lots that are not in the books yet.
    public static void open(Tx tx, Collection<OpeningLot> lots) {
        for (var lot : lots) {
            var known =
                    new NewLot(
                            lot.id(),
                            lot.depot(),
                            lot.item(),
                            lot.quantity(),
                            Optional.of(lot.expires()),
                            lot.sample());
            if (insert(tx, known) && lot.quantity() > 0) {
                var kind = Movement.Kind.OPENING;
                note(tx, kind, lot.id(), lot.quantity(), Optional.empty(), "");
            }
        }
    }

    /// Books a lot in that came from outside; false if a lot of that id is there.
    static boolean take(Tx tx, NewLot lot, String from) {
        var isNew = insert(tx, lot);
        if (isNew) {
            note(tx, Movement.Kind.INTAKE, lot.id(), lot.quantity(), Optional.empty(), from);
        }
        return isNew;
    }

    private static boolean insert(Tx tx, NewLot lot) {
        return tx.handle()
                        .createUpdate(OPEN)
                        .bind("id", lot.id())
                        .bind("depot", lot.depot())
                        .bind("item", lot.item())
                        .bind("expires", lot.expires().orElse(null))
                        .bind("quantity", lot.quantity())
                        .bind("sample", lot.sample())
                        .execute()
                == 1;
    }

    /// Moves units of a lot for a line of a plan.
    ///
    /// @throws Problem 409 if so many do not stand on the account they leave
    public static void move(
            Tx tx,
            Movement.Kind kind,
            String lot,
            long quantity,
            Movement.Line line,
            String reason) {
        var moved =
                tx.handle()
                        .createUpdate(move(kind.from().column(), kind.to().column()))
                        .bind("lot", lot)
                        .bind("quantity", quantity)
                        .execute();
        if (moved == 0) {
            throw Problem.conflict(
                    "批次 %s 的%s数不足 %d,请重新拟定方案。".formatted(lot, kind.from().zh(), quantity));
        }
        note(tx, kind, lot, quantity, Optional.of(line), reason);
    }

    /// Asks for the units and moves them in one statement; the names are columns of ours.
    private static String move(String from, String to) {
        return """
        update logistics.lot set %1$s = %1$s - :quantity, %2$s = %2$s + :quantity
         where id = :lot and %1$s >= :quantity
        """
                .formatted(from, to);
    }

    private static void note(
            Tx tx,
            Movement.Kind kind,
            String lot,
            long quantity,
            Optional<Movement.Line> line,
            String reason) {
        tx.handle()
                .createUpdate(NOTE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("kind", kind.name())
                .bind("lot", lot)
                .bind("quantity", quantity)
                .bind("from", kind.from().name())
                .bind("to", kind.to().name())
                .bind("plan", line.map(Movement.Line::plan).orElse(null))
                .bind("line", line.map(Movement.Line::line).orElse(null))
                .bind("reason", reason)
                .bind("actor", tx.cause().actor().value())
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Lots by id, after one of them.
    public static List<LotBook> list(
            Handle handle, Optional<String> depot, Optional<String> item, String after, int most) {
        return handle.createQuery(LIST)
                .bind("depot", depot.orElse(null))
                .bind("item", item.orElse(null))
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> book(row))
                .list();
    }

    /// Lots of some kinds of goods that have anything free, by id.
    public static List<LotBook> listFree(Handle handle, Collection<String> items) {
        return items.isEmpty()
                ? List.of()
                : handle.createQuery(FREE)
                        .bindList("items", List.copyOf(items))
                        .map((row, _) -> book(row))
                        .list();
    }

    /// What the books of each shelf were opened with, for some kinds of goods.
    public static Map<Shelf, Long> opened(Handle handle, Collection<String> items) {
        var opened = new HashMap<Shelf, Long>();
        if (!items.isEmpty()) {
            handle.createQuery(OPENED)
                    .bindList("items", List.copyOf(items))
                    .map(
                            (row, _) ->
                                    Map.entry(
                                            new Shelf(
                                                    row.getString("depot"), row.getString("item")),
                                            row.getLong("opened")))
                    .forEach(e -> opened.put(e.getKey(), e.getValue()));
        }
        return opened;
    }

    /// Movements in the order in which they were made, after one of them.
    public static List<Movement> listMovements(
            Handle handle, Optional<String> lot, UUID after, int most) {
        return handle.createQuery(MOVEMENTS)
                .bind("lot", lot.orElse(null))
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> movement(row))
                .list();
    }

    private static LotBook book(ResultSet row) throws SQLException {
        return new LotBook(
                row.getString("id"),
                row.getString("depot"),
                row.getString("item"),
                Optional.ofNullable(row.getObject("expires", LocalDate.class)),
                row.getLong("opened"),
                row.getLong("free"),
                row.getLong("reserved"),
                row.getLong("transit"),
                row.getLong("received"),
                row.getLong("lost"),
                row.getBoolean("sample"));
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
                row.getObject("actor", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
