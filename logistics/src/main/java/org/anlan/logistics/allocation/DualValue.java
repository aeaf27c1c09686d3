package org.anlan.logistics.allocation;

import org.anlan.logistics.flow.SharedFlows;

/// What the prices of one item's nodes and of the fleets prove about its cost: the needs at their
/// prices, plus what each arc could gain at most at those prices.
///
/// @param k number of the item among the solved networks
record DualValue(SharedNetwork shared, int k, SharedFlows flows) {

    double sum() {
        var network = shared.network;
        var arcs = network.network;
        double value = 0;
        for (int d = 0; d < network.demands.size(); d++) {
            int node = network.nodeOf(d);
            value += shared.commodity.demand(node) * flows.worth(k, node);
        }
        for (int arc = 0; arc < arcs.arcs(); arc++) {
            double reduced =
                    arcs.cost(arc) + flows.worth(k, arcs.from(arc)) - flows.worth(k, arcs.to(arc));
            value +=
                    reduced < 0 && !shared.isWay(arc)
                            ? reduced * shared.commodity.capacity(arc)
                            : 0;
        }
        for (var way : network.ways) {
            double reduced = reduced(way);
            value += reduced < 0 ? reduced * most(way) : 0;
        }
        return value;
    }

    /// A way carries no more than is needed at its end.
    private double most(ItemNetwork.Way way) {
        double need = shared.commodity.demand(shared.network.nodeOf(way.demand()));
        return Math.min(need, shared.commodity.capacity(way.arc()));
    }

    private double reduced(ItemNetwork.Way way) {
        var arcs = shared.network.network;
        int row = shared.row(shared.network.gates.get(way.gate()));
        double price = row < 0 ? 0 : flows.price(row) * shared.hours(way);
        return arcs.cost(way.arc())
                + price
                + flows.worth(k, arcs.from(way.arc()))
                - flows.worth(k, arcs.to(way.arc()));
    }
}
