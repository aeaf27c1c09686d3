package org.anlan.logistics.road.hierarchy;

import java.util.HashMap;
import java.util.Map;

/// Orders a small cell: always the node with the fewest neighbours left comes next, whose
/// neighbours are joined to one another. Nodes outside are seen but stay; of equal ones the first
/// is taken.
///
/// @see "H. M. Markowitz, The Elimination Form of the Inverse and its Application to Linear
///     Programming, Management Science 3, 1957 (minimum degree)"
final class LeafOrder {

    private final int[] nodes;
    private final long[][] joined;
    private final boolean[] done;

    private LeafOrder(Cell cell, Cell map) {
        nodes = cell.nodes();
        var places = places(map);
        joined = new long[places.size()][Math.ceilDiv(places.size(), Long.SIZE)];
        done = new boolean[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int at = map.first()[nodes[i]]; at < map.first()[nodes[i] + 1]; at++) {
                int other = places.getOrDefault(map.to()[at], i);
                join(i, other);
                join(other, i);
            }
        }
    }

    /// The cell's nodes by the order in which they are to be contracted.
    ///
    /// @param map the whole map
    static int[] of(Cell cell, Cell map) {
        var work = new LeafOrder(cell, map);
        var order = new int[cell.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = work.contract();
        }
        return order;
    }

    /// The cell's nodes first, then their neighbours outside.
    private Map<Integer, Integer> places(Cell map) {
        var places = new HashMap<Integer, Integer>();
        for (int node : nodes) {
            places.put(node, places.size());
        }
        for (int node : nodes) {
            for (int at = map.first()[node]; at < map.first()[node + 1]; at++) {
                places.putIfAbsent(map.to()[at], places.size());
            }
        }
        return places;
    }

    private void join(int one, int other) {
        joined[one][other >> 6] |= 1L << other;
    }

    private int contract() {
        int least = -1;
        int leastDegree = Integer.MAX_VALUE;
        for (int i = 0; i < nodes.length; i++) {
            int degree = done[i] ? Integer.MAX_VALUE : degree(i);
            if (degree < leastDegree) {
                least = i;
                leastDegree = degree;
            }
        }
        done[least] = true;
        joinNeighbours(least);
        return nodes[least];
    }

    private int degree(int node) {
        int degree = 0;
        for (long word : joined[node]) {
            degree += Long.bitCount(word);
        }
        return degree;
    }

    private void joinNeighbours(int node) {
        var words = joined[node];
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int neighbour = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                merge(neighbour, words);
                drop(neighbour, neighbour);
                drop(neighbour, node);
            }
        }
    }

    private void merge(int node, long[] words) {
        for (int word = 0; word < words.length; word++) {
            joined[node][word] |= words[word];
        }
    }

    private void drop(int node, int other) {
        joined[node][other >> 6] &= ~(1L << other);
    }
}
