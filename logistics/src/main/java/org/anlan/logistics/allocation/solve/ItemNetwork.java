package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.flow.Network;

/// One item of an instance as a network, and what each of its nodes and arcs stands for.
///
/// All flow starts at the root (node 0). Per depot that holds the item there is a gate, entered
/// by a free arc (stock less reserve) and a reserve arc (at the release cost), and behind it one
/// node per lot, dearer the later it expires. Goods may step from a later lot's node to the next
/// earlier one, because they can do whatever the earlier ones can; so each open way needs one arc
/// only, from the first lot that arrives in time. What is unmet goes from the root to the place,
/// an arc per deprivation segment; the last of them has one unit to spare, so that it never fills
/// and prices stay within the curve.
final class ItemNetwork {

    /// One depot's part.
    ///
    /// @param number of the depot in the instance
    /// @param node of the gate; those of its lots begin at `firstNode`
    record Gate(
            int number,
            Depot depot,
            List<Lot> lots,
            int freeArc,
            int reserveArc,
            int node,
            int firstNode) {

        /// The arc from the gate into a lot. After the gate's own two come the first lot's, then
        /// for each further lot its own and the step to the lot before.
        int lotArc(int lot) {
            return reserveArc + Math.max(1, 2 * lot);
        }
    }

    /// The arc of an open way: from a gate, by its lots from `firstLot` on, to a demand.
    record Way(int gate, int firstLot, int demand, int arc, long minutes) {}

    static final int ROOT = 0;

    final Item item;
    final List<Demand> demands = new ArrayList<>();
    final List<Gate> gates = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final long ownFirstPrice;
    final Network network;
    final UnmetCurve curve;

    /// Per demand, its first unmet arc; one per segment follows.
    final List<Integer> unmetArcs = new ArrayList<>();

    private final InstanceIndex index;
    private final Network.Builder builder;

    /// By number of the place; −1 where nothing is needed.
    private final int[] demandAt;

    private int nodesUsed = 1;

    /// @param demands those of the item
    /// @param ownFirstPrice what a unit of a county's own free stock is favoured by
    ItemNetwork(InstanceIndex index, Item item, List<Demand> demands, long ownFirstPrice) {
        this(index, item, demands, ownFirstPrice, List.of());
    }

    /// @param floors of the item
    ItemNetwork(
            InstanceIndex index,
            Item item,
            List<Demand> demands,
            long ownFirstPrice,
            List<Floor> floors) {
        this.index = index;
        this.item = item;
        this.ownFirstPrice = ownFirstPrice;
        this.demands.addAll(demands);
        curve = new UnmetCurve(index.instance(), item, floors);
        demandAt = new int[index.instance().places().size()];
        Arrays.fill(demandAt, -1);
        int lots = 0;
        int depots = 0;
        for (var depot : index.instance().depots()) {
            int held = index.lots(depot.id(), item.id()).size();
            lots += held;
            depots += held > 0 ? 1 : 0;
        }
        builder = Network.builder(1 + demands.size() + depots + lots);
        addDemands();
        for (int d = 0; d < index.instance().depots().size(); d++) {
            addDepot(d, index.instance().depots().get(d));
        }
        network = builder.build();
    }

    /// How many unmet arcs each demand has.
    int segments() {
        return curve.segments();
    }

    /// What so many unmet units of a demand cost when so many are needed; a floor's breach is no
    /// cost.
    double unmetCost(int d, double unmet, long quantity) {
        var policy = index.instance().policy();
        var demand = demands.get(d);
        long weight = Costs.weight(policy, index.place(demand.place()), demand);
        return policy.deprivation().cost(unmet, quantity, (double) weight);
    }

    /// Per demand, the open ways to it.
    Way[][] waysByDemand() {
        var lists = new ArrayList<List<Way>>();
        demands.forEach(_ -> lists.add(new ArrayList<>()));
        ways.forEach(way -> lists.get(way.demand()).add(way));
        return lists.stream().map(list -> list.toArray(new Way[0])).toArray(Way[][]::new);
    }

    /// The demand of a place by its number in the instance; −1 if nothing is needed there.
    int demandAt(int place) {
        return demandAt[place];
    }

    int nodeOf(int demand) {
        return 1 + demand;
    }

    private void addDemands() {
        var policy = index.instance().policy();
        int segments = curve.segments();
        for (int d = 0; d < demands.size(); d++) {
            var demand = demands.get(d);
            long weight = Costs.weight(policy, index.place(demand.place()), demand);
            demandAt[index.number(demand.place())] = d;
            builder.supply(nodeOf(d), -demand.quantity()).supply(ROOT, demand.quantity());
            for (int s = 0; s < segments; s++) {
                long spare = s == segments - 1 ? 1 : 0;
                long width = curve.width(demand, s, demand.quantity()) + spare;
                int arc = builder.arc(ROOT, nodeOf(d), width, curve.cost(s, weight));
                if (s == 0) {
                    unmetArcs.add(arc);
                }
            }
            nodesUsed++;
        }
    }

    private void addDepot(int number, Depot depot) {
        var lots = index.lots(depot.id(), item.id());
        if (lots.isEmpty()) {
            return;
        }
        long reserve = index.reserve(depot.id(), item.id());
        long free = index.stock(depot.id(), item.id()) - reserve;
        int gateNode = nodesUsed++;
        long favour = depot.county().isPresent() ? ownFirstPrice : 0;
        int freeArc = builder.arc(ROOT, gateNode, free, -favour);
        int reserveArc = builder.arc(ROOT, gateNode, reserve, item.reserveCostPerUnit());
        var gate = new Gate(number, depot, lots, freeArc, reserveArc, gateNode, nodesUsed);
        gates.add(gate);
        for (var lot : lots) {
            addLot(gate, gateNode, lot);
        }
        for (var way : index.ways(depot.id())) {
            addWay(gate, way.place(), way.route().minutes());
        }
    }

    private void addLot(Gate gate, int gateNode, Lot lot) {
        int node = nodesUsed++;
        long later = index.earlierExpiries(lot) * index.instance().policy().laterLotCost();
        builder.arc(gateNode, node, lot.quantity(), later);
        if (node > gate.firstNode()) {
            builder.arc(node, node - 1, index.stock(gate.depot().id(), item.id()), 0);
        }
    }

    private void addWay(Gate gate, int place, long minutes) {
        int demand = demandAt[place];
        if (demand < 0 || !gate.depot().serves(index.instance().places().get(place))) {
            return;
        }
        int first = 0;
        while (first < gate.lots().size()
                && !index.arrivesInTime(gate.lots().get(first), minutes)) {
            first++;
        }
        if (first < gate.lots().size()) {
            int arc =
                    builder.arc(
                            gate.firstNode() + first,
                            nodeOf(demand),
                            demands.get(demand).quantity(),
                            Costs.transport(item, minutes));
            ways.add(new Way(gates.size() - 1, first, demand, arc, minutes));
        }
    }
}
