package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// A map ordered and contracted once for all times its roads may ever take.
///
/// Within the hierarchy a node is named by its rank. Each pair of nodes that were joined when the
/// lower one was contracted is an arc; it stands in the row of the lower node, rows ascend. Arcs
/// hold no times: a [Metric] does, one up and one down for each. Immutable and thread-safe.
public final class Hierarchy {

    final int[] rank;
    final int[] parent;

    /// Where the row of a node begins, and one more for the end.
    final int[] first;

    /// The higher node of each arc.
    final int[] head;

    final LowerArcs lower;
    final EdgeArcs edges;
    final Supernodes supernodes;
    final int longestRow;
    private final RoadGraph graph;

    private Hierarchy(RoadGraph graph, int[] rank) {
        this.graph = graph;
        this.rank = rank;
        var contraction = Contraction.of(graph, rank);
        parent = contraction.parents();
        first = contraction.firsts();
        head = contraction.heads(first[rank.length]);
        lower = new LowerArcs(first, head);
        edges = new EdgeArcs(graph, this);
        supernodes = new Supernodes(first, parent, lower);
        longestRow = longestRow();
    }

    private int longestRow() {
        int longest = 0;
        for (int node = 0; node < nodes(); node++) {
            longest = Math.max(longest, first[node + 1] - first[node]);
        }
        return longest;
    }

    /// Orders and contracts a map; takes some seconds for some hundred thousand nodes.
    public static Hierarchy of(RoadGraph graph) {
        return inOrder(graph, order(graph));
    }

    /// The order in which a map is contracted: the rank of each node, the first has 0.
    public static int[] order(RoadGraph graph) {
        return NestedDissection.ranks(graph);
    }

    /// Contracts a map in a given order.
    ///
    /// @param ranks each of 0 to nodes - 1 once
    /// @throws IllegalArgumentException if they are not
    public static Hierarchy inOrder(RoadGraph graph, int[] ranks) {
        var sorted = ranks.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < graph.nodes(); i++) {
            if (sorted.length != graph.nodes() || sorted[i] != i) {
                throw new IllegalArgumentException(
                        "ranks must name each of 0 to %d once.".formatted(graph.nodes() - 1));
            }
        }
        return new Hierarchy(graph, ranks.clone());
    }

    /// The map.
    public RoadGraph graph() {
        return graph;
    }

    /// How many pairs of nodes are joined; what customising and asking cost grows with it.
    public int arcs() {
        return head.length;
    }

    int nodes() {
        return rank.length;
    }

    /// The arc between two nodes by rank, or -1.
    int arc(int low, int high) {
        int at = Arrays.binarySearch(head, first[low], first[low + 1], high);
        return at >= 0 ? at : -1;
    }

    /// The lower node of an arc.
    int tail(int arc) {
        int at = Arrays.binarySearch(first, arc);
        // Rows without arcs begin where the next one does: the last that begins here has it.
        int row = at >= 0 ? at : -at - 2;
        while (first[row + 1] <= arc) {
            row++;
        }
        return row;
    }
}
