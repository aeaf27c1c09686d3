package org.anlan.logistics.audit;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final JsonNode plan;
    private final List<String> wrong = new ArrayList<>();

    private PlanAudit(PlanFolder in, JsonNode plan) {
        this.in = in;
        this.plan = plan;
    }

    /// What is wrong with the plan, in words; nothing if it holds.
    ///
    /// @param vehicles whether the fleets' limits count
    /// @throws IOException if a file cannot be read or is not of its form
    public static List<String> wrong(Path folder, Path plan, boolean vehicles) throws IOException {
        var audit = new PlanAudit(new PlanFolder(folder, vehicles), PlanFolder.json(plan));
        double cost = audit.checkedCost();
        double bound = audit.plan.path("lowerBound").asDouble(Double.NaN);
        audit.same(audit.plan.path("objective").asDouble(Double.NaN), cost, "objective, cost");
        audit.atMost(bound, audit.provenBound(), "lowerBound, what the prices prove");
        audit.atMost(bound, cost, "lowerBound, cost");
        return audit.wrong;
    }

    private double checkedCost() {
        Map<String, Double> hours = new HashMap<>();
        double cost = 0;
        for (var flow : plan.path("flows")) {
            var way = in.way(flow.path("depot").asText(), flow.path("township").asText());
            double units = flow.path("units").asDouble();
            if (way.minutes() < 0 || !(units > 0)) {
                wrong.add("no such way, or nothing on it: " + flow);
            }
            cost += units * way.points(flow.path("item").asText());
            hours.merge(way.depot(), units * way.hours(flow.path("item").asText()), Double::sum);
        }
        hours.forEach((depot, used) -> atMost(used, in.fleet(depot), "driving from " + depot));
        var out = sum("flows", "depot");
        var released = sum("reserve", "depot");
        out.forEach((at, units) -> atMost(units, in.free(at) + of(released, at), at + " sent"));
        for (var row : released.entrySet()) {
            atMost(row.getValue(), in.reserve(row.getKey()), row.getKey() + " released");
            cost += row.getValue() * in.releaseCost(row.getKey());
        }
        var served = sum("flows", "township");
        var unmet = sum("unmet", "township");
        served.keySet().forEach(at -> atMost(of(served, at), in.need(at), at + " served"));
        for (var at : in.needs()) {
            same(of(served, at) + of(unmet, at), in.need(at), at + " served and unmet");
            cost += in.unmetCost(at, of(unmet, at));
        }
        return cost;
    }

    private double provenBound() {
        Map<String, Double> worth = new HashMap<>();
        Map<String, Double> fleet = new HashMap<>();
        plan.path("needPrices").forEach(p -> worth.put(at(p, "township"), price(p)));
        plan.path("depotPrices").forEach(p -> fleet.put(p.path("depot").asText(), price(p)));
        double bound = 0;
        for (var at : in.needs()) {
            bound += in.cheapest(at, of(worth, at));
        }
        for (var depot : in.depots()) {
            wrongIf(of(fleet, depot) < 0, "a price below zero at " + depot);
            bound -= of(fleet, depot) == 0 ? 0 : of(fleet, depot) * in.fleet(depot);
        }
        Map<String, Double> gain = new HashMap<>();
        in.forEachWayAndItem(
                (way, item) -> {
                    double price = of(worth, way.township() + "|" + item);
                    double paid = way.points(item) + of(fleet, way.depot()) * way.hours(item);
                    gain.merge(way.depot() + "|" + item, price - paid, Math::max);
                });
        for (var at : gain.entrySet()) {
            bound -= in.earns(at.getKey(), at.getValue());
        }
        return bound;
    }

    private Map<String, Double> sum(String list, String where) {
        Map<String, Double> sums = new HashMap<>();
        plan.path(list)
                .forEach(r -> sums.merge(at(r, where), r.path("units").asDouble(), Double::sum));
        return sums;
    }

    private static String at(JsonNode row, String where) {
        return row.path(where).asText() + "|" + row.path("item").asText();
    }

    private static double price(JsonNode row) {
        return row.path("price").asDouble();
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
