package org.anlan.logistics.road.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.anlan.logistics.road.hierarchy.RoadGraph;

/// A province's roads: junctions by name and place, and the roads between them. Immutable and
/// thread-safe.
public final class RoadNetwork {

    /// At 32° north, the middle of the province, a degree east is so much of a degree north.
    private static final double EAST_TO_NORTH = 0.848;

    private final List<Node> nodes;
    private final List<Road> roads;
    private final RoadGraph graph;

    /// The first edge of each road; a road both ways has the next one too.
    private final int[] edges;

    private final Map<String, Integer> nodesById = new HashMap<>();
    private final Map<String, Integer> roadsById = new HashMap<>();

    /// A junction.
    ///
    /// @param id as the road file names it
    /// @param longitude in degrees east (CGCS2000)
    /// @param latitude in degrees north
    public record Node(String id, double longitude, double latitude) {}

    /// @param nodes junctions; each id once
    /// @param roads between them; each id once
    /// @throws IllegalArgumentException if an id is there twice, or a road ends nowhere
    public RoadNetwork(List<Node> nodes, List<Road> roads) {
        this.nodes = List.copyOf(nodes);
        this.roads = List.copyOf(roads);
        var map = RoadGraph.builder();
        for (var node : this.nodes) {
            int number = map.node(node.longitude() * EAST_TO_NORTH, node.latitude());
            requireNew("Node", node.id(), nodesById.put(node.id(), number) == null);
        }
        edges = new int[this.roads.size()];
        for (int road = 0; road < edges.length; road++) {
            edges[road] = add(map, this.roads.get(road));
            requireNew("Road", id(road), roadsById.put(id(road), road) == null);
        }
        graph = map.build();
    }

    private static int add(RoadGraph.Builder map, Road road) {
        int edge = map.edge(road.from(), road.to());
        if (!road.oneWay()) {
            map.edge(road.to(), road.from());
        }
        return edge;
    }

    private static void requireNew(String what, String id, boolean isNew) {
        if (!isNew) {
            throw new IllegalArgumentException("%s %s is there twice.".formatted(what, id));
        }
    }

    private String id(int road) {
        return roads.get(road).id();
    }

    /// Junctions in the file's order; their place in it is their number.
    public List<Node> nodes() {
        return nodes;
    }

    /// Roads in the file's order; their place in it is their number.
    public List<Road> roads() {
        return roads;
    }

    /// The same as nodes and directed edges.
    public RoadGraph graph() {
        return graph;
    }

    /// The number of the junction with an id.
    public OptionalInt findNode(String id) {
        var found = nodesById.get(id);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The number of the road with an id.
    public OptionalInt findRoad(String id) {
        var found = roadsById.get(id);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The edges of a road: one, or one for each way.
    public int[] edges(int road) {
        int edge = edges[road];
        return roads.get(road).oneWay() ? new int[] {edge} : new int[] {edge, edge + 1};
    }

    /// The road an edge belongs to.
    public int road(int edge) {
        int at = Arrays.binarySearch(edges, edge);
        return at >= 0 ? at : -at - 2;
    }
}
