package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// The most ways without a common road from one side of a cell to the other, and so the fewest
/// roads that part them (Dinic's method, one unit a road). Not thread-safe.
final class UnitFlow {

    private static final int SOURCE = 1;
    private static final int SINK = 2;

    private final Cell cell;
    private final int[] reversed;
    private final byte[] flow;
    private final byte[] terminal;
    private final int[] level;
    private final int[] next;
    private final int[] queue;
    private final int[] way;
    private int[] sources = new int[0];
    private int[] sinks = new int[0];

    UnitFlow(Cell cell) {
        this.cell = cell;
        reversed = cell.reversed();
        flow = new byte[cell.to().length];
        terminal = new byte[cell.size()];
        level = new int[cell.size()];
        next = new int[cell.size()];
        queue = new int[cell.size()];
        way = new int[cell.size() + 1];
    }

    /// Parts the first nodes of an order from its last ones.
    ///
    /// @param ends how many nodes at each end are held
    /// @param most the search is given up beyond so many roads
    /// @return how many roads part them, or more than `most`
    int part(int[] order, int ends, int most) {
        Arrays.fill(flow, (byte) 0);
        Arrays.fill(terminal, (byte) 0);
        for (int i = 0; i < ends; i++) {
            terminal[order[i]] = SOURCE;
            terminal[order[order.length - 1 - i]] = SINK;
        }
        sources = border(SOURCE);
        sinks = border(SINK);
        int found = 0;
        while (found <= most && reach(SOURCE, true)) {
            System.arraycopy(cell.first(), 0, next, 0, next.length);
            for (int source : sources) {
                while (push(source)) {
                    found++;
                }
            }
        }
        return found;
    }

    /// Terminals of a kind that have another neighbour; only there can a way begin or end.
    private int[] border(int kind) {
        var border = new Ints();
        for (int node = 0; node < terminal.length; node++) {
            if (terminal[node] == kind && hasOther(node)) {
                border.add(node);
            }
        }
        return border.toArray();
    }

    private boolean hasOther(int node) {
        for (int slot = cell.first()[node]; slot < cell.first()[node + 1]; slot++) {
            if (terminal[cell.to()[slot]] != terminal[node]) {
                return true;
            }
        }
        return false;
    }

    /// The nodes on the sources' side, as near to them as may be; to be asked after a flow was
    /// found.
    boolean[] nearSources() {
        reach(SOURCE, false);
        return reached();
    }

    /// The nodes on the sinks' side, as near to them as may be.
    boolean[] nearSinks() {
        reach(SINK, false);
        return reached();
    }

    private boolean[] reached() {
        var side = new boolean[level.length];
        for (int node = 0; node < side.length; node++) {
            side[node] = level[node] >= 0;
        }
        return side;
    }

    /// Levels from one kind of terminal over what roads still bear; whether the other is met.
    private boolean reach(int from, boolean stop) {
        for (int node = 0; node < terminal.length; node++) {
            level[node] = terminal[node] == from ? 0 : -1;
        }
        var begin = from == SOURCE ? sources : sinks;
        System.arraycopy(begin, 0, queue, 0, begin.length);
        int filled = begin.length;
        int met = Integer.MAX_VALUE;
        for (int at = 0; at < filled && level[queue[at]] < met; at++) {
            int node = queue[at];
            for (int slot = cell.first()[node]; slot < cell.first()[node + 1]; slot++) {
                int other = cell.to()[slot];
                if (level[other] < 0 && bears(from == SOURCE ? slot : reversed[slot])) {
                    level[other] = level[node] + 1;
                    queue[filled++] = other;
                    if (stop && terminal[other] == SINK) {
                        met = level[other];
                    }
                }
            }
        }
        return met < Integer.MAX_VALUE;
    }

    private boolean bears(int slot) {
        return flow[slot] < 1;
    }

    /// One more unit from a source along rising levels.
    private boolean push(int source) {
        int depth = 0;
        int node = source;
        while (terminal[node] != SINK) {
            int slot = rising(node);
            if (slot >= 0) {
                way[depth++] = slot;
                node = cell.to()[slot];
            } else if (depth == 0) {
                return false;
            } else {
                node = cell.to()[reversed[way[--depth]]];
                next[node]++;
            }
        }
        while (depth > 0) {
            flow[way[--depth]]++;
            flow[reversed[way[depth]]]--;
        }
        return true;
    }

    private int rising(int node) {
        int end = cell.first()[node + 1];
        for (; next[node] < end; next[node]++) {
            int slot = next[node];
            if (level[cell.to()[slot]] == level[node] + 1 && bears(slot)) {
                return slot;
            }
        }
        return -1;
    }
}
