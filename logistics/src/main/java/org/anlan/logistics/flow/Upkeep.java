package org.anlan.logistics.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Puts right what rounding has moved in the basis, and lets go of it when it cannot be. Not
/// thread-safe.
final class Upkeep {

    private final List<PricedTree> trees;
    private final SharedRows rows;
    private final WorkingBasis basis;
    private final Step step;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// An arc with some flow outside the basis.
    record Waiting(int commodity, int arc) {}

    Upkeep(List<PricedTree> trees, SharedRows rows, WorkingBasis basis, Step step) {
        this.trees = trees;
        this.rows = rows;
        this.basis = basis;
        this.step = step;
    }

    /// Whether every flow is in the basis or at a bound.
    boolean isSettled() {
        return waiting.isEmpty();
    }

    /// The next arc that waits to enter; it must be there.
    Waiting next() {
        return waiting.remove();
    }

    void wait(int k, int arc) {
        trees.get(k).state[arc] = PricedTree.WAITING;
        waiting.add(new Waiting(k, arc));
    }

    /// Reckons the inverse, the held prices and the loads anew; what the loads miss is put right
    /// along the holding arcs.
    void rebuild() {
        if (!basis.rebuild()) {
            letGo();
        }
        RowLoads.of(trees, rows);
        correct();
    }

    private void correct() {
        var units = new double[rows.count + 1];
        for (int c = 0; c < basis.size(); c++) {
            double missing = rows.limit[basis.rowAt[c]] - rows.load[basis.rowAt[c]];
            basis.inverse.addColumn(c, missing, units);
        }
        step.send(units);
        if (step.fits()) {
            step.takeOne();
            for (int c = 0; c < basis.size(); c++) {
                rows.load[basis.rowAt[c]] = rows.limit[basis.rowAt[c]];
            }
        } else {
            step.forget();
            letGo();
        }
    }

    /// Makes all flows fit demands, capacities and limits that have changed.
    void refit() {
        for (int k = 0; k < trees.size(); k++) {
            int commodity = k;
            trees.get(k).refit(arc -> wait(commodity, arc));
        }
        letGo();
    }

    /// Lets go of all held rows: their arcs wait to enter again.
    void letGo() {
        while (basis.size() > 0) {
            int p = basis.size() - 1;
            wait(basis.commodity[p], basis.arc[p]);
            basis.release();
        }
        RowLoads.of(trees, rows);
        for (int row = 0; row < rows.count; row++) {
            rows.settle(row);
        }
    }
}
