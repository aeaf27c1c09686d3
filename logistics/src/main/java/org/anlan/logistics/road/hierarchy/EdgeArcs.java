package org.anlan.logistics.road.hierarchy;

/// Which arc of a hierarchy each road of the map lies on, and back.
///
/// A direction of an arc is named `2 * arc` upwards and `2 * arc + 1` downwards.
final class EdgeArcs {

    /// The direction of an arc that each edge lies on; -1 for a loop, which no shortest way uses.
    final int[] direction;

    private final int[] first;
    private final int[] edge;

    EdgeArcs(RoadGraph graph, Hierarchy hierarchy) {
        direction = new int[graph.edges()];
        first = new int[2 * hierarchy.arcs() + 1];
        edge = new int[graph.edges()];
        for (int each = 0; each < direction.length; each++) {
            direction[each] = direction(graph, hierarchy, each);
            if (direction[each] >= 0) {
                first[direction[each] + 1]++;
            }
        }
        for (int at = 1; at < first.length; at++) {
            first[at] += first[at - 1];
        }
        var next = first.clone();
        for (int each = 0; each < direction.length; each++) {
            if (direction[each] >= 0) {
                edge[next[direction[each]]++] = each;
            }
        }
    }

    private static int direction(RoadGraph graph, Hierarchy hierarchy, int edge) {
        int tail = hierarchy.rank[graph.tail(edge)];
        int head = hierarchy.rank[graph.head(edge)];
        if (tail == head) {
            return -1;
        }
        return tail < head ? 2 * hierarchy.arc(tail, head) : 2 * hierarchy.arc(head, tail) + 1;
    }

    /// The fastest edge of a direction, the first of several; -1 where there is none.
    int fastest(int direction, int[] tenths) {
        int fastest = -1;
        for (int at = first[direction]; at < first[direction + 1]; at++) {
            if (fastest < 0 || tenths[edge[at]] < tenths[fastest]) {
                fastest = edge[at];
            }
        }
        return fastest;
    }

    /// What the fastest edge of a direction takes; [Metric#CLOSED] where there is none.
    int least(int direction, int[] tenths) {
        int fastest = fastest(direction, tenths);
        return fastest < 0 ? Metric.CLOSED : tenths[fastest];
    }
}
