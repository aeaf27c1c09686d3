package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.flow.Commodity;

/// One item's network for seeking levels: nothing costs anything but what is missing of the share
/// that each place is to get.
///
/// A need's first arc from the root carries what it may do without, its second, at a cost by
/// weight, what is missing of its share. Not thread-safe.
final class LevelNetwork {

    /// Floors that are settled are asked for this much less, so that noise does not break them.
    private static final double SLACK = 1e-9;

    /// What a missing kilogram costs: of the size of the rows' prices, so that all is well scaled.
    private static final double PER_KILOGRAM = 1000;

    private static final double FREE = Double.NaN;

    final SharedNetwork shared;
    final Commodity commodity;
    final double cost;
    private final FairRule rule;
    private final double[] weight;

    /// Per need its settled share, or not a number while it is free.
    private final double[] settled;

    private final int[] spareArc;
    private final int[] newArc;

    LevelNetwork(InstanceIndex index, SharedNetwork shared, FairRule rule) {
        this.shared = shared;
        this.rule = rule;
        var network = shared.network;
        cost = Math.max(1, PER_KILOGRAM * network.item.milligramsPerUnit() / 1e6);
        int needs = network.demands.size();
        weight = new double[needs];
        settled = new double[needs];
        Arrays.fill(settled, FREE);
        spareArc = new int[needs];
        newArc = new int[network.network.arcs()];
        commodity = new Commodity(network.network.nodes(), network.network.arcs() + needs);
        for (int d = 0; d < needs; d++) {
            weight[d] = rule.weight(index.place(network.demands.get(d).place()));
            settled[d] = quantity(d) == 0 ? 0 : FREE;
        }
        addArcs();
        hang();
    }

    double quantity(int need) {
        return (double) shared.network.demands.get(need).quantity();
    }

    boolean isFree(int need) {
        return Double.isNaN(settled[need]);
    }

    double weight(int need) {
        return weight[need];
    }

    /// What a need gets at a level, as a share of it: its own once that is settled.
    double share(int need, double level) {
        return isFree(need) ? rule.share(level, weight[need]) : settled[need] * (1 - SLACK);
    }

    /// The level at which a need's share reaches the cap.
    double top(int need) {
        return rule.cap() / weight[need];
    }

    /// Whether a need's share grows with the level from there down.
    boolean rises(int need, double level) {
        return isFree(need) && level <= top(need);
    }

    void settle(int need, double level) {
        settled[need] = rule.share(level, weight[need]);
    }

    /// Asks for the shares of a level.
    void require(double level) {
        for (int d = 0; d < spareArc.length; d++) {
            commodity.capacity(spareArc[d], quantity(d) * (1 - share(d, level)));
        }
    }

    /// What is missing of the shares asked for, at its cost.
    double missing() {
        double sum = 0;
        for (int arc : spareArc) {
            sum += commodity.flow(arc + 1);
        }
        return cost * sum;
    }

    void addFloors(List<Floor> floors) {
        for (int d = 0; d < settled.length; d++) {
            var demand = shared.network.demands.get(d);
            if (quantity(d) > 0 && !isFree(d)) {
                floors.add(new Floor(demand.place(), demand.item(), settled[d]));
            }
        }
    }

    private void addArcs() {
        var network = shared.network;
        var flow = network.network;
        int segments = network.segments();
        var needOf = new int[flow.arcs()];
        Arrays.fill(needOf, -1);
        for (int d = 0; d < spareArc.length; d++) {
            Arrays.fill(needOf, network.unmetArcs.get(d), network.unmetArcs.get(d) + segments, d);
        }
        for (int arc = 0; arc < flow.arcs(); arc++) {
            if (needOf[arc] < 0) {
                newArc[arc] = shared.copyArc(arc, commodity, 0);
            } else if (network.unmetArcs.get(needOf[arc]) == arc) {
                addNeed(needOf[arc], flow.to(arc));
            }
        }
    }

    private void addNeed(int need, int node) {
        double all = quantity(need);
        spareArc[need] = commodity.arc(ItemNetwork.ROOT, node, all, 0);
        commodity.arc(ItemNetwork.ROOT, node, Double.POSITIVE_INFINITY, cost);
        commodity.demand(node, all);
    }

    private void hang() {
        var network = shared.network;
        for (int d = 0; d < spareArc.length; d++) {
            commodity.fill(spareArc[d]);
            commodity.hang(network.nodeOf(d), spareArc[d] + 1);
        }
        for (var gate : network.gates) {
            commodity.hang(gate.node(), newArc[gate.freeArc()]);
            for (int lot = 0; lot < gate.lots().size(); lot++) {
                commodity.hang(gate.firstNode() + lot, newArc[gate.lotArc(lot)]);
            }
        }
    }

    /// The needs that are free still.
    List<Integer> free() {
        var free = new ArrayList<Integer>();
        for (int d = 0; d < settled.length; d++) {
            if (isFree(d)) {
                free.add(d);
            }
        }
        return free;
    }
}
