package org.anlan.logistics.road.hierarchy;

/// The arcs of a hierarchy by their higher node: who was contracted before a node and is joined to
/// it, ascending.
final class LowerArcs {

    final int[] first;
    final int[] tail;
    final int[] arc;

    LowerArcs(int[] rows, int[] heads) {
        int nodes = rows.length - 1;
        first = new int[nodes + 1];
        tail = new int[heads.length];
        arc = new int[heads.length];
        for (int head : heads) {
            first[head + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        fill(rows, heads);
    }

    private void fill(int[] rows, int[] heads) {
        var next = first.clone();
        for (int node = 0; node + 1 < rows.length; node++) {
            for (int at = rows[node]; at < rows[node + 1]; at++) {
                int slot = next[heads[at]]++;
                tail[slot] = node;
                arc[slot] = at;
            }
        }
    }
}
