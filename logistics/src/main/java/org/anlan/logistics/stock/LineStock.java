package org.anlan.logistics.stock;

import org.anlan.store.Tx;
import org.anlan.web.Problem;

/// What stands in a depot for a line of a plan: some reserved, some picked already.
public final class LineStock {

    private LineStock() {}

    /// Units leave on a truck: those that were picked first.
    ///
    /// @throws Problem 409 if so many are not there
    public static void load(Tx tx, String lot, long units, Movement.Line line) {
        SqlLots.hold(tx, lot);
        var picked = Math.min(units, standing(tx, lot, line, Account.PICKED));
        if (picked > 0) {
            SqlLedger.move(tx, Movement.Kind.LOAD, lot, picked, line, "");
        }
        if (units > picked) {
            SqlLedger.move(tx, Movement.Kind.DISPATCH, lot, units - picked, line, "");
        }
    }

    /// Units are free again; of those that were picked only what is still wanting.
    ///
    /// @throws Problem 409 if so many are not there
    public static void release(Tx tx, String lot, long units, Movement.Line line, String reason) {
        SqlLots.hold(tx, lot);
        var back = units - standing(tx, lot, line, Account.RESERVED);
        if (back > 0) {
            SqlLedger.move(tx, Movement.Kind.UNPICK, lot, back, line, reason);
        }
        SqlLedger.move(tx, Movement.Kind.RELEASE, lot, units, line, reason);
    }

    /// Books a picking by hand, or takes one back; false if it stands in the books already.
    ///
    /// @throws Problem 409 if the plan's line does not have so many there
    static boolean pick(Tx tx, Entry entry, Movement.Line line) {
        SqlLots.hold(tx, entry.lot());
        if (SqlMovements.stands(tx.handle(), entry)) {
            return false;
        }
        var from = entry.kind().from();
        var there = standing(tx, entry.lot(), line, from);
        if (there < entry.quantity()) {
            throw Problem.conflict(
                    "quantity",
                    "at-most-of-line",
                    "方案第 %d 行在批次 %s 的%s数是 %d,不能%s %d。"
                            .formatted(
                                    line.line(),
                                    entry.lot(),
                                    from.zh(),
                                    there,
                                    entry.kind().zh(),
                                    entry.quantity()));
        }
        return SqlLedger.book(tx, entry);
    }

    private static long standing(Tx tx, String lot, Movement.Line line, Account account) {
        return SqlMovements.standing(tx.handle(), lot, line, account);
    }
}
