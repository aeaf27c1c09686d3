package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;
import java.util.Random;

/// A map made up from a seed, with the times of its edges: parts that do not hang together, loops,
/// parallel edges, times of zero and closed roads among them.
final class MadeUpMap {

    private final RoadGraph graph;
    private final int[] tenths;

    MadeUpMap(RoadGraph graph, int[] tenths) {
        this.graph = graph;
        this.tenths = tenths;
    }

    RoadGraph graph() {
        return graph;
    }

    int[] tenths() {
        return tenths;
    }

    static MadeUpMap of(Random random, int mostNodes) {
        int nodes = 1 + random.nextInt(mostNodes);
        var map = RoadGraph.builder();
        for (int node = 0; node < nodes; node++) {
            map.node(random.nextInt(20), random.nextInt(20));
        }
        int edges = random.nextInt(4 * nodes);
        for (int edge = 0; edge < edges; edge++) {
            int tail = random.nextInt(nodes);
            map.edge(tail, random.nextInt(4) > 0 ? near(random, tail, nodes) : tail);
        }
        return new MadeUpMap(map.build(), random.ints(edges, 0, 40).map(t -> time(t)).toArray());
    }

    private static int near(Random random, int node, int nodes) {
        return random.nextBoolean()
                ? random.nextInt(nodes)
                : Math.floorMod(node + random.nextInt(5) - 2, nodes);
    }

    /// One in ten closed, one in ten for nothing.
    private static int time(int drawn) {
        return drawn < 4 ? Metric.CLOSED : drawn < 8 ? 0 : drawn;
    }

    /// Streets of a town by a seed, most of them both ways.
    static MadeUpMap town(int side, long seed) {
        var random = new Random(seed);
        var map = RoadGraph.builder();
        for (int node = 0; node < side * side; node++) {
            map.node(
                    node % side + random.nextDouble(),
                    Math.floorDiv(node, side) + random.nextDouble());
        }
        for (int node = 0; node < side * side; node++) {
            if (node % side + 1 < side) {
                street(map, random, node, node + 1);
            }
            if (node + side < side * side) {
                street(map, random, node, node + side);
            }
        }
        var graph = map.build();
        return new MadeUpMap(graph, random.ints(graph.edges(), 1, 900).toArray());
    }

    private static void street(RoadGraph.Builder map, Random random, int one, int other) {
        int kind = random.nextInt(10);
        if (kind > 0) {
            map.edge(one, other);
        }
        if (kind > 1) {
            map.edge(other, one);
        }
    }

    int[] allNodes() {
        var nodes = new int[graph.nodes()];
        Arrays.setAll(nodes, node -> node);
        return nodes;
    }

    /// What no hierarchy had a hand in.
    int[][] byDijkstra(int[] sources) {
        var search = new ArrayDijkstra(graph);
        return Arrays.stream(sources)
                .mapToObj(source -> search.from(source, tenths).clone())
                .toArray(int[][]::new);
    }
}
