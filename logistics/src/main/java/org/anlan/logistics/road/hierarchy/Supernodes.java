package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Nodes in a row that see the same later nodes, apart from one another: their rows of arcs lie
/// upon one another and are worked through as one block.
///
/// Blocks of the same level do not touch each other, and one needs only those of lower levels.
final class Supernodes {

    /// The supernode of each node, and the first node of each, with one more for the end.
    final int[] of;

    final int[] firstNode;

    /// The supernodes of each level in turn, and where each level begins.
    final int[] byLevel;

    final int[] levelFirst;

    /// About how many times two numbers are added in a level.
    final long[] work;

    Supernodes(int[] rows, int[] parent, LowerArcs lower) {
        of = new int[parent.length];
        firstNode = firstNodes(rows, parent);
        var levels = levels(parent);
        int highest = Arrays.stream(levels).max().orElse(-1);
        levelFirst = new int[highest + 2];
        for (int level : levels) {
            levelFirst[level + 1]++;
        }
        Arrays.parallelPrefix(levelFirst, Integer::sum);
        byLevel = new int[levels.length];
        var next = levelFirst.clone();
        for (int block = 0; block < levels.length; block++) {
            byLevel[next[levels[block]]++] = block;
        }
        work = new long[highest + 1];
        for (int node = 0; node < parent.length; node++) {
            work[levels[of[node]]] += work(rows, lower, node);
        }
    }

    private int[] firstNodes(int[] rows, int[] parent) {
        var begins = new Ints();
        for (int node = 0; node < parent.length; node++) {
            boolean goesOn =
                    node > 0
                            && parent[node - 1] == node
                            && length(rows, node - 1) == length(rows, node) + 1;
            if (!goesOn) {
                begins.add(node);
            }
            of[node] = begins.size() - 1;
        }
        begins.add(parent.length);
        return begins.toArray();
    }

    private int[] levels(int[] parent) {
        var levels = new int[firstNode.length - 1];
        for (int block = 0; block < levels.length; block++) {
            int last = firstNode[block + 1] - 1;
            if (parent[last] >= 0) {
                int above = of[parent[last]];
                levels[above] = Math.max(levels[above], levels[block] + 1);
            }
        }
        return levels;
    }

    private static int length(int[] rows, int node) {
        return rows[node + 1] - rows[node];
    }

    private static long work(int[] rows, LowerArcs lower, int node) {
        long work = length(rows, node);
        for (int at = lower.first[node]; at < lower.first[node + 1]; at++) {
            work += rows[lower.tail[at] + 1] - lower.arc[at];
        }
        return work;
    }

    int firstNodeOf(int node) {
        return firstNode[of[node]];
    }

    int levels() {
        return work.length;
    }
}
