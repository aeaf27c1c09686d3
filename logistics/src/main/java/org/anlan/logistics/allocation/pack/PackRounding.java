package org.anlan.logistics.allocation.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.flow.Network;
import org.anlan.logistics.flow.NetworkSimplex;
import org.anlan.logistics.flow.OptimalFlow;

/// Rounds the flows of one item to whole packs, each up or down, and with them what leaves each
/// depot and comes to each place, so that the gains add up to most.
///
/// Since the fractions themselves keep to all those bounds, whole numbers can too. Not thread-safe.
final class PackRounding {

    /// Gains are told apart to so many parts of a point; what gains nothing goes to the nearer end.
    private static final double PARTS = 1000;

    private static final double NEARLY = 1e-6;

    private final InstanceIndex index;
    private final Item item;
    private final long pack;
    private final List<VehiclePlan.Flow> flows;
    private final List<Double> gains = new ArrayList<>();
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final Map<String, Double> through = new LinkedHashMap<>();

    PackRounding(InstanceIndex index, Item item, long pack, List<VehiclePlan.Flow> flows) {
        this.index = index;
        this.item = item;
        this.pack = pack;
        this.flows = flows;
        for (var flow : flows) {
            add("depot " + flow.depot(), flow.units());
            add("place " + flow.place(), flow.units());
        }
    }

    private void add(String node, double units) {
        nodes.putIfAbsent(node, 1 + nodes.size());
        through.merge(node, units / pack, Double::sum);
    }

    /// The gain of a unit on the next of the flows.
    void way(double gain) {
        gains.add(gain);
    }

    /// Packs on each of the flows.
    long[] packs() {
        var network = Network.builder(1 + nodes.size());
        var arcs = new int[flows.size()];
        for (int f = 0; f < arcs.length; f++) {
            var flow = flows.get(f);
            double exact = flow.units() / pack;
            double nearer = 1 - 2 * (exact - down(exact));
            long cost = Math.round((nearer - gains.get(f) * pack) * PARTS);
            arcs[f] =
                    network.arc(
                            node("depot " + flow.depot()),
                            node("place " + flow.place()),
                            down(exact),
                            up(exact),
                            cost);
        }
        through.forEach((name, exact) -> addEnd(network, name, exact));
        var packs = new long[arcs.length];
        if (NetworkSimplex.solve(network.build()) instanceof OptimalFlow flow) {
            for (int f = 0; f < arcs.length; f++) {
                packs[f] = flow.flow(arcs[f]);
            }
        }
        return packs;
    }

    /// A depot sends no more whole packs than it has, a place takes none that it does not need.
    private void addEnd(Network.Builder network, String name, double exact) {
        var id = name.substring(name.indexOf(' ') + 1);
        boolean depot = name.startsWith("depot");
        long most = depot ? index.stock(id, item.id()) : index.demand(id, item.id()).quantity();
        long upper = Math.min(up(exact), most / pack);
        if (depot) {
            network.arc(0, node(name), 0, upper, 0);
        } else {
            network.arc(node(name), 0, 0, upper, 0);
        }
    }

    private int node(String name) {
        return nodes.getOrDefault(name, 0);
    }

    private static long down(double exact) {
        return (long) Math.floor(exact + NEARLY);
    }

    private static long up(double exact) {
        return (long) Math.ceil(exact - NEARLY);
    }
}
