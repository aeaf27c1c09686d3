package org.anlan.benchmarks.road;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.anlan.logistics.road.hierarchy.ArrayDijkstra;
import org.anlan.logistics.road.hierarchy.Journeys;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.network.RoadFamily;
import org.anlan.logistics.road.network.RoadNetwork;
import org.anlan.logistics.road.network.RoadTimes;
import org.anlan.logistics.road.network.Vehicle;

/// A made-up province with its depots and townships, the same for the same numbers.
final class Province {

    static final int DEPOTS = 150;

    final RoadNetwork network;
    final int[] tenths;
    final int[] depots;

    Province(int side, long seed) {
        network = new RoadFamily(side, seed).network();
        tenths = RoadTimes.tenths(network, Vehicle.ANY);
        depots = places(seed + 1, DEPOTS);
    }

    int[] places(long seed, int count) {
        return new Random(seed).ints(count, 0, network.nodes().size()).toArray();
    }

    /// The times with some of a hundred roads closed.
    int[] closing(double share, long seed) {
        var random = new Random(seed);
        var closed = tenths.clone();
        for (int road = 0; road < network.roads().size(); road++) {
            if (random.nextDouble() < share) {
                for (int edge : network.edges(road)) {
                    closed[edge] = Metric.CLOSED;
                }
            }
        }
        return closed;
    }

    /// The roads that most of some journeys between depots use: what hurts most when it closes.
    int[] busiest(Metric metric, int count) {
        var uses = new int[network.roads().size()];
        var journeys = new Journeys(metric);
        for (int from : depots) {
            for (int to : depots) {
                journeys.find(from, to)
                        .ifPresent(
                                found -> {
                                    for (int edge : found.edges()) {
                                        uses[network.road(edge)]++;
                                    }
                                });
            }
        }
        return IntStream.range(0, uses.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(uses[b], uses[a]))
                .limit(count)
                .mapToInt(road -> road)
                .toArray();
    }

    /// All times by searches without a hierarchy, on some threads.
    int[][] byDijkstra(int[] times, int[] sources, int[] targets, int threads) {
        var rows = new int[sources.length][];
        var parts = IntStream.range(0, threads);
        (threads == 1 ? parts : parts.parallel())
                .forEach(
                        part -> {
                            var search = new ArrayDijkstra(network.graph());
                            for (int i = part; i < sources.length; i += threads) {
                                var best = search.from(sources[i], times);
                                rows[i] = Arrays.stream(targets).map(t -> best[t]).toArray();
                            }
                        });
        return rows;
    }
}
