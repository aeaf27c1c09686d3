package org.anlan.logistics.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// The oracle of the tests: minimum-cost flow by Bellman-Ford paths, slow and too simple to be
/// wrong.
///
/// Lower bounds and arcs of negative cost are filled first, which turns the latter around.
final class SuccessiveShortestPaths {

    private record Edge(int from, int to, long cost, int twin) {}

    private static final long FAR = Long.MAX_VALUE / 4;

    private final List<Edge> edges = new ArrayList<>();
    private final List<Long> room = new ArrayList<>();
    private final int nodes;
    private long cost;

    private SuccessiveShortestPaths(int nodes) {
        this.nodes = nodes;
    }

    /// The cost of a best flow, or nothing if there is no flow.
    static OptionalLong cost(Network network) {
        int source = network.nodes();
        int sink = source + 1;
        var search = new SuccessiveShortestPaths(sink + 1);
        var excess = new long[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) {
            excess[node] = network.supply(node);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            search.fillAndAdd(network, arc, excess);
        }
        long wanted = 0;
        for (int node = 0; node < network.nodes(); node++) {
            if (excess[node] > 0) {
                search.add(source, node, 0, excess[node], 0);
                wanted += excess[node];
            } else if (excess[node] < 0) {
                search.add(node, sink, 0, -excess[node], 0);
            }
        }
        return Arrays.stream(excess).sum() == 0 && search.push(source, sink) == wanted
                ? OptionalLong.of(search.cost)
                : OptionalLong.empty();
    }

    private void fillAndAdd(Network network, int arc, long[] excess) {
        long filled = network.cost(arc) < 0 ? network.upper(arc) : network.lower(arc);
        cost += filled * network.cost(arc);
        excess[network.from(arc)] -= filled;
        excess[network.to(arc)] += filled;
        add(
                network.from(arc),
                network.to(arc),
                network.cost(arc),
                network.upper(arc) - filled,
                filled - network.lower(arc));
    }

    private void add(int from, int to, long unitCost, long forth, long back) {
        int first = edges.size();
        edges.add(new Edge(from, to, unitCost, first + 1));
        edges.add(new Edge(to, from, -unitCost, first));
        room.add(forth);
        room.add(back);
    }

    private long push(int source, int sink) {
        long pushed = 0;
        while (true) {
            var distance = new long[nodes];
            var via = new int[nodes]; // the edge by which a node was reached
            Arrays.fill(distance, FAR);
            distance[source] = 0;
            relaxAll(distance, via);
            if (distance[sink] == FAR) {
                return pushed;
            }
            long amount = FAR;
            for (int node = sink; node != source; node = edges.get(via[node]).from()) {
                amount = Math.min(amount, room.get(via[node]));
            }
            for (int node = sink; node != source; node = edges.get(via[node]).from()) {
                int twin = edges.get(via[node]).twin();
                room.set(via[node], room.get(via[node]) - amount);
                room.set(twin, room.get(twin) + amount);
            }
            pushed += amount;
            cost += amount * distance[sink];
        }
    }

    private void relaxAll(long[] distance, int[] via) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int number = 0; number < edges.size(); number++) {
                var edge = edges.get(number);
                long there = distance[edge.from()] + edge.cost();
                boolean open = room.get(number) > 0 && distance[edge.from()] != FAR;
                if (open && there < distance[edge.to()]) {
                    distance[edge.to()] = there;
                    via[edge.to()] = number;
                    changed = true;
                }
            }
        }
    }
}
