package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.BitSet;

/// The primal network simplex for minimum-cost flow in whole numbers: exact, deterministic, one
/// thread.
///
/// It starts from a tree of artificial arcs and keeps the tree *strongly feasible* (from every
/// node one more unit can be sent to the root), which excludes cycling: among equal blocking arcs
/// the last one on the cycle, seen from its meeting point along the flow, leaves. The entering
/// arc is the worst of a block of arcs, and the blocks take turns. Lower bounds are moved into
/// the supplies before and back after. An instance solves one network once.
///
/// @see "W. H. Cunningham, A network simplex method, Mathematical Programming 11, 1976"
/// @see "M. D. Grigoriadis, An efficient implementation of the network simplex method, 1986
///     (blocks)"
public final class NetworkSimplex {

    private static final byte AT_LOWER = 1;
    private static final byte IN_TREE = 0;
    private static final byte AT_UPPER = -1;
    private static final int NONE = -1;

    private final Network network;
    private final int nodes;

    /// The number of real arcs; artificial arc `arcs + v` joins node `v` and the root.
    private final int arcs;

    /// Per arc, real and artificial: ends, room between the bounds, cost, flow above the lower
    /// bound.
    private final int[] from;

    private final int[] to;
    private final long[] room;
    private final long[] cost;
    private final long[] flow;
    private final byte[] state;

    private final SpanningTree tree;

    /// Per node; tree arcs have reduced cost zero.
    private final long[] potential;

    /// Dearer than any path of real arcs, so that no artificial arc carries flow unless it must.
    private final long artificialCost;

    private final int blockSize;
    private int nextArc;

    private NetworkSimplex(Network network) {
        this.network = network;
        nodes = network.nodes();
        arcs = network.arcs();
        from = Arrays.copyOf(network.from, arcs + nodes);
        to = Arrays.copyOf(network.to, arcs + nodes);
        cost = Arrays.copyOf(network.cost, arcs + nodes);
        room = new long[arcs + nodes];
        flow = new long[arcs + nodes];
        state = new byte[arcs + nodes];
        Arrays.fill(state, 0, arcs, AT_LOWER);
        tree = new SpanningTree(nodes + 1, nodes);
        potential = new long[nodes + 1];
        artificialCost = (nodes + 1) * (greatestCost(network) + 1);
        blockSize = Math.max(16, (int) Math.sqrt(arcs));
    }

    /// Solves the network.
    ///
    /// @return the best flow, or the cut that shows that there is none
    /// @throws ArithmeticException if the cost of the best flow does not fit in 64 bits
    public static FlowResult solve(Network network) {
        var simplex = new NetworkSimplex(network);
        simplex.startFromArtificialTree();
        for (int arc = simplex.entering(); arc != NONE; arc = simplex.entering()) {
            simplex.pivot(arc);
        }
        return simplex.result();
    }

    private void startFromArtificialTree() {
        var excess = network.supply.clone();
        for (int arc = 0; arc < arcs; arc++) {
            room[arc] = network.upper[arc] - network.lower[arc];
            excess[from[arc]] -= network.lower[arc];
            excess[to[arc]] += network.lower[arc];
        }
        for (int node = 0; node < nodes; node++) {
            hangFromRoot(node, excess[node]);
        }
    }

    private void hangFromRoot(int node, long excess) {
        int arc = arcs + node;
        boolean up = excess >= 0;
        from[arc] = up ? node : tree.root;
        to[arc] = up ? tree.root : node;
        room[arc] = Long.MAX_VALUE / 2;
        cost[arc] = artificialCost;
        flow[arc] = Math.abs(excess);
        tree.attach(node, tree.root, arc, up);
        tree.depth[node] = 1;
        potential[node] = up ? -artificialCost : artificialCost;
    }

    /// The arc whose change of one unit gains most within the first block that has any gain at
    /// all.
    private int entering() {
        long best = 0;
        int bestArc = NONE;
        int inBlock = blockSize;
        int arc = nextArc;
        for (int scanned = 0; scanned < arcs; scanned++) {
            long gain = state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
            if (gain < best) {
                best = gain;
                bestArc = arc;
            }
            if (++arc == arcs) {
                arc = 0;
            }
            if (--inBlock == 0) {
                if (bestArc != NONE) {
                    break;
                }
                inBlock = blockSize;
            }
        }
        nextArc = arc;
        return bestArc;
    }

