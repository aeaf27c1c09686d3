package org.anlan.logistics.allocation.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.allocation.VehiclePlan;

/// Fills what rounding has left of stock and vehicles with whole packs again, those first that
/// spare most for the driving they take. Not thread-safe.
final class PackRefill {

    /// Packs that go at once before the order is looked at again: fewer would be no better.
    private static final int PASSES = 4;

    private final InstanceIndex index;
    private final Map<String, Double> hoursLeft = new HashMap<>();
    private final Map<Pair, Double> sent = new HashMap<>();
    private final Map<Pair, Double> served = new HashMap<>();
    private final Map<List<String>, VehiclePlan.Flow> flows = new LinkedHashMap<>();

    /// A pack that might go on a way.
    private record Chance(String depot, Demand need, long pack, double hours, double worth) {}

    /// @param flows in whole packs
    /// @param limits kilogram hours by depot; none where there is no limit
    PackRefill(InstanceIndex index, List<VehiclePlan.Flow> flows, Map<String, Double> limits) {
        this.index = index;
        hoursLeft.putAll(limits);
        flows.forEach(flow -> put(flow, flow.units()));
    }

    /// The flows with all that went on.
    List<VehiclePlan.Flow> filled(Map<String, Long> packs) {
        for (int pass = 0; pass < PASSES; pass++) {
            var chances = chances(packs);
            chances.sort(Comparator.comparingDouble(Chance::worth).reversed());
            chances.forEach(this::take);
        }
        return List.copyOf(flows.values());
    }

    private List<Chance> chances(Map<String, Long> packs) {
        var chances = new ArrayList<Chance>();
        for (var route : index.instance().routes()) {
            for (var item : index.instance().items()) {
                long pack = packs.getOrDefault(item.id(), 1L);
                var need = index.findDemand(route.place(), item.id());
                if (need.isPresent() && fits(route.depot(), need.get(), pack, hours(route, item))) {
                    double hours = pack * hours(route, item);
                    double gain = gain(route, item, need.get(), pack);
                    if (gain > 0) {
                        double worth = gain / Math.max(1e-9, hours);
                        chances.add(new Chance(route.depot(), need.get(), pack, hours, worth));
                    }
                }
            }
        }
        return chances;
    }

    private static double hours(Route route, Item item) {
        return item.milligramsPerUnit() / 1e6 * route.minutes() / 60;
    }

    private boolean fits(String depot, Demand need, long pack, double hoursAUnit) {
        double stock = index.stock(depot, need.item()) - at(sent, depot, need.item());
        return stock >= pack
                && missing(need) >= pack
                && hoursLeft.getOrDefault(depot, Double.MAX_VALUE) >= pack * hoursAUnit;
    }

    private double missing(Demand need) {
        return need.quantity() - at(served, need.place(), need.item());
    }

    private static double at(Map<Pair, Double> units, String where, String item) {
        return units.getOrDefault(new Pair(where, item), 0.0);
    }

    /// What a pack spares of what is unmet, less its way and the reserve it takes.
    private double gain(Route route, Item item, Demand need, long pack) {
        var policy = index.instance().policy();
        double weight = (double) Costs.weight(policy, index.place(need.place()), need);
        var curve = policy.deprivation();
        double before = curve.cost(missing(need), need.quantity(), weight);
        double after = curve.cost(missing(need) - pack, need.quantity(), weight);
        long free = index.stock(route.depot(), item.id()) - index.reserve(route.depot(), item.id());
        double reserve = at(sent, route.depot(), item.id()) + pack - free;
        return before
                - after
                - pack * (double) Costs.transport(item, route.minutes())
                - Math.clamp(reserve, 0, (double) pack) * item.reserveCostPerUnit();
    }

    private void take(Chance chance) {
        var need = chance.need();
        if (fits(chance.depot(), need, chance.pack(), chance.hours() / chance.pack())) {
            put(
                    new VehiclePlan.Flow(
                            chance.depot(), need.place(), need.item(), (double) chance.pack()),
                    (double) chance.pack());
        }
    }

    private void put(VehiclePlan.Flow flow, double units) {
        flows.merge(
                List.of(flow.depot(), flow.place(), flow.item()),
                flow,
                (a, b) ->
                        new VehiclePlan.Flow(
                                a.depot(), a.place(), a.item(), a.units() + b.units()));
        sent.merge(new Pair(flow.depot(), flow.item()), units, Double::sum);
        served.merge(new Pair(flow.place(), flow.item()), units, Double::sum);
        long minutes = index.minutes(flow.depot(), flow.place()).orElseThrow();
        double hours = index.item(flow.item()).milligramsPerUnit() / 1e6 * minutes / 60;
        hoursLeft.computeIfPresent(flow.depot(), (_, left) -> left - units * hours);
    }
}
