package org.anlan.logistics.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Route;

/// Takes the units that people fixed off the free stock of an instance, as far as stock, road and
/// need allow. Not thread-safe.
final class Holding {

    /// A depot and a kind of goods, or a place and one.
    record Spot(String at, String item) {}

    /// Units of a lot that a hold fixed for a place.
    record Fixed(Hold hold, Lot lot, Place place, long minutes, long units) {}

    private final Map<String, Depot> depots = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Spot, Long> minutes = new LinkedHashMap<>();
    private final Map<Spot, Long> open = new LinkedHashMap<>();
    private final Map<String, Long> left = new LinkedHashMap<>();
    private final Instance base;
    private final List<Fixed> fixed = new ArrayList<>();

    Holding(Instance base) {
        this.base = base;
        base.depots().forEach(d -> depots.put(d.id(), d));
        base.places().forEach(p -> places.put(p.id(), p));
        base.items().forEach(i -> items.put(i.id(), i));
        base.lots().forEach(l -> left.put(l.id(), l.quantity()));
        for (Demand demand : base.demands()) {
            open.put(new Spot(demand.place(), demand.item()), demand.quantity());
        }
        for (Route route : base.routes()) {
            minutes.put(new Spot(route.depot(), route.place()), route.minutes());
        }
    }

    List<Fixed> fixed() {
        return List.copyOf(fixed);
    }

    /// What is left of a lot.
    long left(Lot lot) {
        return left.getOrDefault(lot.id(), 0L);
    }

    /// Fixes as much of a hold as can be.
    HeldInstance.Kept fix(Hold hold) {
        var item = hold.item().map(items::get).orElse(null);
        var place = places.get(hold.region().digits());
        if (item == null || place == null) {
            return kept(hold, 0, HoldWords.noNeed(hold, 0));
        }
        var way = minutes.get(new Spot(hold.depot(), place.id()));
        var depot = depots.get(hold.depot());
        if (depot == null || way == null) {
            var name = depot == null ? Label.of(hold.depot()) : depot.name();
            return kept(hold, 0, HoldWords.noWay(name, place.name()));
        }
        if (!serves(depot, place)) {
            return kept(hold, 0, HoldWords.notLent(depot.name(), place.name()));
        }
        var usable = usable(hold.depot(), item, way);
        var there = usable.stream().mapToLong(this::left).sum();
        var needed = open.getOrDefault(new Spot(place.id(), item.id()), 0L);
        var units = Math.min(hold.quantity(), Math.min(there, needed));
        take(hold, usable, place, way, units);
        open.merge(new Spot(place.id(), item.id()), -units, Long::sum);
        if (hold.quantity() > there) {
            return kept(hold, units, HoldWords.noStock(hold, there));
        }
        return hold.quantity() > needed
                ? kept(hold, units, HoldWords.noNeed(hold, needed))
                : new HeldInstance.Kept(hold, units, Optional.empty());
    }

    private static HeldInstance.Kept kept(Hold hold, long units, HoldFault fault) {
        return new HeldInstance.Kept(
                hold, units, hold.quantity() == units ? Optional.empty() : Optional.of(fault));
    }

    private static boolean serves(Depot depot, Place place) {
        return depot.county().isEmpty() || depot.county().equals(place.county());
    }

    /// The lots with something left that arrive in time, the first to expire first.
    private List<Lot> usable(String depot, Item item, long way) {
        var needed = base.departure().plusMinutes(way).toLocalDate().plusDays(item.leastDaysLeft());
        return base.lots().stream()
                .filter(l -> l.depot().equals(depot) && l.item().equals(item.id()) && left(l) > 0)
                .filter(l -> l.expiry().map(last -> !last.isBefore(needed)).orElse(true))
                .sorted(
                        Comparator.comparing((Lot l) -> l.expiry().orElse(LocalDate.MAX))
                                .thenComparing(Lot::id))
                .toList();
    }

    private void take(Hold hold, List<Lot> lots, Place place, long way, long units) {
        var wanted = units;
        for (var lot : lots) {
            var taken = Math.min(wanted, left(lot));
            if (taken > 0) {
                fixed.add(new Fixed(hold, lot, place, way, taken));
                left.merge(lot.id(), -taken, Long::sum);
                wanted -= taken;
            }
        }
    }

    /// Takes back what a county's own depots hold beyond what is still needed there: a person's
    /// number goes before the county's own stock, and nobody else may have that.
    void keepOwnWithinNeed() {
        for (var depot : base.depots()) {
            depot.county().ifPresent(county -> keepWithin(depot, county));
        }
    }

    private void keepWithin(Depot depot, String county) {
        for (var item : items.values()) {
            if (fixed.stream().anyMatch(f -> isFor(f, county, item))) {
                keepWithin(depot, item, openIn(county, item));
            }
        }
    }

    private static boolean isFor(Fixed fixed, String county, Item item) {
        return fixed.lot().item().equals(item.id())
                && fixed.place().county().filter(county::equals).isPresent();
    }

    private long openIn(String county, Item item) {
        return base.places().stream()
                .filter(p -> p.county().filter(county::equals).isPresent())
                .mapToLong(p -> open.getOrDefault(new Spot(p.id(), item.id()), 0L))
                .sum();
    }

    private void keepWithin(Depot depot, Item item, long most) {
        var room = most;
        for (var lot : usable(depot.id(), item, 0)) {
            var kept = Math.min(room, left(lot));
            left.put(lot.id(), kept);
            room -= kept;
        }
    }
}
