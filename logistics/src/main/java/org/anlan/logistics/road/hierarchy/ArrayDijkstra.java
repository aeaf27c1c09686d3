package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Shortest times from one node to all by Dijkstra's method on plain arrays, with a heap of four
/// children a node. It needs no preparation, and every other way to the same times is held against
/// it. Not thread-safe.
public final class ArrayDijkstra {

    private static final int CHILDREN = 4;

    private final RoadGraph graph;
    private final int[] first;
    private final int[] edges;

    private final int[] best;
    private final int[] heap;

    /// Where a node stands in the heap; -1 if not there.
    private final int[] place;

    private int size;

    /// @param graph the map
    public ArrayDijkstra(RoadGraph graph) {
        this.graph = graph;
        first = new int[graph.nodes() + 1];
        edges = new int[graph.edges()];
        best = new int[graph.nodes()];
        heap = new int[graph.nodes()];
        place = new int[graph.nodes()];
        layOut();
    }

    private void layOut() {
        for (int edge = 0; edge < edges.length; edge++) {
            first[graph.tail(edge) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        var next = first.clone();
        for (int edge = 0; edge < edges.length; edge++) {
            edges[next[graph.tail(edge)]++] = edge;
        }
    }

    /// The times to all nodes; [Metric#CLOSED] where no open road leads, or any longer time.
    ///
    /// @param tenths of a second for each edge, from 0; [Metric#CLOSED] or more if closed
    /// @return the same array at each call, to be read before the next
    public int[] from(int source, int[] tenths) {
        Arrays.fill(best, Metric.CLOSED);
        Arrays.fill(place, -1);
        best[source] = 0;
        put(source);
        while (size > 0) {
            settle(take(), tenths);
        }
        return best;
    }

    private void settle(int node, int[] tenths) {
        for (int at = first[node]; at < first[node + 1]; at++) {
            int edge = edges[at];
            int head = graph.head(edge);
            int time = best[node] + Math.min(tenths[edge], Metric.CLOSED);
            if (time < best[head]) {
                best[head] = time;
                put(head);
            }
        }
    }

    private void put(int node) {
        if (place[node] < 0) {
            place[node] = size++;
        }
        int at = place[node];
        while (at > 0 && best[heap[(at - 1) / CHILDREN]] > best[node]) {
            move(heap[(at - 1) / CHILDREN], at);
            at = (at - 1) / CHILDREN;
        }
        move(node, at);
    }

    private int take() {
        int nearest = heap[0];
        place[nearest] = -1;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return nearest;
    }

    private void sink(int node) {
        int at = 0;
        for (int child = leastChild(at); child >= 0; child = leastChild(at)) {
            if (best[heap[child]] >= best[node]) {
                break;
            }
            move(heap[child], at);
            at = child;
        }
        move(node, at);
    }

    private int leastChild(int at) {
        int begin = CHILDREN * at + 1;
        int least = begin < size ? begin : -1;
        for (int child = begin + 1; child < Math.min(size, begin + CHILDREN); child++) {
            least = best[heap[child]] < best[heap[least]] ? child : least;
        }
        return least;
    }

    private void move(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}
