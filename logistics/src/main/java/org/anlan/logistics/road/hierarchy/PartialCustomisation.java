package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;
import java.util.BitSet;

/// Works the new times of some roads into a metric.
///
/// Rows that may change are made anew in the order of their ranks. What a changed row offered to a
/// higher one before and what it offers now tells whether that one may change: if it is offered
/// less than it holds, or was held by what is gone. So the outcome equals a metric made anew. Not
/// thread-safe; works once.
final class PartialCustomisation {

    private final Hierarchy hierarchy;
    private final Metric metric;
    private final int[] head;
    private final int[] up;
    private final int[] down;
    private final RowWork work;
    private final BitSet dirty;

    /// The present row as it was.
    private final int[] oldUp;

    private final int[] oldDown;

    /// Which of its arcs have changed, ascending.
    private final int[] changed;

    private int changes;

    /// Where the present row begins, and how many arcs it has.
    private int begin;

    private int length;

    PartialCustomisation(Metric metric) {
        this.metric = metric;
        hierarchy = metric.hierarchy;
        head = hierarchy.head;
        up = metric.up;
        down = metric.down;
        work = new RowWork(metric);
        dirty = new BitSet(hierarchy.nodes());
        changed = new int[hierarchy.longestRow];
        oldUp = new int[hierarchy.longestRow];
        oldDown = new int[hierarchy.longestRow];
    }

    void set(int edge, int tenths) {
        metric.tenths[edge] = tenths;
        int direction = hierarchy.edges.direction[edge];
        if (direction >= 0) {
            dirty.set(hierarchy.tail(direction >> 1));
        }
    }

    void run() {
        for (int row = dirty.nextSetBit(0); row >= 0; row = dirty.nextSetBit(row + 1)) {
            begin = hierarchy.first[row];
            length = hierarchy.first[row + 1] - begin;
            System.arraycopy(up, begin, oldUp, 0, length);
            System.arraycopy(down, begin, oldDown, 0, length);
            work.makeAnew(row);
            tellHigherRows();
        }
    }

    private void tellHigherRows() {
        changes = 0;
        for (int i = 0; i < length; i++) {
            if (changed(i)) {
                changed[changes++] = i;
            }
        }
        int last = changes == 0 ? -1 : changed[changes - 1];
        for (int i = 0; i <= last; i++) {
            int row = head[begin + i];
            if (!dirty.get(row) && concerns(i, row)) {
                dirty.set(row);
            }
        }
    }

    private boolean changed(int i) {
        return up[begin + i] != oldUp[i] || down[begin + i] != oldDown[i];
    }

    /// Whether the row of an arc's higher node may change by what the present row offers it.
    private boolean concerns(int i, int row) {
        int arc = hierarchy.first[row];
        // Where the higher row has just the rest of this one, places need no search.
        boolean aligned = hierarchy.first[row + 1] - arc == length - i - 1;
        boolean all = changed(i);
        int from = all ? i + 1 : firstChangeAfter(i);
        int to = all ? length : changes;
        for (int at = from; at < to; at++) {
            int j = all ? at : changed[at];
            if (aligned) {
                arc = hierarchy.first[row] + j - i - 1;
            }
            while (head[arc] != head[begin + j]) {
                arc++;
            }
            if (moves(i, j, arc)) {
                return true;
            }
        }
        return false;
    }

    private int firstChangeAfter(int i) {
        int at = Arrays.binarySearch(changed, 0, changes, i);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private boolean moves(int i, int j, int arc) {
        int a = begin + i;
        int b = begin + j;
        return shifts(up[arc], oldDown[i] + oldUp[j], down[a] + up[b])
                || shifts(down[arc], oldDown[j] + oldUp[i], down[b] + up[a]);
    }

    private static boolean shifts(int held, int old, int now) {
        return now < held || (old == held && now > old);
    }
}
