package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The basis of one commodity: its tree, what a unit is worth at each node at the rows' prices,
/// and where each arc stands.
///
/// Not thread-safe; different trees may be worked on at the same time while the prices rest.
final class PricedTree {

    /// Where an arc stands: empty, full, in the tree, one of those beside the tree that hold rows
    /// at their limits, or with some flow and waiting to enter.
    static final byte EMPTY = 1;

    static final byte IN_TREE = 0;
    static final byte FULL = -1;
    static final byte HOLDING = 2;
    static final byte WAITING = 3;

    private static final int NONE = -1;

    /// Gains below this are noise of the arithmetic, in cost per unit.
    private static final double LEAST_GAIN = 1e-6;

    /// Units below this are noise of the arithmetic.
    private static final double LEAST_LENT = 1e-9;

    final Commodity network;
    final SpanningTree tree;
    final byte[] state;
    final Cycle cycle;
    final double[] potential;

    private final SharedRows rows;
    private final int block;
    private int version;
    private int nextArc;

    PricedTree(Commodity network, SharedRows rows) {
        this.network = network;
        this.rows = rows;
        tree = network.firstTree();
        cycle = new Cycle(network.nodes);
        potential = new double[network.nodes];
        state = new byte[network.flow.length];
        block = Math.max(16, (int) Math.sqrt(network.arcs()));
        Arrays.fill(state, EMPTY);
        for (int node = 1; node < network.nodes; node++) {
            state[tree.arcUp[node]] = IN_TREE;
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (state[arc] == EMPTY && network.flow[arc] > 0) {
                state[arc] = FULL;
            }
        }
        refresh();
    }

    /// Reckons all potentials again if a price has moved since.
    void refreshIfOld() {
        if (version != rows.version) {
            refresh();
        }
    }

    private void refresh() {
        tree.walkAll();
        reprice();
        version = rows.version;
    }

    /// Reckons the potentials of the nodes moved last.
    private void reprice() {
        for (int i = 0; i < tree.moved; i++) {
            int node = tree.order[i];
            double step = network.priced(tree.arcUp[node], rows.price);
            double above = potential[tree.parent[node]];
            potential[node] = tree.pointsUp[node] ? above - step : above + step;
        }
    }

    double reduced(int arc) {
        return network.priced(arc, rows.price)
                + potential[network.from[arc]]
                - potential[network.to[arc]];
    }

    /// The arc whose change of one unit gains most within the first block that has any gain;
    /// −1 if none has.
    int entering() {
        double best = -LEAST_GAIN;
        int bestArc = NONE;
        int inBlock = block;
        int arcs = network.arcs();
        int arc = nextArc;
        for (int scanned = 0; scanned < arcs; scanned++) {
            byte stands = state[arc];
            if (stands == EMPTY || stands == FULL) {
                double gain = stands * reduced(arc);
                if (gain < best && network.capacity[arc] > 0) {
                    best = gain;
                    bestArc = arc;
                }
            }
            if (++arc == arcs) {
                arc = 0;
            }
            if (--inBlock == 0) {
                if (bestArc != NONE) {
                    break;
                }
                inBlock = block;
            }
        }
        nextArc = arc;
        return bestArc;
    }

    /// Which way the flow on an entering arc moves: +1 more, −1 less.
    int direction(int arc, double reduced) {
        if (state[arc] == WAITING) {
            return network.isArtificial(arc) || reduced > 0 ? -1 : 1;
        }
        return state[arc] == EMPTY ? 1 : -1;
    }

    Cycle cycle(int arc) {
        cycle.fill(tree, network, arc);
        return cycle;
    }

    /// An arc enters the tree in place of another one on its cycle.
    void exchange(int leaving, int entering) {
        int tail = network.from[leaving];
        int top = tree.arcUp[tail] == leaving ? tail : network.to[leaving];
        boolean up = tree.isUnder(network.from[entering], top);
        int moving = up ? network.from[entering] : network.to[entering];
        int staying = up ? network.to[entering] : network.from[entering];
        tree.rehang(top, moving, staying, entering, up);
        state[entering] = IN_TREE;
        reprice();
    }

    /// Puts an arc that left the basis to the bound it is at.
    void rest(int arc) {
        state[arc] = network.flow[arc] <= 0 ? EMPTY : FULL;
    }

    /// Makes the flow fit demands and capacities that have changed: full arcs stay full, arcs
    /// carry no more than they may, and what a node then lacks or has too much is lent by the
    /// root or taken back.
    ///
    /// @param waits told of each arc that has some flow now and is not in the tree
    void refit(IntConsumer waits) {
        var missing = network.demand.clone();
        for (int arc = 0; arc < state.length; arc++) {
            double most = network.capacity[arc];
            boolean filled = state[arc] == FULL && most < Double.POSITIVE_INFINITY;
            network.flow[arc] = filled ? most : Math.min(network.flow[arc], most);
            missing[network.to[arc]] -= network.flow[arc];
            missing[network.from[arc]] += network.flow[arc];
        }
        for (int node = 1; node < network.nodes; node++) {
            if (Math.abs(missing[node]) > LEAST_LENT) {
                int arc = network.lender(node) + (missing[node] > 0 ? 0 : 1);
                network.flow[arc] += Math.abs(missing[node]);
                if (state[arc] != IN_TREE) {
                    waits.accept(arc);
                }
            }
        }
    }
}
