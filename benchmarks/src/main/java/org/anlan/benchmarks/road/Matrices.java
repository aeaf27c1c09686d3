package org.anlan.benchmarks.road;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.benchmarks.Sample;
import org.anlan.logistics.road.hierarchy.Hierarchy;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.hierarchy.TravelTimes;

/// Times from all depots to some places of a province, each turn with other roads closed, and the
/// same by others. What differs from Dijkstra stops the run.
final class Matrices {

    private static final double CLOSED = 0.02;
    private static final int MOST_NODES_FOR_ALL_TREES = 1_000_000;

    private final Province map;
    private final Hierarchy hierarchy;
    private final int[] targets;
    private final TravelTimes to;
    private final List<int[]> closings;

    Matrices(Province map, Hierarchy hierarchy, int places, int turns) {
        this.map = map;
        this.hierarchy = hierarchy;
        targets = map.places(places, places);
        to = TravelTimes.to(hierarchy, targets);
        closings = IntStream.range(0, turns).mapToObj(turn -> map.closing(CLOSED, turn)).toList();
    }

    Sample ours(int threads) {
        return Clock.turns(closings.size(), turn -> times(turn, threads));
    }

    private int[][] times(int turn, int threads) {
        var metric = Metric.of(hierarchy, closings.get(turn), threads);
        return to.from(metric, map.depots, threads);
    }

    /// All trees, or on a very large map some of them, scaled.
    double dijkstra(int threads) {
        var times = times(0, threads);
        int trees = map.network.nodes().size() > MOST_NODES_FOR_ALL_TREES ? 10 : map.depots.length;
        var sources = Arrays.copyOf(map.depots, trees);
        var rows = new int[1][][];
        long took =
                Clock.once(
                        turn ->
                                rows[0] =
                                        map.byDijkstra(
                                                closings.get(turn), sources, targets, threads),
                        0);
        for (int i = 0; i < trees; i++) {
            requireEqual("Dijkstra", times[i], rows[0][i]);
        }
        return took / 1e6 * map.depots.length / trees;
    }

    /// Some trees of JGraphT, scaled.
    double jgraph(int trees) {
        var times = times(0, 2);
        var peer = new JGraphTrees(map.network.graph(), closings.getFirst());
        peer.from(map.depots[0], targets);
        var rows = new int[trees][];
        long took = 0;
        for (int i = 0; i < trees; i++) {
            took += Clock.once(tree -> rows[tree] = peer.from(map.depots[tree], targets), i);
            requireEqual("JGraphT", times[i], rows[i]);
        }
        return took / 1e6 * map.depots.length / trees;
    }

    /// Preparation, and some pairs scaled, of GraphHopper.
    double[] graphHopper(int pairs) {
        var times = times(0, 2);
        var made = new GraphHopperPairs[1];
        long prepared =
                Clock.once(
                        turn -> made[0] = new GraphHopperPairs(map.network, closings.get(turn)), 0);
        ask(made[0], pairs, times);
        long took = Clock.once(_ -> ask(made[0], pairs, times), 0);
        double all = (double) map.depots.length * targets.length;
        return new double[] {prepared / 1e6, took / 1e6 / pairs * all};
    }

    private Object ask(GraphHopperPairs peer, int pairs, int[][] times) {
        var rows = new int[pairs];
        var ours = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            int from = i % map.depots.length;
            int to = i % targets.length;
            rows[i] = peer.tenths(map.depots[from], targets[to]);
            ours[i] = times[from][to];
        }
        requireEqual("GraphHopper", ours, rows);
        return rows;
    }

    private static void requireEqual(String peer, int[] ours, int[] theirs) {
        if (!Arrays.equals(ours, theirs)) {
            throw new IllegalStateException("Other times than by " + peer + ".");
        }
    }
}
