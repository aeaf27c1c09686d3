package org.anlan.benchmarks.road;

import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.hierarchy.RoadGraph;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/// The peer: whole trees of shortest ways by JGraphT's Dijkstra.
final class JGraphTrees {

    private final Graph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);

    JGraphTrees(RoadGraph map, int[] tenths) {
        for (int node = 0; node < map.nodes(); node++) {
            graph.addVertex(node);
        }
        for (int edge = 0; edge < map.edges(); edge++) {
            if (tenths[edge] < Metric.CLOSED) {
                var added = graph.addEdge(map.tail(edge), map.head(edge));
                graph.setEdgeWeight(added, tenths[edge]);
            }
        }
    }

    int[] from(int source, int[] targets) {
        var tree = new DijkstraShortestPath<>(graph).getPaths(source);
        var row = new int[targets.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) Math.min(Metric.CLOSED, tree.getWeight(targets[i]));
        }
        return row;
    }
}
