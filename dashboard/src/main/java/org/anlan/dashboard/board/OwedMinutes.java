package org.anlan.dashboard.board;

import org.anlan.store.Tx;

/// Minutes 会商纪要 that are to be issued as a document.
public final class OwedMinutes {

    private OwedMinutes() {}

    /// Takes those of a consultation off the board: they were issued.
    public static void issued(Tx tx, String consultation) {
        SqlMatters.close(tx, Matter.Kind.MINUTES, consultation);
    }
}
