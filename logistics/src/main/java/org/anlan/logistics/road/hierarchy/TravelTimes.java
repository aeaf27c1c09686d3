package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Shortest times from any nodes to the same many nodes: the part of a hierarchy from which those
/// are reached is laid out once, and swept from the top for several sources at a time.
///
/// Immutable and thread-safe; each call works in room of its own.
///
/// @see "D. Delling, A. V. Goldberg, R. F. Werneck, Faster Batched Shortest Paths in Road Networks,
///     ATMOS 2011 (RPHAST)"
public final class TravelTimes {

    /// Most sources swept together: enough for long runs of vector instructions, few enough for a
    /// sweep's times to stay near the processor.
    private static final int LANES = 80;

    private final Hierarchy hierarchy;

    /// Where each target stands in the layout.
    private final int[] targets;

    /// The layout from the top: the node of each place, and the place of each node or -1.
    private final int[] nodes;

    private final int[] places;

    /// For the arcs of each place in turn, the place of their higher node.
    private final int[] above;

    private final int[] first;

    private TravelTimes(Hierarchy hierarchy, int[] targets) {
        this.hierarchy = hierarchy;
        places = new int[hierarchy.nodes()];
        nodes = layOut(targets);
        this.targets = Arrays.stream(targets).map(t -> places[hierarchy.rank[t]]).toArray();
        first = new int[nodes.length + 1];
        for (int place = 0; place < nodes.length; place++) {
            first[place + 1] = first[place] + row(place);
        }
        above = new int[first[nodes.length]];
        for (int place = 0; place < nodes.length; place++) {
            int begin = hierarchy.first[nodes[place]];
            for (int at = first[place]; at < first[place + 1]; at++) {
                above[at] = places[hierarchy.head[begin + at - first[place]]];
            }
        }
    }

    /// Lays out what is needed to reach the targets; good for every metric of the hierarchy.
    ///
    /// @param targets nodes of the map, each as often as it is wanted
    public static TravelTimes to(Hierarchy hierarchy, int... targets) {
        return new TravelTimes(hierarchy, targets);
    }

    private int row(int place) {
        return hierarchy.first[nodes[place] + 1] - hierarchy.first[nodes[place]];
    }

    private int[] layOut(int[] wanted) {
        var needed = new boolean[places.length];
        int count = 0;
        for (int target : wanted) {
            int node = hierarchy.rank[target];
            for (; node >= 0 && !needed[node]; node = hierarchy.parent[node]) {
                needed[node] = true;
                count++;
            }
        }
        var laid = new int[count];
        Arrays.fill(places, -1);
        int place = 0;
        for (int node = needed.length - 1; node >= 0; node--) {
            if (needed[node]) {
                places[node] = place;
                laid[place++] = node;
            }
        }
        return laid;
    }

    /// The times from each source to each target, in tenths of a second.
    ///
    /// The outcome is the same however many threads work.
    ///
    /// @param metric of the same hierarchy
    /// @param sources nodes of the map
    /// @param threads 1, or more for as many as the machine has
    /// @return by source, then by target; [Metric#CLOSED] where no open way leads
    /// @throws IllegalArgumentException if the metric is another hierarchy's
    public int[][] from(Metric metric, int[] sources, int threads) {
        if (metric.hierarchy != hierarchy) {
            throw new IllegalArgumentException("metric must be one of the same hierarchy.");
        }
        var times = new int[sources.length][targets.length];
        int sweeps = Math.ceilDiv(sources.length, LANES);
        new Team(threads)
                .each(
                        sweeps,
                        sweep -> {
                            int begin = sources.length * sweep / sweeps;
                            int end = sources.length * (sweep + 1) / sweeps;
                            sweep(metric, Arrays.copyOfRange(sources, begin, end), times, begin);
                        });
        return times;
    }

    private void sweep(Metric metric, int[] sources, int[][] times, int row) {
        var work = new Sweep(metric, sources.length);
        for (int lane = 0; lane < sources.length; lane++) {
            work.climb(hierarchy.rank[sources[lane]], lane);
        }
        work.descend();
        for (int lane = 0; lane < sources.length; lane++) {
            work.read(lane, times[row + lane]);
        }
    }

    /// Some sources going up to the top, and down again together.
    private final class Sweep {

        private final Metric metric;
        private final int lanes;

        /// By place, and within it by lane.
        private final int[] times;

        private final int[] climbed = new int[hierarchy.nodes()];

        Sweep(Metric metric, int lanes) {
            this.metric = metric;
            this.lanes = lanes;
            times = new int[nodes.length * lanes];
            Arrays.fill(times, Metric.CLOSED);
            Arrays.fill(climbed, Metric.CLOSED);
        }

        /// All that lies above a node is on the way of first later neighbours: no heap is needed.
        void climb(int source, int lane) {
            climbed[source] = 0;
            for (int node = source; node >= 0; node = hierarchy.parent[node]) {
                int time = climbed[node];
                climbed[node] = Metric.CLOSED;
                if (time < Metric.CLOSED) {
                    for (int arc = hierarchy.first[node]; arc < hierarchy.first[node + 1]; arc++) {
                        int head = hierarchy.head[arc];
                        climbed[head] = Math.min(climbed[head], time + metric.up[arc]);
                    }
                    if (places[node] >= 0) {
                        times[places[node] * lanes + lane] = time;
                    }
                }
            }
        }

        void descend() {
            var own = new int[lanes];
            var higher = new int[lanes];
            for (int place = 0; place < nodes.length; place++) {
                int arc = hierarchy.first[nodes[place]] - first[place];
                System.arraycopy(times, place * lanes, own, 0, lanes);
                for (int at = first[place]; at < first[place + 1]; at++) {
                    int more = metric.down[arc + at];
                    if (more < Metric.CLOSED) {
                        System.arraycopy(times, above[at] * lanes, higher, 0, lanes);
                        lower(own, higher, more);
                    }
                }
                System.arraycopy(own, 0, times, place * lanes, lanes);
            }
        }

        void read(int lane, int[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] = times[targets[i] * lanes + lane];
            }
        }
    }

    private static void lower(int[] own, int[] higher, int more) {
        for (int lane = 0; lane < own.length; lane++) {
            own[lane] = Math.min(own[lane], more + higher[lane]);
        }
    }
}
