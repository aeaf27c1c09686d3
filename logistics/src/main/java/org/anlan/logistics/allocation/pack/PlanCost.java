package org.anlan.logistics.allocation.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.VehiclePlan;

/// What flows cost, added up from the instance alone: transport, reserve and unmet need.
final class PlanCost {

    private final InstanceIndex index;
    private final Map<Pair, Double> sent = new HashMap<>();
    private final Map<Pair, Double> served = new HashMap<>();
    private double transport;

    PlanCost(InstanceIndex index, List<VehiclePlan.Flow> flows) {
        this.index = index;
        for (var flow : flows) {
            sent.merge(new Pair(flow.depot(), flow.item()), flow.units(), Double::sum);
            served.merge(new Pair(flow.place(), flow.item()), flow.units(), Double::sum);
            long minutes = index.minutes(flow.depot(), flow.place()).orElseThrow();
            transport += flow.units() * Costs.transport(index.item(flow.item()), minutes);
        }
    }

    /// Reserve that is used, in the order of depots and items.
    List<VehiclePlan.Amount> releases() {
        return sent.keySet().stream()
                .filter(at -> released(at) > 0)
                .sorted(Pair.ORDER)
                .map(at -> new VehiclePlan.Amount(at.first(), at.second(), released(at)))
                .toList();
    }

    /// What stays needed, in the instance's order.
    List<VehiclePlan.Amount> unmet() {
        return index.instance().demands().stream()
                .filter(need -> missing(need) > 0)
                .map(need -> new VehiclePlan.Amount(need.place(), need.item(), missing(need)))
                .toList();
    }

    double sum() {
        double sum = transport;
        for (var release : releases()) {
            sum += release.units() * index.item(release.item()).reserveCostPerUnit();
        }
        var policy = index.instance().policy();
        for (var need : index.instance().demands()) {
            double weight = (double) Costs.weight(policy, index.place(need.place()), need);
            sum += policy.deprivation().cost(missing(need), need.quantity(), weight);
        }
        return sum;
    }

    private double missing(Demand need) {
        double there = served.getOrDefault(new Pair(need.place(), need.item()), 0.0);
        return Math.max(0, need.quantity() - there);
    }

    private double released(Pair at) {
        long free = index.stock(at.first(), at.second()) - index.reserve(at.first(), at.second());
        return Math.max(0, sent.getOrDefault(at, 0.0) - free);
    }
}
