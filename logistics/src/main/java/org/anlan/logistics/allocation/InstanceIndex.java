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
///
/// Immutable. Whoever names what is not part of the instance gets an `IllegalArgumentException`.
public final class InstanceIndex {

    /// Earliest expiry first, what keeps last; ties by id, so that plans are the same every time.
    static final Comparator<Lot> FIRST_EXPIRED_FIRST =
            Comparator.comparing((Lot lot) -> lot.expiry().orElse(LocalDate.MAX))
                    .thenComparing(Lot::id);

    private final Instance instance;
    private final Map<String, Depot> depots = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Lot> lots = new HashMap<>();

    private final Map<Pair, List<Lot>> lotsOf = new HashMap<>();
    private final Map<Pair, Long> reserve = new HashMap<>();
    private final Map<Pair, Demand> demand = new HashMap<>();
    private final Map<Pair, Long> minutes = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Way>> waysOf = new HashMap<>();

    /// A route, and the number of its place in the instance.
    public record Way(Route route, int place) {}

    /// Reads an instance once; it does not change.
    public InstanceIndex(Instance instance) {
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

    /// The instance itself.
    public Instance instance() {
        return instance;
    }

    /// A depot by its id; one the instance does not know is refused, as in the other look-ups.
    public Depot depot(String id) {
        return known(depots, id);
    }

    /// A place by its id.
    public Place place(String id) {
        return known(places, id);
    }

    /// Where a place stands in the instance.
    public int number(String place) {
        return known(numbers, place);
    }

    /// An item by its id.
    public Item item(String id) {
        return known(items, id);
    }

    /// A lot by its id.
    public Lot lot(String id) {
        return known(lots, id);
    }

    /// What a place needs of an item, which must be listed.
    public Demand demand(String place, String item) {
        return known(demand, new Pair(place, item));
    }

    /// What a place needs of an item, if it is listed.
    public Optional<Demand> findDemand(String place, String item) {
        return Optional.ofNullable(demand.get(new Pair(place, item)));
    }

    /// The lots with anything in them, first expired first.
    public List<Lot> lots(String depot, String item) {
        return lotsOf.getOrDefault(new Pair(depot, item), List.of());
    }

    /// Units of an item in all lots of a depot.
    public long stock(String depot, String item) {
        return lots(depot, item).stream().mapToLong(Lot::quantity).sum();
    }

    /// Units of an item that a depot keeps back.
    public long reserve(String depot, String item) {
        return reserve.getOrDefault(new Pair(depot, item), 0L);
    }

    /// The open ways from a depot, in the instance's order.
    public List<Way> ways(String depot) {
        return waysOf.getOrDefault(depot, List.of());
    }

    /// Minutes from depot to place, or nothing if the way is closed.
    public OptionalLong minutes(String depot, String place) {
        var known = minutes.get(new Pair(depot, place));
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /// Whether a lot that takes so many minutes arrives with enough days left.
    public boolean arrivesInTime(Lot lot, long minutes) {
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
    public long earlierExpiries(Lot lot) {
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
