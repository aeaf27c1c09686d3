package org.anlan.logistics.allocation.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.flow.InfeasibleFlow;
import org.anlan.logistics.flow.NetworkSimplex;
import org.anlan.logistics.flow.OptimalFlow;

/// Finds the best plan: one minimum-cost flow per item, in whole units, proven by its prices.
///
/// Vehicles are not limited, so items do not compete and are solved side by side. The same instance
/// always gives the same plan. Use one allocator for one plan.
public final class Allocator {

    private final InstanceIndex index;
    private final long ownFirstPrice;
    private final List<Plan.Line> lines = new ArrayList<>();
    private final List<Plan.Release> releases = new ArrayList<>();
    private final List<Plan.Unmet> unmet = new ArrayList<>();
    private final List<Plan.Price> prices = new ArrayList<>();
    private BigInteger objective = BigInteger.ZERO;
    private BigInteger lowerBound = BigInteger.ZERO;

    private Allocator(Instance instance) {
        index = new InstanceIndex(instance);
        ownFirstPrice = ownFirstPrice(instance);
    }

    /// Plans without vehicle rows.
    ///
    /// @throws IllegalArgumentException if costs are too large for exact arithmetic on so many
    ///     places
    /// @throws ArithmeticException if costs and own stock are so large that their product does
    ///     not fit in 64 bits
    public static Plan allocate(Instance instance) {
        var allocator = new Allocator(instance);
        Map<String, List<Demand>> demands = new HashMap<>();
        for (var demand : instance.demands()) {
            if (demand.quantity() > 0) {
                demands.computeIfAbsent(demand.item(), _ -> new ArrayList<>()).add(demand);
            }
        }
        instance.items().parallelStream()
                .map(item -> allocator.solve(item, demands.getOrDefault(item.id(), List.of())))
                .toList()
                .forEach(allocator::take);
        return allocator.plan();
    }

    /// An item's network and its best flow.
    private record Solved(ItemNetwork network, OptimalFlow flow) {}

    private Solved solve(Item item, List<Demand> demands) {
        var network = new ItemNetwork(index, item, demands, ownFirstPrice);
        return switch (NetworkSimplex.solve(network.network)) {
            case OptimalFlow flow -> new Solved(network, flow);
            case InfeasibleFlow none ->
                    throw new IllegalStateException(
                            "%d units of %s can be neither served nor unmet."
                                    .formatted(none.missing(), item));
        };
    }

    private void take(Solved solved) {
        takeDemands(solved.network(), solved.flow());
        takeDepots(solved.network(), solved.flow());
        takeCost(solved.network(), solved.flow());
    }

    private void takeDemands(ItemNetwork network, OptimalFlow flow) {
        int segments = index.instance().policy().deprivation().segments().size();
        long rootPotential = flow.potential(ItemNetwork.ROOT);
        for (int d = 0; d < network.demands.size(); d++) {
            var demand = network.demands.get(d);
            long price = flow.potential(network.nodeOf(d)) - rootPotential;
            prices.add(new Plan.Price(demand.place(), demand.item(), price));
            long missing = 0;
            for (int s = 0; s < segments; s++) {
                missing += flow.flow(network.unmetArcs.get(d) + s);
            }
            if (missing > 0) {
                unmet.add(new Plan.Unmet(demand.place(), demand.item(), missing));
            }
        }
    }

    private void takeDepots(ItemNetwork network, OptimalFlow flow) {
        Map<Integer, List<ItemNetwork.Way>> waysOf = new HashMap<>();
        for (var way : network.ways) {
            if (flow.flow(way.arc()) > 0) {
                waysOf.computeIfAbsent(way.gate(), _ -> new ArrayList<>()).add(way);
            }
        }
        for (int g = 0; g < network.gates.size(); g++) {
            var gate = network.gates.get(g);
            takeLines(network, gate, waysOf.getOrDefault(g, List.of()), flow);
            long released = flow.flow(gate.reserveArc());
            if (released > 0) {
                var depot = gate.depot().id();
                releases.add(new Plan.Release(depot, network.item.id(), released));
            }
        }
    }

    /// Shares the lots that leave a depot among its ways: the ways that need the freshest goods
    /// choose first, each takes the oldest it may. That always works out, since the others may
    /// take those too.
    private void takeLines(
            ItemNetwork network,
            ItemNetwork.Gate gate,
            List<ItemNetwork.Way> ways,
            OptimalFlow flow) {
        var left = new long[gate.lots().size()];
        for (int lot = 0; lot < left.length; lot++) {
            left[lot] = flow.flow(gate.lotArc(lot));
        }
        var freshestFirst = Comparator.comparingInt(ItemNetwork.Way::firstLot).reversed();
        for (var way : ways.stream().sorted(freshestFirst).toList()) {
            long wanted = flow.flow(way.arc());
            for (int lot = way.firstLot(); wanted > 0; lot++) {
                long taken = Math.min(wanted, left[lot]);
                if (taken > 0) {
                    addLine(network, gate, way, lot, taken);
                    left[lot] -= taken;
                    wanted -= taken;
                }
            }
        }
    }

    private void addLine(
            ItemNetwork network, ItemNetwork.Gate gate, ItemNetwork.Way way, int lot, long units) {
        lines.add(
                new Plan.Line(
                        gate.depot().id(),
                        network.demands.get(way.demand()).place(),
                        network.item.id(),
                        gate.lots().get(lot).id(),
                        units));
    }

    /// Takes the favour for own stock out again: it steers the plan, but it is not a cost.
    private void takeCost(ItemNetwork network, OptimalFlow flow) {
        long own = 0;
        for (var gate : network.gates) {
            own += gate.depot().county().isPresent() ? flow.flow(gate.freeArc()) : 0;
        }
        var favour = BigInteger.valueOf(own).multiply(BigInteger.valueOf(ownFirstPrice));
        objective = objective.add(BigInteger.valueOf(flow.cost())).add(favour);
        lowerBound = lowerBound.add(flow.dualObjective()).add(favour);
    }

    private Plan plan() {
        if (!objective.equals(lowerBound)) {
            throw new IllegalStateException(
                    "objective (%s) and lowerBound (%s) must be equal without vehicles."
                            .formatted(objective, lowerBound));
        }
        return new Plan(
                lines,
                releases,
                unmet,
                prices,
                ownFirstPrice,
                objective.longValueExact(),
                lowerBound.longValueExact());
    }

    /// More than any detour through the network can cost, so that own free stock always goes
    /// first.
    private long ownFirstPrice(Instance instance) {
        if (instance.depots().stream().allMatch(depot -> depot.county().isEmpty())) {
            return 0;
        }
        long greatest = 1;
        for (var demand : instance.demands()) {
            var place = index.place(demand.place());
            int factor = instance.policy().deprivation().segments().getLast().factor();
            greatest = Math.max(greatest, Costs.weight(instance.policy(), place, demand) * factor);
        }
        long longest = instance.routes().stream().mapToLong(Route::minutes).max().orElse(0);
        for (var item : instance.items()) {
            greatest = Math.max(greatest, item.reserveCostPerUnit());
            greatest = Math.max(greatest, Costs.transport(item, longest));
        }
        greatest = Math.max(greatest, instance.policy().laterLotCost() * instance.lots().size());
        return greatest * (1 + instance.places().size() + instance.lots().size()) + 1;
    }
}