    /// Sends as much as possible around the cycle that the arc closes, and exchanges the blocking
    /// arc.
    private void pivot(int entering) {
        boolean forward = state[entering] == AT_LOWER;
        int tail = forward ? from[entering] : to[entering];
        int head = forward ? to[entering] : from[entering];
        int meeting = tree.meeting(tail, head);
        long amount = room[entering];
        int blocking = NONE;
        boolean blockedAtTail = true;
        for (int node = tail; node != meeting; node = tree.parent[node]) {
            long left = roomFromParent(node);
            if (left < amount) {
                amount = left;
                blocking = node;
            }
        }
        for (int node = head; node != meeting; node = tree.parent[node]) {
            long left = roomToParent(node);
            if (left <= amount) {
                amount = left;
                blocking = node;
                blockedAtTail = false;
            }
        }
        send(amount, entering, forward, tail, head, meeting);
        if (blocking == NONE) {
            state[entering] = (byte) -state[entering];
        } else {
            exchange(entering, blocking, blockedAtTail ? tail : head, blockedAtTail ? head : tail);
        }
    }

    private long roomToParent(int node) {
        int arc = tree.arcUp[node];
        return tree.pointsUp[node] ? room[arc] - flow[arc] : flow[arc];
    }

    private long roomFromParent(int node) {
        int arc = tree.arcUp[node];
        return tree.pointsUp[node] ? flow[arc] : room[arc] - flow[arc];
    }

    private void send(long amount, int entering, boolean forward, int tail, int head, int meeting) {
        if (amount == 0) {
            return;
        }
        flow[entering] += forward ? amount : -amount;
        for (int node = tail; node != meeting; node = tree.parent[node]) {
            flow[tree.arcUp[node]] += tree.pointsUp[node] ? -amount : amount;
        }
        for (int node = head; node != meeting; node = tree.parent[node]) {
            flow[tree.arcUp[node]] += tree.pointsUp[node] ? amount : -amount;
        }
    }

    /// The arc above `top` leaves; its subtree, which holds `moving`, is hung under `staying`.
    private void exchange(int entering, int top, int moving, int staying) {
        int leaving = tree.arcUp[top];
        state[leaving] = flow[leaving] == 0 ? AT_LOWER : AT_UPPER;
        state[entering] = IN_TREE;
        boolean up = from[entering] == moving;
        long reduced = cost[entering] + potential[from[entering]] - potential[to[entering]];
        tree.rehang(top, moving, staying, entering, up);
        long shift = up ? -reduced : reduced;
        for (int i = 0; i < tree.moved; i++) {
            potential[tree.order[i]] += shift;
        }
    }

    private FlowResult result() {
        long stranded = 0;
        long missing = 0;
        for (int arc = arcs; arc < arcs + nodes; arc++) {
            stranded += to[arc] == tree.root ? flow[arc] : 0;
            missing += from[arc] == tree.root ? flow[arc] : 0;
        }
        if (stranded > 0 || missing > 0) {
            return new InfeasibleFlow(nodesBelowRootPrice(), stranded, missing);
        }
        var total = Arrays.copyOf(flow, arcs);
        for (int arc = 0; arc < arcs; arc++) {
            total[arc] += network.lower[arc];
        }
        return new OptimalFlow(network, total, Arrays.copyOf(potential, nodes));
    }

    /// Potentials lie around plus or minus the artificial cost; no arc from minus to plus has
    /// room left.
    private BitSet nodesBelowRootPrice() {
        var cut = new BitSet(nodes);
        for (int node = 0; node < nodes; node++) {
            cut.set(node, potential[node] < 0);
        }
        return cut;
    }

    private static long greatestCost(Network network) {
        return Arrays.stream(network.cost).map(Math::abs).max().orElse(0);
    }
}
