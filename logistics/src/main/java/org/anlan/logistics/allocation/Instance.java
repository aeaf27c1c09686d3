package org.anlan.logistics.allocation;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One allocation problem, whole: what there is, what is needed, which roads are open, which
/// policy.
///
/// Quantities are whole units; costs are whole *cost points*, one scale for three things that a
/// plan adds up: transport (a unit costs weight in kg × hours × 10, rounded half up, and at least
/// 1), reserve that is released (`Item.reserveCostPerUnit`), and need that stays unmet (the
/// weight of the demand along the deprivation curve). A later lot in place of an earlier one
/// costs `Policy.laterLotCost` on top.
///
/// The order of the lists is the order of the plan. Immutable and complete: every code that is
/// used is listed, nothing is listed twice, no reserve exceeds its stock.
///
/// @param departure when the goods would leave, civil time; it decides which lots arrive in time
public record Instance(
        List<Depot> depots,
        List<Place> places,
        List<Item> items,
        List<Lot> lots,
        List<Reserve> reserves,
        List<Demand> demands,
        List<Route> routes,
        Policy policy,
        LocalDateTime departure) {

    public Instance {
        depots = List.copyOf(depots);
        places = List.copyOf(places);
        items = List.copyOf(items);
        lots = List.copyOf(lots);
        reserves = List.copyOf(reserves);
        demands = List.copyOf(demands);
        routes = List.copyOf(routes);
        var depotIds = unique("depot", depots, Depot::id);
        var placeIds = unique("place", places, Place::id);
        var itemIds = unique("item", items, Item::id);
        unique("lot", lots, Lot::id);
        unique("reserve", reserves, reserve -> new Pair(reserve.depot(), reserve.item()));
        unique("demand", demands, demand -> new Pair(demand.place(), demand.item()));
        unique("route", routes, route -> new Pair(route.depot(), route.place()));
        known("lot", depotIds, lots, Lot::depot);
        known("lot", itemIds, lots, Lot::item);
        known("demand", placeIds, demands, Demand::place);
        known("demand", itemIds, demands, Demand::item);
        known("route", depotIds, routes, Route::depot);
        known("route", placeIds, routes, Route::place);
        reservesWithinStock(lots, reserves);
        costsWithinLimit(places, demands, policy);
    }

    private static <T, K> Set<K> unique(String kind, List<T> rows, Function<T, K> key) {
        var seen = new HashSet<K>();
        for (var row : rows) {
            if (!seen.add(key.apply(row))) {
                throw new IllegalArgumentException("%s (%s) is there twice.".formatted(kind, row));
            }
        }
        return seen;
    }

    private static <T> void known(
            String kind, Set<String> ids, List<T> rows, Function<T, String> reference) {
        for (var row : rows) {
            if (!ids.contains(reference.apply(row))) {
                throw new IllegalArgumentException(
                        "%s (%s) names %s, which is not listed."
                                .formatted(kind, row, reference.apply(row)));
            }
        }
    }

    private static void reservesWithinStock(List<Lot> lots, List<Reserve> reserves) {
        Map<Pair, Long> stock = new HashMap<>();
        lots.forEach(
                lot -> stock.merge(new Pair(lot.depot(), lot.item()), lot.quantity(), Long::sum));
        for (var reserve : reserves) {
            long there = stock.getOrDefault(new Pair(reserve.depot(), reserve.item()), 0L);
            if (reserve.quantity() > there) {
                throw new IllegalArgumentException(
                        "%s exceeds the stock of %d.".formatted(reserve, there));
            }
        }
    }

    private static void costsWithinLimit(List<Place> places, List<Demand> demands, Policy policy) {
        Map<String, Place> byId = new HashMap<>();
        places.forEach(place -> byId.put(place.id(), place));
        double total = 0;
        for (var demand : demands) {
            var place = byId.get(demand.place());
            total += place == null ? 0 : Costs.atWorst(policy, place, demand);
            if (total > Limits.GREATEST_TOTAL) {
                throw new IllegalArgumentException(
                        "demands up to (%s) may cost %.3g if unmet, too much for exact arithmetic."
                                .formatted(demand, total));
            }
        }
    }
}
