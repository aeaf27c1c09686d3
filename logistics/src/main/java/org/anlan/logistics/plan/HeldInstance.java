package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;

/// An instance with people's holds worked in.
///
/// Units that a person fixed become a depot of their own that belongs to the county they go to: a
/// county's own stock goes first, so they are sent whole, and the need keeps its size and weight.
/// What may not go a way loses its road; if that holds for one kind of goods only, this kind gets
/// a depot of its own beside, with all other roads. Without holds it is the instance itself.
final class HeldInstance {

    private static final String MARK = "|";

    /// How much of a hold is kept, and why not more.
    record Kept(Hold hold, long quantity, Optional<HoldFault> fault) {}

    private final Instance base;
    private final Holding holding;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, Hold> byLot = new HashMap<>();
    private final Map<String, Long> sent = new HashMap<>();

    /// Places that a kind of goods, or any (empty text), may not go to from a depot.
    private final Map<Holding.Spot, Set<String>> barred = new LinkedHashMap<>();

    private final Instance instance;

    private HeldInstance(Instance base, List<Hold> holds) {
        this.base = base;
        this.holding = new Holding(base);
        for (var hold : holds) {
            kept.add(
                    hold.kind() == HoldKind.FORBID
                            ? new Kept(hold, 0, Optional.empty())
                            : holding.fix(hold));
            if (hold.kind() != HoldKind.PIN) {
                bar(hold);
            }
        }
        holding.keepOwnWithinNeed();
        this.instance = holds.isEmpty() ? base : build();
    }

    /// @param holds in order; who comes first has first choice of stock
    static HeldInstance of(Instance base, List<Hold> holds) {
        return new HeldInstance(base, holds);
    }

    private void bar(Hold hold) {
        var spot = new Holding.Spot(hold.depot(), hold.item().orElse(""));
        barred.computeIfAbsent(spot, _ -> new LinkedHashSet<>()).add(hold.region().digits());
    }

    /// What the allocator is given.
    Instance instance() {
        return instance;
    }

    /// Before holds.
    Instance base() {
        return base;
    }

    /// How each hold is kept, in their order.
    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /// The id of the real depot or lot.
    static String real(String id) {
        var mark = id.indexOf(MARK);
        return mark < 0 ? id : id.substring(0, mark);
    }

    /// The hold that fixed a line, if one did.
    Optional<Hold> holdOf(Plan.Line line) {
        return Optional.ofNullable(byLot.get(line.lot()));
    }

    /// What a plan does not send although a person fixed it; nothing if it holds.
    List<String> broken(Plan plan) {
        var missing = new HashMap<>(sent);
        plan.lines().forEach(l -> missing.computeIfPresent(l.lot(), (_, n) -> n - l.quantity()));
        return missing.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> "%s: %d fixed units are not sent.".formatted(e.getKey(), e.getValue()))
                .sorted()
                .toList();
    }

    private Instance build() {
        var depots = new ArrayList<>(base.depots());
        var lots = new ArrayList<Lot>();
        var routes = new ArrayList<Route>();
        for (var route : base.routes()) {
            if (!isBarred(route.depot(), "", route.place())) {
                routes.add(route);
            }
        }
        base.lots().stream().filter(l -> holding.left(l) > 0).forEach(l -> lots.add(freeLot(l)));
        barred.keySet().stream()
                .filter(spot -> !spot.item().isEmpty())
                .forEach(spot -> addBeside(spot, depots, routes));
        var fixed = holding.fixed();
        for (int n = 0; n < fixed.size(); n++) {
            addFixed(fixed.get(n), n, depots, lots, routes);
        }
        return new Instance(
                depots,
                base.places(),
                base.items(),
                lots,
                reserves(lots),
                base.demands(),
                routes,
                base.policy(),
                base.departure());
    }

    private boolean isBarred(String depot, String item, String place) {
        return barred.getOrDefault(new Holding.Spot(depot, item), Set.of()).contains(place);
    }

    private Lot freeLot(Lot lot) {
        var spot = new Holding.Spot(lot.depot(), lot.item());
        var depot = barred.containsKey(spot) ? beside(spot) : lot.depot();
        return new Lot(lot.id(), depot, lot.item(), holding.left(lot), lot.expiry());
    }

    private static String beside(Holding.Spot spot) {
        return spot.at() + MARK + "-" + spot.item();
    }

    private void addBeside(Holding.Spot spot, List<Depot> depots, List<Route> routes) {
        for (var depot : base.depots()) {
            if (depot.id().equals(spot.at())) {
                depots.add(new Depot(beside(spot), depot.name(), depot.county()));
            }
        }
        for (var route : base.routes()) {
            if (route.depot().equals(spot.at())
                    && !isBarred(spot.at(), "", route.place())
                    && !isBarred(spot.at(), spot.item(), route.place())) {
                routes.add(new Route(beside(spot), route.place(), route.minutes()));
            }
        }
    }

    private void addFixed(
            Holding.Fixed fixed, int n, List<Depot> depots, List<Lot> lots, List<Route> routes) {
        var place = fixed.place();
        var id = fixed.lot().depot() + MARK + place.id();
        if (depots.stream().noneMatch(d -> d.id().equals(id))) {
            var county = place.county().orElse(place.id());
            depots.add(new Depot(id, pinned(fixed.lot().depot()), Optional.of(county)));
            routes.add(new Route(id, place.id(), fixed.minutes()));
        }
        var lot = fixed.lot().id() + MARK + n;
        lots.add(new Lot(lot, id, fixed.lot().item(), fixed.units(), fixed.lot().expiry()));
        byLot.put(lot, fixed.hold());
        sent.put(lot, fixed.units());
    }

    private Label pinned(String depot) {
        return base.depots().stream()
                .filter(d -> d.id().equals(depot))
                .map(Depot::name)
                .map(n -> new Label(n.chinese() + "(人工锁定)", n.english() + " (fixed)"))
                .findFirst()
                .orElseThrow();
    }

    /// No more is kept back than what is left.
    private List<Reserve> reserves(List<Lot> lots) {
        var left = new HashMap<Holding.Spot, Long>();
        lots.forEach(
                l -> left.merge(new Holding.Spot(l.depot(), l.item()), l.quantity(), Long::sum));
        var reserves = new ArrayList<Reserve>();
        for (var reserve : base.reserves()) {
            var spot = new Holding.Spot(reserve.depot(), reserve.item());
            var depot = barred.containsKey(spot) ? beside(spot) : reserve.depot();
            var there = left.getOrDefault(new Holding.Spot(depot, reserve.item()), 0L);
            if (there > 0) {
                reserves.add(
                        new Reserve(depot, reserve.item(), Math.min(there, reserve.quantity())));
            }
        }
        return reserves;
    }
}
