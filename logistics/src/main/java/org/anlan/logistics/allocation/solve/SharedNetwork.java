package org.anlan.logistics.allocation.solve;

import org.anlan.logistics.flow.Commodity;
import org.jspecify.annotations.Nullable;

/// The network of one item made ready to share the depots' vehicles with the others: the same
/// nodes and arcs, and on each way the kilogram hours that a unit takes of its depot's fleet.
///
/// At first everything is unmet: every place hangs from the root by its last deprivation segment,
/// every depot by its free stock, every lot from its gate.
final class SharedNetwork {

    final ItemNetwork network;
    final Commodity commodity;
    private final int[] fleetRow;
    private final ItemNetwork.@Nullable Way[] wayOf;

    /// @param fleetRow per depot of the instance, the row of its fleet, or −1 if it has no limit
    SharedNetwork(ItemNetwork network, int[] fleetRow) {
        this.network = network;
        this.fleetRow = fleetRow;
        var flow = network.network;
        commodity = new Commodity(flow.nodes(), flow.arcs());
        wayOf = new ItemNetwork.Way[flow.arcs()];
        network.ways.forEach(way -> wayOf[way.arc()] = way);
        for (int arc = 0; arc < flow.arcs(); arc++) {
            copyArc(arc, commodity, (double) flow.cost(arc));
        }
        startUnmet();
    }

    /// Adds an arc of the item's network to a commodity at a cost. A way may carry whatever its
    /// depot can send: the need bounds it anyway.
    ///
    /// @return the arc's number there
    int copyArc(int arc, Commodity to, double cost) {
        var flow = network.network;
        var way = wayOf[arc];
        double capacity = way == null ? (double) flow.upper(arc) : Double.POSITIVE_INFINITY;
        int copy = to.arc(flow.from(arc), flow.to(arc), capacity, cost);
        if (way != null) {
            int row = row(network.gates.get(way.gate()));
            double hours = hours(way);
            if (row >= 0 && hours > 0) {
                to.use(row, hours);
            }
        }
        return copy;
    }

    /// Kilogram hours that a unit takes on a way.
    double hours(ItemNetwork.Way way) {
        return network.item.milligramsPerUnit() / 1e6 * way.minutes() / 60;
    }

    /// The row of a depot's fleet; −1 if it has no limit.
    int row(ItemNetwork.Gate gate) {
        return fleetRow[gate.number()];
    }

    /// Units that a demand needs now.
    long needed(int demand) {
        return Math.round(commodity.demand(network.nodeOf(demand)));
    }

    /// Per arc the most that a flow can send on it; a way carries no more than is needed at its
    // end.
    double[] most() {
        var most = new double[wayOf.length];
        for (int arc = 0; arc < most.length; arc++) {
            var way = wayOf[arc];
            double needed =
                    way == null
                            ? Double.POSITIVE_INFINITY
                            : commodity.demand(network.nodeOf(way.demand()));
            most[arc] = Math.min(needed, commodity.capacity(arc));
        }
        return most;
    }

    private void startUnmet() {
        int segments = network.segments();
        for (int d = 0; d < network.demands.size(); d++) {
            commodity.demand(network.nodeOf(d), (double) network.demands.get(d).quantity());
            int first = network.unmetArcs.get(d);
            for (int s = 0; s < segments - 1; s++) {
                commodity.fill(first + s);
            }
            commodity.hang(network.nodeOf(d), first + segments - 1);
        }
        for (var gate : network.gates) {
            commodity.hang(gate.node(), gate.freeArc());
            for (int lot = 0; lot < gate.lots().size(); lot++) {
                commodity.hang(gate.firstNode() + lot, gate.lotArc(lot));
            }
        }
    }

    /// Sets what a demand of this item needs anew, its deprivation curve and floor with it.
    void need(int demand, long quantity) {
        commodity.demand(network.nodeOf(demand), (double) quantity);
        int segments = network.segments();
        for (int s = 0; s < segments; s++) {
            long spare = s == segments - 1 ? 1 : 0;
            int arc = network.unmetArcs.get(demand) + s;
            long width = network.curve.width(network.demands.get(demand), s, quantity);
            commodity.capacity(arc, (double) (width + spare));
        }
    }

    /// Opens or closes the ways from a depot to a place.
    void road(String depot, String place, boolean open) {
        for (var way : network.ways) {
            if (network.demands.get(way.demand()).place().equals(place)
                    && network.gates.get(way.gate()).depot().id().equals(depot)) {
                commodity.capacity(way.arc(), open ? Double.POSITIVE_INFINITY : 0);
            }
        }
    }
}
