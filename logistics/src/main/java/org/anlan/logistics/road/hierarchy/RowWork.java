package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Lowers one row of arcs at a time. Keeps room of its own to work in, so not thread-safe.
final class RowWork {

    private final Hierarchy hierarchy;
    private final int[] tenths;
    private final int[] up;
    private final int[] down;

    /// Where each later node stands in the present row.
    private final int[] slot;

    private final int[] leastUp;
    private final int[] leastDown;
    private final int[] piece;

    RowWork(Metric metric) {
        hierarchy = metric.hierarchy;
        tenths = metric.tenths;
        up = metric.up;
        down = metric.down;
        slot = new int[hierarchy.nodes()];
        leastUp = new int[hierarchy.longestRow];
        leastDown = new int[hierarchy.longestRow];
        piece = new int[hierarchy.longestRow];
    }

    /// Lowers the row of a node by all blocks below it but its own.
    void lowerByBlocksBelow(int node) {
        var blocks = hierarchy.supernodes.of;
        var lower = hierarchy.lower;
        for (int arc = hierarchy.first[node]; arc < hierarchy.first[node + 1]; arc++) {
            slot[hierarchy.head[arc]] = arc;
        }
        int end = lower.first[node + 1];
        for (int at = lower.first[node]; at < end; ) {
            int block = blocks[lower.tail[at]];
            int begin = at;
            while (at < end && blocks[lower.tail[at]] == block) {
                at++;
            }
            if (block != blocks[node]) {
                lowerByBlock(begin, at);
            }
        }
    }

    private void lowerByBlock(int begin, int end) {
        var lower = hierarchy.lower;
        int tail = lower.tail[begin];
        if (end == begin + 1) {
            lowerByRow(lower.arc[begin], hierarchy.first[tail + 1]);
            return;
        }
        int length = hierarchy.first[tail + 1] - lower.arc[begin] - 1;
        Arrays.fill(leastUp, 0, length, Metric.CLOSED);
        Arrays.fill(leastDown, 0, length, Metric.CLOSED);
        for (int at = begin; at < end; at++) {
            int arc = lower.arc[at];
            lowerTo(leastUp, down[arc], up, arc + 1, length);
            lowerTo(leastDown, up[arc], down, arc + 1, length);
        }
        int heads = lower.arc[begin] + 1;
        for (int i = 0; i < length; i++) {
            int arc = slot[hierarchy.head[heads + i]];
            up[arc] = Math.min(up[arc], leastUp[i]);
            down[arc] = Math.min(down[arc], leastDown[i]);
        }
    }

    private void lowerByRow(int arc, int end) {
        int there = down[arc];
        int back = up[arc];
        for (int each = arc + 1; each < end; each++) {
            int target = slot[hierarchy.head[each]];
            up[target] = Math.min(up[target], there + up[each]);
            down[target] = Math.min(down[target], back + down[each]);
        }
    }

    /// Lowers the rows of a block by one another, which lie upon one another at their ends.
    void withinBlock(int from, int to) {
        for (int node = from + 1; node < to; node++) {
            lowerByOwnBlock(node);
        }
    }

    private void lowerByOwnBlock(int node) {
        var first = hierarchy.first;
        int begin = first[node];
        int length = first[node + 1] - begin;
        System.arraycopy(up, begin, leastUp, 0, length);
        System.arraycopy(down, begin, leastDown, 0, length);
        for (int below = hierarchy.supernodes.firstNodeOf(node); below < node; below++) {
            int arc = first[below] + node - below - 1;
            lowerTo(leastUp, down[arc], up, arc + 1, length);
            lowerTo(leastDown, up[arc], down, arc + 1, length);
        }
        System.arraycopy(leastUp, 0, up, begin, length);
        System.arraycopy(leastDown, 0, down, begin, length);
    }

    /// Makes the row of a node anew from the roads on it and the rows below.
    void makeAnew(int node) {
        for (int arc = hierarchy.first[node]; arc < hierarchy.first[node + 1]; arc++) {
            up[arc] = hierarchy.edges.least(2 * arc, tenths);
            down[arc] = hierarchy.edges.least(2 * arc + 1, tenths);
        }
        lowerByBlocksBelow(node);
        lowerByOwnBlock(node);
    }

    /// Both arrays are walked from 0, as the machine's vector instructions ask for.
    private void lowerTo(int[] least, int more, int[] row, int begin, int length) {
        if (more >= Metric.CLOSED) {
            return;
        }
        System.arraycopy(row, begin, piece, 0, length);
        for (int i = 0; i < length; i++) {
            least[i] = Math.min(least[i], more + piece[i]);
        }
    }
}
