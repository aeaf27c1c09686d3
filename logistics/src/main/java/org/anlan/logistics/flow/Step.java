package org.anlan.logistics.flow;

import java.util.List;

/// One move of the coupled simplex: how the flow on every arc and the load of every row that is
/// not held change together, how far that can go, and what stops it. Not thread-safe.
final class Step {

    /// Changes below this are noise, per unit of the entering arc.
    private static final double LEAST = 1e-11;

    private static final double TIE = 1e-12;
    private static final double AT_BOUND = 1e-9;

    /// Units that rounding may have moved.
    private static final double NOISE = 1e-7;

    private final List<PricedTree> trees;
    private final SharedRows rows;
    private final WorkingBasis basis;
    private final RowVector loads;

    /// Per commodity: the change of each arc, and the arcs that change.
    private final double[][] change;

    private final boolean[][] isTouched;
    private final int[][] touched;
    private final int[] touchedCount;

    /// What stops the step: an arc of a commodity, or a row (then `commodity` is −1).
    int commodity;

    int stopper;
    double length;
    private double stopperRate;

    Step(List<PricedTree> trees, SharedRows rows, WorkingBasis basis) {
        this.trees = trees;
        this.rows = rows;
        this.basis = basis;
        loads = new RowVector(rows.count);
        change = new double[trees.size()][];
        isTouched = new boolean[trees.size()][];
        touched = new int[trees.size()][];
        touchedCount = new int[trees.size()];
        for (int k = 0; k < trees.size(); k++) {
            change[k] = new double[trees.get(k).network.flow.length];
            isTouched[k] = new boolean[change[k].length];
            touched[k] = new int[change[k].length];
        }
    }

    /// Sends so many units around the cycle of an arc.
    void send(int k, int arc, double units) {
        var cycle = trees.get(k).cycle(arc);
        for (int i = 0; i < cycle.size; i++) {
            touch(k, cycle.arcs[i], units * cycle.signs[i]);
        }
    }

    /// Sends around the cycles of the holding arcs.
    void send(double[] units) {
        for (int p = 0; p < basis.size(); p++) {
            if (Math.abs(units[p]) > 1e-13) {
                send(basis.commodity[p], basis.arc[p], units[p]);
            }
        }
    }

    void load(int row, double units) {
        loads.add(row, units);
    }

    private void touch(int k, int arc, double units) {
        if (!isTouched[k][arc]) {
            isTouched[k][arc] = true;
            touched[k][touchedCount[k]++] = arc;
        }
        change[k][arc] += units;
    }

    /// How far the step can go; `leaving` is a row that leaves its limit and so does not stop it.
    ///
    /// @return whether anything stops it
    boolean measure(int leaving) {
        length = Double.POSITIVE_INFINITY;
        commodity = -1;
        stopper = -1;
        stopperRate = 0;
        for (int k = 0; k < change.length; k++) {
            for (int i = 0; i < touchedCount[k]; i++) {
                measureArc(k, touched[k][i]);
            }
        }
        for (int i = 0; i < loads.size; i++) {
            if (loads.rows[i] != leaving) {
                measureRow(loads.rows[i]);
            }
        }
        return length < Double.POSITIVE_INFINITY;
    }

    private void measureArc(int k, int arc) {
        double rate = change[k][arc];
        if (Math.abs(rate) < LEAST) {
            return;
        }
        var network = trees.get(k).network;
        for (int u = network.usesFrom[arc]; u < network.usesFrom[arc + 1]; u++) {
            if (!basis.isHeld(network.row[u])) {
                loads.add(network.row[u], rate * network.use[u]);
            }
        }
        double room = rate > 0 ? network.capacity[arc] - network.flow[arc] : network.flow[arc];
        stopAt(room, rate, k, arc);
    }

    private void measureRow(int row) {
        double rate = loads.amount[row];
        byte side = rows.side[row];
        if (side == SharedRows.BELOW && rate > LEAST) {
            stopAt(rows.limit[row] - rows.load[row], rate, -1, row);
        } else if (side == SharedRows.ABOVE && rate < -LEAST) {
            stopAt(rows.load[row] - rows.limit[row], rate, -1, row);
        }
    }

    private void stopAt(double room, double rate, int k, int what) {
        double steep = Math.abs(rate);
        double reach = Math.max(0, room) / steep;
        if (reach < length - TIE || (reach <= length + TIE && steep > stopperRate)) {
            length = Math.min(length, reach);
            commodity = k;
            stopper = what;
            stopperRate = steep;
        }
    }

    /// Whether a length of one keeps to all capacities, but for noise.
    boolean fits() {
        for (int k = 0; k < change.length; k++) {
            var network = trees.get(k).network;
            for (int i = 0; i < touchedCount[k]; i++) {
                int arc = touched[k][i];
                double flow = network.flow[arc] + change[k][arc];
                if (flow < -NOISE || flow > network.capacity[arc] + NOISE) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Goes a length of one.
    void takeOne() {
        length = 1;
        take();
    }

    /// Goes as far as measured.
    void take() {
        for (int k = 0; k < change.length; k++) {
            var network = trees.get(k).network;
            for (int i = 0; i < touchedCount[k]; i++) {
                int arc = touched[k][i];
                double flow = network.flow[arc] + length * change[k][arc];
                boolean full = flow > network.capacity[arc] - AT_BOUND;
                network.flow[arc] = flow < AT_BOUND ? 0 : full ? network.capacity[arc] : flow;
            }
        }
        for (int i = 0; i < loads.size; i++) {
            rows.load[loads.rows[i]] += length * loads.amount[loads.rows[i]];
        }
        forget();
    }

    /// Lets go of a step that is not taken, or was.
    void forget() {
        for (int k = 0; k < change.length; k++) {
            for (int i = 0; i < touchedCount[k]; i++) {
                change[k][touched[k][i]] = 0;
                isTouched[k][touched[k][i]] = false;
            }
            touchedCount[k] = 0;
        }
        loads.clear();
    }
}
