package org.anlan.benchmarks.road;

import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PMap;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.network.RoadNetwork;

/// The peer: GraphHopper's contraction hierarchy, made for one set of times and asked pair by pair,
/// since its open core has no matrix.
final class GraphHopperPairs {

    private final RoutingCHGraph hierarchy;

    GraphHopperPairs(RoadNetwork network, int[] tenths) {
        var speed = new DecimalEncodedValueImpl("speed", 7, 2, true);
        var graph = new BaseGraph.Builder(EncodingManager.start().add(speed).build()).create();
        for (int node = 0; node < network.nodes().size(); node++) {
            var place = network.nodes().get(node);
            graph.getNodeAccess().setNode(node, place.latitude(), place.longitude());
        }
        for (var road : network.roads()) {
            graph.edge(road.from(), road.to()).setDistance(road.metres());
        }
        graph.freeze();
        var config = CHConfig.nodeBased("times", new Times(network, tenths));
        var made = PrepareContractionHierarchies.fromGraph(graph, config).doWork();
        hierarchy = RoutingCHGraphImpl.fromGraph(graph, made.getCHStorage(), config);
    }

    int tenths(int from, int to) {
        var path =
                new CHRoutingAlgorithmFactory(hierarchy).createAlgo(new PMap()).calcPath(from, to);
        return path.isFound() ? (int) Math.round(path.getWeight()) : Metric.CLOSED;
    }

    /// Our times, road by road.
    private static final class Times implements Weighting {

        private final RoadNetwork network;
        private final int[] tenths;

        Times(RoadNetwork network, int[] tenths) {
            this.network = network;
            this.tenths = tenths;
        }

        @Override
        public double calcMinWeightPerDistance() {
            return 0;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            boolean backwards = edge.get(EdgeIteratorState.REVERSE_STATE) != reverse;
            var edges = network.edges(edge.getEdge());
            if (backwards && edges.length == 1) {
                return Double.POSITIVE_INFINITY;
            }
            int time = tenths[edges[backwards ? 1 : 0]];
            return time == Metric.CLOSED ? Double.POSITIVE_INFINITY : time;
        }

        @Override
        public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
            return (long) (100 * calcEdgeWeight(edge, reverse));
        }

        @Override
        public double calcTurnWeight(int in, int via, int out) {
            return 0;
        }

        @Override
        public long calcTurnMillis(int in, int via, int out) {
            return 0;
        }

        @Override
        public boolean hasTurnCosts() {
            return false;
        }

        @Override
        public String getName() {
            return "times";
        }
    }
}
