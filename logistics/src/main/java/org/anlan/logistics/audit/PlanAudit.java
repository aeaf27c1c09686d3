package org.anlan.logistics.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds a plan up again from its files alone: is it allowed, what does it cost, and what do its
/// prices prove? Sums agree if they differ by no more than a millionth of their size.
///
/// The bound: whatever the prices, no plan costs less than the needs valued at them (or left
/// unmet where that is cheaper), less what the stock and the fleets could earn at them.
public final class PlanAudit {

    private final PlanFolder in;
    private final PlanFile plan;
    private final List<String> wrong = new ArrayList<>();

    private PlanAudit(PlanFolder in, PlanFile plan) {
        this.in = in;
        this.plan = plan;
    }

    /// What is wrong with the plan, in words; nothing if it holds.
    ///
    /// @param vehicles whether the fleets' limits count
    /// @throws IOException if a file cannot be read or is not of its form
    public static List<String> wrong(Path folder, Path plan, boolean vehicles) throws IOException {
        var audit = new PlanAudit(new PlanFolder(folder, vehicles), new PlanFile(plan));
        double cost = audit.checkedCost();
        double bound = audit.plan.number("lowerBound");
        audit.same(audit.plan.number("objective"), cost, "objective, cost");
        audit.atMost(bound, audit.provenBound(), "lowerBound, what the prices prove");
        audit.atMost(bound, cost, "lowerBound, cost");
        return audit.wrong;
    }

    private double checkedCost() {
        Map<String, Double> hours = new HashMap<>();
        double cost = 0;
        for (var flow : plan.flows()) {
            var way = in.way(flow.depot(), flow.township());
            wrongIf(
                    way.minutes() < 0 || !(flow.units() > 0),
                    "no such way, or nothing on it: " + flow);
            cost += flow.units() * way.points(flow.item());
            hours.merge(flow.depot(), flow.units() * way.hours(flow.item()), Double::sum);
        }
        hours.forEach((depot, used) -> atMost(used, in.fleet(depot), "driving from " + depot));
        var released = plan.sum("reserve", "depot");
        plan.sum("flows", "depot")
                .forEach((at, sent) -> atMost(sent, in.free(at) + of(released, at), at + " sent"));
        for (var row : released.entrySet()) {
            atMost(row.getValue(), in.reserve(row.getKey()), row.getKey() + " released");
            cost += row.getValue() * in.releaseCost(row.getKey());
        }
        var served = plan.sum("flows", "township");
        var unmet = plan.sum("unmet", "township");
        served.forEach((at, units) -> atMost(units, in.need(at), at + " served"));
        for (var at : in.needs()) {
            same(of(served, at) + of(unmet, at), in.need(at), at + " served and unmet");
            atMost(plan.floor(at, in.need(at)), of(served, at), "floor of " + at);
            cost += in.unmetCost(at, of(unmet, at));
        }
        return cost;
    }

    private double provenBound() {
        var worth = plan.needPrices();
        var fleet = plan.fleetPrices();
        double bound = 0;
        for (var need : in.needs()) {
            int bar = need.indexOf('|');
            var prices = worth.getOrDefault(need.substring(0, bar), Map.of());
            double floor = plan.floor(need, in.need(need));
            bound += in.cheapest(need, of(prices, need.substring(bar + 1)), floor);
        }
        for (var depot : in.depots()) {
            wrongIf(!(of(fleet, depot) >= 0), "a price below zero at " + depot);
            bound -= of(fleet, depot) == 0 ? 0 : of(fleet, depot) * in.fleet(depot);
        }
        Map<String, Map<String, Double>> gain = new HashMap<>();
        for (var way : in.ways()) {
            var best = gain.computeIfAbsent(way.depot(), _ -> new HashMap<>());
            worth.getOrDefault(way.township(), Map.of())
                    .forEach(
                            (item, price) ->
                                    best.merge(item, price - way.paid(item, fleet), Math::max));
        }
        for (var at : gain.entrySet()) {
            for (var item : at.getValue().entrySet()) {
                bound -= in.earns(at.getKey() + "|" + item.getKey(), item.getValue());
            }
        }
        return bound;
    }

    private static double of(Map<String, Double> sums, String key) {
        return sums.getOrDefault(key, 0.0);
    }

    private void same(double a, double b, String what) {
        wrongIf(!(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))), what + ": " + a + ", " + b);
    }

    private void atMost(double a, double most, String what) {
        wrongIf(!(a <= most + 1e-6 * Math.max(1, Math.abs(most))), what + ": " + a + " > " + most);
    }

    private void wrongIf(boolean holds, String problem) {
        if (holds) {
            wrong.add(problem);
        }
    }
}
