package org.anlan.logistics.flow;

/// Amounts on a few of many rows. Not thread-safe.
final class RowVector {

    final double[] amount;
    final int[] rows;
    int size;
    private final boolean[] has;

    RowVector(int count) {
        amount = new double[count];
        rows = new int[count];
        has = new boolean[count];
    }

    void add(int row, double more) {
        if (!has[row]) {
            has[row] = true;
            rows[size++] = row;
        }
        amount[row] += more;
    }

    /// Adds what so many units on an arc use.
    void addUses(Commodity network, int arc, double units) {
        for (int u = network.usesFrom[arc]; u < network.usesFrom[arc + 1]; u++) {
            add(network.row[u], units * network.use[u]);
        }
    }

    /// Adds what so many units around a cycle use.
    void addUses(Commodity network, Cycle cycle, double units) {
        for (int i = 0; i < cycle.size; i++) {
            addUses(network, cycle.arcs[i], units * cycle.signs[i]);
        }
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            amount[rows[i]] = 0;
            has[rows[i]] = false;
        }
        size = 0;
    }
}
