package org.anlan.logistics.road.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A part of the map while it is being ordered: its nodes, and the roads between them both ways,
/// each pair of neighbours once. Neighbours stand in ascending order. Nothing in it is changed.
final class Cell {

    private final int[] nodes;
    private final int[] first;
    private final int[] to;

    private Cell(int[] nodes, int[] first, int[] to) {
        this.nodes = nodes;
        this.first = first;
        this.to = to;
    }

    /// The graph's numbers of the cell's nodes, ascending.
    int[] nodes() {
        return nodes;
    }

    /// Where the neighbours of a node begin among all, and one more for the end.
    int[] first() {
        return first;
    }

    /// Neighbours by their number within the cell.
    int[] to() {
        return to;
    }

    static Cell whole(RoadGraph graph) {
        var nodes = new int[graph.nodes()];
        Arrays.setAll(nodes, i -> i);
        return simple(nodes, bothWays(graph));
    }

    int size() {
        return nodes.length;
    }

    private static int[][] bothWays(RoadGraph graph) {
        var first = new int[graph.nodes() + 1];
        for (int edge = 0; edge < graph.edges(); edge++) {
            first[graph.tail(edge) + 1]++;
            first[graph.head(edge) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        var next = first.clone();
        var to = new int[2 * graph.edges()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            to[next[graph.tail(edge)]++] = graph.head(edge);
            to[next[graph.head(edge)]++] = graph.tail(edge);
        }
        return new int[][] {first, to};
    }

    /// Sorts neighbours, and leaves loops and repeated ones away.
    private static Cell simple(int[] nodes, int[][] raw) {
        var first = new int[nodes.length + 1];
        var to = raw[1];
        int kept = 0;
        for (int node = 0; node < nodes.length; node++) {
            int end = raw[0][node + 1];
            Arrays.sort(to, raw[0][node], end);
            for (int slot = raw[0][node], last = -1; slot < end; slot++) {
                if (to[slot] != node && to[slot] != last) {
                    last = to[slot];
                    to[kept++] = last;
                }
            }
            first[node + 1] = kept;
        }
        return new Cell(nodes, first, Arrays.copyOf(to, kept));
    }

    /// The nodes that bear a mark, and the roads between them.
    Cell part(int[] marks, int mark) {
        var inner = new int[size()];
        int count = 0;
        for (int node = 0; node < size(); node++) {
            inner[node] = marks[node] == mark ? count++ : -1;
        }
        var kept = new int[count];
        var begin = new int[count + 1];
        var ends = new Ints();
        for (int node = 0; node < size(); node++) {
            if (inner[node] >= 0) {
                kept[inner[node]] = nodes[node];
                addInner(node, inner, ends);
                begin[inner[node] + 1] = ends.size();
            }
        }
        return new Cell(kept, begin, ends.toArray());
    }

    private void addInner(int node, int[] inner, Ints ends) {
        for (int slot = first[node]; slot < first[node + 1]; slot++) {
            if (inner[to[slot]] >= 0) {
                ends.add(inner[to[slot]]);
            }
        }
    }

    /// The parts that hang together, by their least node.
    List<Cell> components() {
        var marks = new int[size()];
        Arrays.fill(marks, -1);
        int count = 0;
        for (int node = 0; node < size(); node++) {
            if (marks[node] < 0) {
                flood(node, count++, marks);
            }
        }
        return count == 1 ? List.of(this) : split(marks, count);
    }

    private void flood(int start, int mark, int[] marks) {
        var queue = new Ints();
        queue.add(start);
        marks[start] = mark;
        for (int at = 0; at < queue.size(); at++) {
            int node = queue.get(at);
            for (int slot = first[node]; slot < first[node + 1]; slot++) {
                if (marks[to[slot]] < 0) {
                    marks[to[slot]] = mark;
                    queue.add(to[slot]);
                }
            }
        }
    }

    /// All parts in one go, however many there are.
    private List<Cell> split(int[] marks, int count) {
        var sizes = new int[count];
        var inner = new int[size()];
        for (int node = 0; node < size(); node++) {
            inner[node] = sizes[marks[node]]++;
        }
        var parts = new ArrayList<Cell>(count);
        var members = new int[count][];
        Arrays.setAll(members, part -> new int[sizes[part]]);
        for (int node = 0; node < size(); node++) {
            members[marks[node]][inner[node]] = node;
        }
        for (var part : members) {
            parts.add(gather(part, inner));
        }
        return parts;
    }

    private Cell gather(int[] members, int[] inner) {
        var kept = new int[members.length];
        var begin = new int[members.length + 1];
        var ends = new Ints();
        for (int i = 0; i < members.length; i++) {
            kept[i] = nodes[members[i]];
            addInner(members[i], inner, ends);
            begin[i + 1] = ends.size();
        }
        return new Cell(kept, begin, ends.toArray());
    }

    /// For each slot, the slot of the same road the other way.
    int[] reversed() {
        var next = first.clone();
        var reversed = new int[to.length];
        for (int slot = 0; slot < to.length; slot++) {
            reversed[slot] = next[to[slot]]++;
        }
        return reversed;
    }
}
