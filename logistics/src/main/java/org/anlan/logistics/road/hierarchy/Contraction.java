package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Contracts the nodes of a map in the order of their ranks: each leaves its later neighbours
/// joined to one another. What results depends on the map alone. Nodes are named by rank here.
final class Contraction {

    private final int nodes;
    private final int[] parent;
    private final int[][] later;

    private final int[] lastSeen;
    private final int[] firstChild;
    private final int[] nextChild;

    private Contraction(int[][] neighbours) {
        nodes = neighbours.length;
        parent = new int[nodes];
        later = new int[nodes][];
        lastSeen = new int[nodes];
        firstChild = new int[nodes];
        nextChild = new int[nodes];
        Arrays.fill(lastSeen, -1);
        Arrays.fill(firstChild, -1);
        for (int node = 0; node < nodes; node++) {
            contract(node, neighbours[node]);
        }
    }

    /// @param ranks the rank of each node of the graph
    static Contraction of(RoadGraph graph, int[] ranks) {
        return new Contraction(laterNeighbours(graph, ranks));
    }

    private static int[][] laterNeighbours(RoadGraph graph, int[] ranks) {
        var counts = new int[ranks.length];
        for (int edge = 0; edge < graph.edges(); edge++) {
            counts[lower(graph, ranks, edge)]++;
        }
        var neighbours = new int[ranks.length][];
        Arrays.setAll(neighbours, node -> new int[counts[node]]);
        for (int edge = 0; edge < graph.edges(); edge++) {
            int low = lower(graph, ranks, edge);
            int high = Math.max(ranks[graph.tail(edge)], ranks[graph.head(edge)]);
            neighbours[low][--counts[low]] = high;
        }
        return neighbours;
    }

    private static int lower(RoadGraph graph, int[] ranks, int edge) {
        return Math.min(ranks[graph.tail(edge)], ranks[graph.head(edge)]);
    }

    private void contract(int node, int[] own) {
        var found = new Ints();
        lastSeen[node] = node;
        add(own, node, found);
        for (int child = firstChild[node]; child >= 0; child = nextChild[child]) {
            add(later[child], node, found);
        }
        found.sort();
        later[node] = found.toArray();
        parent[node] = found.size() == 0 ? -1 : found.get(0);
        if (parent[node] >= 0) {
            nextChild[node] = firstChild[parent[node]];
            firstChild[parent[node]] = node;
        }
    }

    private void add(int[] others, int node, Ints found) {
        for (int other : others) {
            if (lastSeen[other] != node) {
                lastSeen[other] = node;
                found.add(other);
            }
        }
    }

    /// For each node the first of its later neighbours, by which all others are reached; -1 for
    /// none.
    int[] parents() {
        return parent;
    }

    /// Where the later neighbours of each node begin, and one more for the end.
    int[] firsts() {
        var first = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = first[node] + later[node].length;
        }
        return first;
    }

    /// The later neighbours of all nodes in turn, ascending within each.
    int[] heads(int arcs) {
        var heads = new int[arcs];
        int at = 0;
        for (var each : later) {
            System.arraycopy(each, 0, heads, at, each.length);
            at += each.length;
        }
        return heads;
    }
}
