package org.anlan.logistics.returns;

import java.util.Optional;
import org.anlan.logistics.stock.Movement;

/// In what condition goods come back, and where they stand in the depot then.
public enum ReturnCondition {
    GOOD("完好待检", Optional.empty()),
    DIRTY("需清洗", Optional.of(Movement.Kind.CLEAN)),
    DAMAGED("损坏", Optional.of(Movement.Kind.FAIL));

    private final String zh;
    private final Optional<Movement.Kind> then;

    ReturnCondition(String zh, Optional<Movement.Kind> then) {
        this.zh = zh;
        this.then = then;
    }

    /// The Chinese words.
    public String zh() {
        return zh;
    }

    /// What is booked after the return; empty: they wait for inspection.
    Optional<Movement.Kind> then() {
        return then;
    }
}
