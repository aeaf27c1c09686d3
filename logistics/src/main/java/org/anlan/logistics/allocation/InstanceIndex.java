package org.anlan.logistics.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An instance made ready for look-ups, with the questions that solver and reasons ask of it.
final class InstanceIndex {

    /// Earliest expiry first, what keeps last; ties by id, so that plans are the same every time.
    static final Comparator<Lot> FIRST_EXPIRED_FIRST =
            Comparator.comparing((Lot lot) -> lot.expiry().orElse(LocalDate.MAX))
                    .thenComparing(Lot::id);

    final Instance instance;
    final Map<String, Depot> depots = new HashMap<>();
    final Map<String, Place> places = new HashMap<>();
    final Map<String, Item> items = new HashMap<>();
    final Map<String, Lot> lots = new HashMap<>();

    private final Map<Pair, List<Lot>> lotsOf = new HashMap<>();
    private final Map<Pair, Long> reserve = new HashMap<>();
    private final Map<Pair, Demand> demand = new HashMap<>();
    private final Map<Pair, Long> minutes = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Way>> waysOf = new HashMap<>();

    /// A route, and the number of its place in the instance.
    record Way(Route route, int place) {}

    InstanceIndex(Instance instance) {
        this.instance = instance;
        instance.depots().forEach(depot -> depots.put(depot.id(), depot));
        instance.places().forEach(place -> places.put(place.id(), place));
        instance.items().forEach(item -> items.put(item.id(), item));
        instance.lots().forEach(lot -> lots.put(lot.id(), lot));
        instance.lots().stream().sorted(FIRST_EXPIRED_FIRST).forEach(this::addLot);
        instance.reserves()
                .forEach(row -> reserve.put(new Pair(row.depot(), row.item()), row.quantity()));
        instance.demands().forEach(row -> demand.put(new Pair(row.place(), row.item()), row));
        instance.places().forEach(place -> numbers.put(place.id(), numbers.size()));
        for (var route : instance.routes()) {
            minutes.put(new Pair(route.depot(), route.place()), route.minutes());
            waysOf.computeIfAbsent(route.depot(), _ -> new ArrayList<>())
                    .add(new Way(route, known(numbers, route.place())));
        }
    }

    private void addLot(Lot lot) {
        if (lot.quantity() > 0) {
            lotsOf.computeIfAbsent(new Pair(lot.depot(), lot.item()), _ -> new ArrayList<>())
                    .add(lot);
        }
    }

    Depot depot(String id) {
        return known(depots, id);
    }

    Place place(String id) {
        return known(places, id);
    }

    /// Where a place stands in the instance.
    int number(String place) {
        return known(numbers, place);
    }

    Item item(String id) {
        return known(items, id);
    }

    Lot lot(String id) {
        return known(lots, id);
    }

    Demand demand(String place, String item) {
        return known(demand, new Pair(place, item));
    }

    /// What a place needs of an item, if it is listed.
    Optional<Demand> findDemand(String place, String item) {
        return Optional.ofNullable(demand.get(new Pair(place, item)));
    }

    /// The lots with anything in them, first expired first.
    List<Lot> lots(String depot, String item) {
        return lotsOf.getOrDefault(new Pair(depot, item), List.of());
    }

    long stock(String depot, String item) {
        return lots(depot, item).stream().mapToLong(Lot::quantity).sum();
    }

    long reserve(String depot, String item) {
        return reserve.getOrDefault(new Pair(depot, item), 0L);
    }

    List<Way> ways(String depot) {
        return waysOf.getOrDefault(depot, List.of());
    }

    /// Minutes from depot to place, or nothing if the way is closed.
    OptionalLong minutes(String depot, String place) {
        var known = minutes.get(new Pair(depot, place));
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /// Whether a lot that takes so many minutes arrives with enough days left.
    boolean arrivesInTime(Lot lot, long minutes) {
        if (lot.expiry().isEmpty()) {
            return true;
        }
        var needed =
                instance.departure()
                        .plusMinutes(minutes)
                        .toLocalDate()
                        .plusDays(item(lot.item()).leastDaysLeft());
        return !lot.expiry().get().isBefore(needed);
    }

    /// How many earlier expiry dates the depot has of the item: what taking this lot passes over.
    long earlierExpiries(Lot lot) {
        return lots(lot.depot(), lot.item()).stream()
                .takeWhile(other -> !other.expiry().equals(lot.expiry()))
                .map(Lot::expiry)
                .distinct()
                .count();
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s is not part of the instance.".formatted(key));
        }
        return value;
    }
}
