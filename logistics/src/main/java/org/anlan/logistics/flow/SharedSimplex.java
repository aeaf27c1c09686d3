package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The primal simplex for several networks that share rows: trees for the networks, and a small
/// working basis for the rows that are held at their limits.
///
/// Every flow on the way keeps to capacities and demands; loads keep to the limits of the band
/// the rows are given (`SharedRows`). Bit for bit the same for the same input. Not thread-safe.
///
/// @see "R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993, section 17.6"
final class SharedSimplex {

    private static final double LEAST_OUTSIDE = 1e-7;
    private static final double LEAST_PIVOT = 1e-11;

    /// Steps between two rebuildings, whose work grows with the cube of the rows held.
    private static final int REBUILD_EVERY = 100;

    private final List<PricedTree> trees;
    private final SharedRows rows;
    private final WorkingBasis basis;
    private final Step step;
    private final Upkeep upkeep;
    private final double[] answer;
    private int sinceRebuild;

    /// Steps taken so far.
    long steps;

    SharedSimplex(List<PricedTree> trees, SharedRows rows) {
        this.trees = trees;
        this.rows = rows;
        basis = new WorkingBasis(trees, rows);
        step = new Step(trees, rows, basis);
        answer = new double[rows.count + 1];
        upkeep = new Upkeep(trees, rows, basis, step);
    }

    /// Goes on until nothing gains within the present band, or until told to stop.
    void solve(BooleanSupplier stop) {
        enterWaiting(stop);
        int k = 0;
        int idle = 0;
        while (idle < trees.size() && !stop.getAsBoolean()) {
            boolean any = solve(k, stop);
            idle = any ? 0 : idle + 1;
            k = (k + 1) % trees.size();
        }
    }

    private boolean solve(int k, BooleanSupplier stop) {
        var tree = trees.get(k);
        tree.refreshIfOld();
        boolean any = enterWorstRow();
        tree.refreshIfOld();
        for (int arc = tree.entering(); arc >= 0 && !stop.getAsBoolean(); arc = tree.entering()) {
            any = true;
            enterArc(k, arc);
            enterWorstRow();
            enterWaiting(stop);
            tidy();
            tree.refreshIfOld();
        }
        return any;
    }

    private void enterWaiting(BooleanSupplier stop) {
        while (!upkeep.isSettled() && !stop.getAsBoolean()) {
            var next = upkeep.next();
            trees.get(next.commodity()).refreshIfOld();
            if (trees.get(next.commodity()).state[next.arc()] == PricedTree.WAITING) {
                enterArc(next.commodity(), next.arc());
                tidy();
            }
        }
    }

    private void tidy() {
        if (++sinceRebuild >= Math.max(REBUILD_EVERY, 2 * basis.size())) {
            rebuild();
        }
    }

    private boolean enterWorstRow() {
        int worst = -1;
        double most = LEAST_OUTSIDE;
        for (int c = 0; c < basis.size(); c++) {
            double outside = rows.outside(basis.rowAt[c]);
            if (outside > most) {
                most = outside;
                worst = basis.rowAt[c];
            }
        }
        if (worst >= 0) {
            enterRow(worst);
        }
        return worst >= 0;
    }

    private void enterArc(int k, int arc) {
        steps++;
        var tree = trees.get(k);
        double reduced = tree.reduced(arc);
        int direction = tree.direction(arc, reduced);
        var units = cleared();
        var solved = basis.solved(basis.column(k, arc));
        for (int p = 0; p < basis.size(); p++) {
            units[p] = -direction * solved[p];
        }
        step.send(units);
        step.send(k, arc, direction);
        if (!step.measure(-1)) {
            throw new IllegalStateException("Arc %d gains without end.".formatted(arc));
        }
        step.take();
        if (step.commodity < 0) {
            basis.grow(step.stopper, k, arc, reduced);
        } else if (step.commodity == k && step.stopper == arc) {
            tree.rest(arc);
        } else {
            leaveFor(k, arc, reduced);
        }
    }

    private void leaveFor(int k, int arc, double reduced) {
        int place = makeHolding();
        var from = trees.get(step.commodity);
        if (place < 0) {
            from.exchange(step.stopper, arc);
            from.rest(step.stopper);
            return;
        }
        double pivot = basis.solved(basis.column(k, arc))[place];
        if (Math.abs(pivot) < LEAST_PIVOT) {
            upkeep.wait(k, arc);
            upkeep.letGo();
            return;
        }
        basis.replace(place, k, arc, reduced);
        from.rest(step.stopper);
    }

    /// A row whose price has left its band leaves its limit.
    private void enterRow(int row) {
        steps++;
        boolean under = rows.price[row] < rows.least[row];
        byte side = under ? SharedRows.BELOW : SharedRows.ABOVE;
        int direction = under ? -1 : 1;
        int column = basis.placeOf[row];
        var units = cleared();
        for (int p = 0; p < basis.size(); p++) {
            units[p] = direction * basis.inverse.at(p, column);
        }
        step.send(units);
        step.load(row, direction);
        if (!step.measure(row)) {
            throw new IllegalStateException("Row %d gains without end.".formatted(row));
        }
        step.take();
        if (step.commodity < 0) {
            basis.exchangeRows(step.stopper, row, side);
            return;
        }
        int place = makeHolding();
        trees.get(step.commodity).rest(step.stopper);
        basis.shrink(row, place, side);
    }

    /// Where the arc that stopped the step holds a row; if it is in a tree, another one first
    /// takes its place there. −1 if none can, since it is on the entering arc's cycle alone.
    private int makeHolding() {
        int k = step.commodity;
        int arc = step.stopper;
        if (trees.get(k).state[arc] == PricedTree.HOLDING) {
            return basis.placeOfArc(k, arc);
        }
        int best = -1;
        double most = -1;
        for (int p = 0; p < basis.size(); p++) {
            if (basis.commodity[p] == k
                    && Math.abs(answer[p]) > most
                    && trees.get(k).cycle(basis.arc[p]).signOf(arc) != 0) {
                most = Math.abs(answer[p]);
                best = p;
            }
        }
        if (best >= 0) {
            basis.swap(best, arc);
        }
        return best;
    }

    /// What the holding arcs send, zero at first.
    private double[] cleared() {
        Arrays.fill(answer, 0);
        return answer;
    }

    /// Reckons everything that is kept up step by step anew.
    void rebuild() {
        sinceRebuild = 0;
        upkeep.rebuild();
    }

    /// Makes all flows fit demands, capacities and limits that have changed.
    void refit() {
        upkeep.refit();
    }

    /// Whether every flow is in the basis or at a bound.
    boolean isSettled() {
        return upkeep.isSettled();
    }
}
