package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.Objects;

/// One network among several that share rows: nodes with a demand, arcs with a capacity, a cost
/// per unit, and what a unit on them uses of the rows.
///
/// All flow starts at node 0, the root. The caller builds it up and gives it a first tree and flow
/// (`hang`, `fill`), from which the search starts; quantities and costs are doubles. Behind the
/// arcs of the caller stand two more per node, from and to the root, which lend and take what a
/// change has left without a place until the search has found one. Not thread-safe.
public final class Commodity {

    /// Per arc: ends, capacity (may be infinite), cost of a unit, flow; and where its uses begin.
    int[] from = new int[64];

    int[] to = new int[64];
    double[] capacity = new double[64];
    double[] cost = new double[64];
    double[] flow = new double[0];
    int[] usesFrom = new int[65];

    /// Per use: the row, and how much of it a unit takes.
    int[] row = new int[64];

    double[] use = new double[64];

    final double[] demand;
    final int nodes;
    private final int[] firstArc;
    private final boolean[] full;
    private int arcs;
    private int uses;

    /// @param nodes how many, the root among them
    /// @param greatestArcs how many arcs there may be
    public Commodity(int nodes, int greatestArcs) {
        this.nodes = nodes;
        demand = new double[nodes];
        firstArc = new int[nodes];
        full = new boolean[greatestArcs];
        makeRoom(greatestArcs + 2 * nodes);
    }

    /// The caller's arcs.
    public int arcs() {
        return arcs;
    }

    /// What is wanted at a node, in units; the root has as much as all want.
    public void demand(int node, double units) {
        demand[Objects.checkIndex(node, nodes)] = units;
    }

    public double demand(int node) {
        return demand[node];
    }

    /// The most an arc may carry.
    public double capacity(int arc) {
        return capacity[Objects.checkIndex(arc, arcs)];
    }

    /// Changes what an arc may carry; the flow follows when the search goes on.
    public void capacity(int arc, double units) {
        capacity[Objects.checkIndex(arc, arcs)] = units;
    }

    /// Adds an arc and returns its number.
    public int arc(int tail, int head, double greatest, double costPerUnit) {
        put(arcs, tail, head, greatest, costPerUnit);
        usesFrom[arcs + 1] = uses;
        return arcs++;
    }

    /// Says that a unit on the arc added last uses so much of a row, in the row's unit.
    public void use(int sharedRow, double perUnit) {
        if (uses == row.length) {
            row = Arrays.copyOf(row, 2 * uses);
            use = Arrays.copyOf(use, 2 * uses);
        }
        row[uses] = sharedRow;
        use[uses++] = perUnit;
        usesFrom[arcs] = uses;
    }

    /// The arc by which a node hangs in the first tree; nodes are hung after those they hang from.
    public void hang(int node, int arc) {
        firstArc[node] = arc;
    }

    /// The arc is full in the first flow; without a word it is empty.
    public void fill(int arc) {
        full[arc] = true;
    }

    /// Units on an arc.
    public double flow(int arc) {
        return flow[arc];
    }

    /// What the present flow costs, rows not counted.
    public double flowCost() {
        double sum = 0;
        for (int arc = 0; arc < flow.length; arc++) {
            sum += flow[arc] == 0 ? 0 : flow[arc] * cost[arc];
        }
        return sum;
    }

    /// What a unit on the arc costs, the rows it uses at their prices included.
    double priced(int arc, double[] price) {
        double sum = cost[arc];
        for (int u = usesFrom[arc]; u < usesFrom[arc + 1]; u++) {
            sum += price[row[u]] * use[u];
        }
        return sum;
    }

    /// The arc that lends a node a unit from the root; the next one takes one back.
    int lender(int node) {
        return arcs + 2 * node;
    }

    boolean isArtificial(int arc) {
        return arc >= arcs;
    }

    /// Sets the first tree and the flow on it up.
    ///
    /// @throws IllegalArgumentException if the first flow does not fit on the tree's arcs
    SpanningTree firstTree() {
        addLenders();
        flow = new double[arcs + 2 * nodes];
        var tree = new SpanningTree(nodes, 0);
        for (int node = 1; node < nodes; node++) {
            boolean up = from[firstArc[node]] == node;
            int above = up ? to[firstArc[node]] : from[firstArc[node]];
            tree.attach(node, above, firstArc[node], up);
        }
        tree.walkAll();
        sendFirst(tree);
        return tree;
    }

    private void addLenders() {
        double dear = 1;
        for (int arc = 0; arc < arcs; arc++) {
            dear = Math.max(dear, Math.abs(cost[arc]));
        }
        for (int node = 0; node < nodes; node++) {
            put(lender(node), 0, node, Double.POSITIVE_INFINITY, 10 * dear);
            put(lender(node) + 1, node, 0, Double.POSITIVE_INFINITY, 10 * dear);
        }
        Arrays.fill(usesFrom, arcs, arcs + 2 * nodes + 1, uses);
    }

    private void sendFirst(SpanningTree tree) {
        var missing = demand.clone();
        for (int arc = 0; arc < arcs; arc++) {
            if (full[arc]) {
                flow[arc] = capacity[arc];
                missing[to[arc]] -= capacity[arc];
                missing[from[arc]] += capacity[arc];
            }
        }
        for (int i = tree.moved - 1; i >= 0; i--) {
            int node = tree.order[i];
            int arc = tree.arcUp[node];
            flow[arc] = tree.pointsUp[node] ? -missing[node] : missing[node];
            missing[tree.parent[node]] += missing[node];
            if (flow[arc] < 0 || flow[arc] > capacity[arc]) {
                throw new IllegalArgumentException(
                        "The first flow of %s does not fit on arc %d.".formatted(flow[arc], arc));
            }
        }
    }

    private void put(int arc, int tail, int head, double greatest, double costPerUnit) {
        from[arc] = tail;
        to[arc] = head;
        capacity[arc] = greatest;
        cost[arc] = costPerUnit;
    }

    private void makeRoom(int length) {
        from = new int[length];
        to = new int[length];
        capacity = new double[length];
        cost = new double[length];
        usesFrom = new int[length + 1];
    }
}
