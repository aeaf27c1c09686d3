package org.anlan.logistics.stock;

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

/// The double-entry ledger of stock over the tables `logistics.lot` and `logistics.movement`.
///
/// A movement is written first, under a key that admits it once; then its units leave their account
/// in the same statement that asks whether they are there. So writers at the same time can never
/// promise a unit twice, and what is told twice is booked once. Who moves many lots moves them in
/// the order of their ids.
public final class SqlLedger {

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

    private SqlLedger() {}

    /// Books a movement; false if it stands in the books already.
    ///
    /// @throws Problem 404 if there is no such lot, 409 if its key stands for another movement or
    ///     so many units do not stand on the account they leave
    public static boolean book(Tx tx, Entry entry) {
        if (!SqlMovements.note(tx, entry)) {
            refuseUnlessSame(tx, entry);
            return false;
        }
        if (shift(tx, entry) == 0) {
            throw Problem.conflict(
                    "quantity",
                    "at-most-there",
                    "批次 %s 的%s数不足 %d。"
                            .formatted(entry.lot(), entry.kind().from().zh(), entry.quantity()));
        }
        return true;
    }

    private static void refuseUnlessSame(Tx tx, Entry entry) {
        if (SqlLots.find(tx.handle(), entry.lot()).isEmpty()) {
            throw Problem.notFound("没有这个批次: " + entry.lot());
        }
        if (!SqlMovements.stands(tx.handle(), entry)) {
            throw Problem.conflict("Idempotency-Key", "unused", "这个键已用于另一笔物资变动: " + entry.key());
        }
    }

    private static int shift(Tx tx, Entry entry) {
        var from = entry.kind().from();
        var to = entry.kind().to().column();
        return tx.handle()
                .createUpdate(from == Account.OUTSIDE ? into(to) : across(from.column(), to))
                .bind("lot", entry.lot())
                .bind("quantity", entry.quantity())
                .execute();
    }

    private static String into(String to) {
        return """
        update logistics.lot set opened = opened + :quantity, %1$s = %1$s + :quantity
         where id = :lot
        """
                .formatted(to);
    }

    /// Asks for the units and moves them in one statement; the names are columns of ours.
    private static String across(String from, String to) {
        return """
        update logistics.lot set %1$s = %1$s - :quantity, %2$s = %2$s + :quantity
         where id = :lot and %1$s >= :quantity
        """
                .formatted(from, to);
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
        var key = UUID.randomUUID().toString(); // the plan's own state admits it once
        book(tx, new Entry(key, kind, lot, quantity, reason).serving(line));
    }

    /// Opens lots that are not in the books yet.
    public static void open(Tx tx, Collection<OpeningLot> lots) {
        for (var lot : lots) {
            if (SqlLots.insert(tx, card(lot)) && lot.quantity() > 0) {
                var kind = Movement.Kind.OPENING;
                book(tx, new Entry("opening/" + lot.id(), kind, lot.id(), lot.quantity(), ""));
            }
        }
    }

    private static LotCard card(OpeningLot lot) {
        return new LotCard(
                lot.id(),
                lot.depot(),
                lot.item(),
                "",
                Optional.empty(),
                Optional.of(lot.expires()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lot.sample());
    }

    /// Books a lot in that came from outside; false if a lot of that id is there.
    ///
    /// @param from who sent it, and under which paper
    public static boolean take(
            Tx tx, LotCard card, long quantity, Condition condition, String from) {
        var isNew = SqlLots.insert(tx, card);
        if (isNew) {
            var key = "intake/" + card.id();
            book(tx, new Entry(key, condition.intake(), card.id(), quantity, from));
        }
        return isNew;
    }

    /// Lots of some kinds of goods that a plan may promise: good, free, bound to nobody; by id.
    public static List<LotBook> listFree(Handle handle, Collection<String> items) {
        return SqlLots.listFree(handle, items);
    }

    /// What ever came to each shelf, for some kinds of goods.
    public static Map<Shelf, Long> opened(Handle handle, Collection<String> items) {
        var opened = new HashMap<Shelf, Long>();
        if (!items.isEmpty()) {
            handle.createQuery(OPENED)
                    .bindList("items", List.copyOf(items))
                    .map((row, _) -> new Sum(row.getString(1), row.getString(2), row.getLong(3)))
                    .forEach(s -> opened.put(new Shelf(s.depot(), s.item()), s.units()));
        }
        return opened;
    }

    /// Units free by depot and kind of goods; what has none is left out.
    static Map<String, Map<String, Long>> listFreeByDepot(Handle handle) {
        var free = new HashMap<String, Map<String, Long>>();
        handle.createQuery(FREE_BY_DEPOT)
                .map((row, _) -> new Sum(row.getString(1), row.getString(2), row.getLong(3)))
                .forEach(
                        s ->
                                free.computeIfAbsent(s.depot(), _ -> new HashMap<>())
                                        .put(s.item(), s.units()));
        return free;
    }

    private record Sum(String depot, String item, long units) {}
}
