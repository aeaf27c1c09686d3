package org.anlan.logistics.horizon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.allocation.solve.VehicleAllocator;

/// A guess at what a kilogram hour of each shift is worth: what one of its depot is in the plan for
/// the whole time at once, in which all shifts of the depot are one fleet; and the less of the time
/// is left, the less.
final class FirstShiftPrices {

    /// That plan need not be better than this: it is a guess.
    private static final double GOOD_ENOUGH = 0.01;

    private FirstShiftPrices() {}

    static double[] of(Horizon horizon, int threads, BooleanSupplier stop) {
        var plan =
                VehicleAllocator.allocate(
                        atOnce(horizon),
                        fleets(horizon),
                        threads,
                        stop,
                        better -> better.gap() < GOOD_ENOUGH);
        Map<String, Double> prices = new HashMap<>();
        plan.fleetPrices().forEach(price -> prices.put(price.depot(), price.price()));
        return horizon.fleets().stream()
                .mapToDouble(
                        fleet ->
                                prices.getOrDefault(fleet.depot(), 0.0)
                                        * horizon.left(fleet.bucket()))
                .toArray();
    }

    private static Instance atOnce(Horizon horizon) {
        var in = horizon.instance();
        double days = horizon.end(horizon.hours().size() - 1) / 24;
        Map<List<String>, Long> minutes = new LinkedHashMap<>();
        horizon.ways()
                .forEach(
                        way ->
                                minutes.merge(
                                        List.of(way.depot(), way.place()),
                                        way.minutes(),
                                        Math::min));
        var routes = new ArrayList<Route>();
        minutes.forEach((pair, least) -> routes.add(new Route(pair.get(0), pair.get(1), least)));
        var demands =
                horizon.needs().stream()
                        .map(
                                need ->
                                        new Demand(
                                                need.place(),
                                                need.item(),
                                                need.upTo(horizon.hours().size() - 1),
                                                Math.round(need.unmetCostPerUnitDay() * days)))
                        .toList();
        return new Instance(
                in.depots(),
                in.places(),
                in.items(),
                in.lots(),
                in.reserves(),
                demands,
                routes,
                in.policy(),
                in.departure());
    }

    private static List<Fleet> fleets(Horizon horizon) {
        Map<String, Double> hours = new LinkedHashMap<>();
        horizon.fleets()
                .forEach(fleet -> hours.merge(fleet.depot(), fleet.kilogramHours(), Double::sum));
        var fleets = new ArrayList<Fleet>();
        hours.forEach((depot, sum) -> fleets.add(new Fleet(depot, Math.round(sum * 1e6))));
        return fleets;
    }
}
