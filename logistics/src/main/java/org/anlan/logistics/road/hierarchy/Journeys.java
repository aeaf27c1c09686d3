package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;
import java.util.Optional;

/// Shortest ways between single pairs. Keeps room of its own to work in, so not thread-safe.
public final class Journeys {

    private final Metric metric;
    private final Hierarchy hierarchy;
    private final Climb there;
    private final Climb back;

    /// @param metric what roads take
    public Journeys(Metric metric) {
        this.metric = metric;
        hierarchy = metric.hierarchy;
        there = new Climb(hierarchy, metric.up);
        back = new Climb(hierarchy, metric.down);
    }

    /// The shortest way between two nodes of the map; empty if no open way leads there.
    public Optional<Journey> find(int from, int to) {
        there.from(hierarchy.rank[from]);
        back.from(hierarchy.rank[to]);
        int top = -1;
        int least = Metric.CLOSED;
        for (int node = hierarchy.rank[to]; node >= 0; node = hierarchy.parent[node]) {
            int time = there.times[node] + back.times[node];
            if (time < least) {
                least = time;
                top = node;
            }
        }
        var found = top < 0 ? null : new Journey(least, edges(top));
        there.clear(hierarchy.rank[from]);
        back.clear(hierarchy.rank[to]);
        return Optional.ofNullable(found);
    }

    private int[] edges(int top) {
        var edges = new Ints();
        var up = there.arcsTo(top);
        for (int i = up.length - 1; i >= 0; i--) {
            unpack(2 * up[i], edges);
        }
        for (int arc : back.arcsTo(top)) {
            unpack(2 * arc + 1, edges);
        }
        return edges.toArray();
    }

    /// An arc is an edge, or leads over a node below it: down to it and up again.
    private void unpack(int direction, Ints edges) {
        int time = metric.get(direction);
        if (hierarchy.edges.least(direction, metric.tenths) == time) {
            edges.add(hierarchy.edges.fastest(direction, metric.tenths));
            return;
        }
        var below = new Below(hierarchy, direction >> 1);
        while (below.next()) {
            if (below.over(metric, direction) == time) {
                boolean up = (direction & 1) == 0;
                unpack(2 * (up ? below.toLow : below.toHigh) + 1, edges);
                unpack(2 * (up ? below.toHigh : below.toLow), edges);
                return;
            }
        }
        throw new IllegalStateException("Nothing holds direction " + direction + ".");
    }

    /// Times from one node to all above it, and by which arc each is reached.
    private static final class Climb {

        private final Hierarchy hierarchy;
        private final int[] arcTimes;
        private final int[] times;
        private final int[] by;

        Climb(Hierarchy hierarchy, int[] arcTimes) {
            this.hierarchy = hierarchy;
            this.arcTimes = arcTimes;
            times = new int[hierarchy.nodes()];
            by = new int[hierarchy.nodes()];
            Arrays.fill(times, Metric.CLOSED);
        }

        void from(int source) {
            times[source] = 0;
            by[source] = -1;
            for (int node = source; node >= 0; node = hierarchy.parent[node]) {
                for (int arc = hierarchy.first[node]; arc < hierarchy.first[node + 1]; arc++) {
                    int time = times[node] + arcTimes[arc];
                    if (time < times[hierarchy.head[arc]]) {
                        times[hierarchy.head[arc]] = time;
                        by[hierarchy.head[arc]] = arc;
                    }
                }
            }
        }

        void clear(int source) {
            for (int node = source; node >= 0; node = hierarchy.parent[node]) {
                times[node] = Metric.CLOSED;
            }
        }

        /// The arcs back from a node to the source.
        int[] arcsTo(int top) {
            var arcs = new Ints();
            for (int node = top; by[node] >= 0; node = hierarchy.tail(by[node])) {
                arcs.add(by[node]);
            }
            return arcs.toArray();
        }
    }
}
