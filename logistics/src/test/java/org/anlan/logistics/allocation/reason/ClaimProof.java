package org.anlan.logistics.allocation.reason;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;

/// Looks each claim up again in plan and instance, by brute force and without the code that made
/// it.
public final class ClaimProof {

    private final Instance in;
    private final Plan plan;
    private final String place;
    private final String item;
    private final Optional<Plan.Line> line;

    private ClaimProof(
            Instance in, Plan plan, String place, String item, Optional<Plan.Line> line) {
        this.in = in;
        this.plan = plan;
        this.place = place;
        this.item = item;
        this.line = line;
    }

    static ClaimProof of(Instance in, Plan plan, Plan.Line line) {
        return new ClaimProof(in, plan, line.place(), line.item(), Optional.of(line));
    }

    static ClaimProof of(Instance in, Plan plan, Plan.Unmet unmet) {
        return new ClaimProof(in, plan, unmet.place(), unmet.item(), Optional.empty());
    }

    boolean holds(Claim claim) {
        return switch (claim) {
            case Claim.Distance(var depot, var to, var minutes, var nearest) ->
                    minutes(depot, to) == minutes && nearest == nearer(minutes).isEmpty();
            case Claim.OwnStock(var depot, var to) ->
                    county(depot).isPresent() && county(depot).equals(place(to).county());
            case Claim.OwnUsedUp(var depots) ->
                    all(depots, d -> county(d).equals(place(place).county()) && freeLeft(d) == 0);
            case Claim.NearerUsedUp(var depots) ->
                    all(depots, d -> isNearer(d) && usableLeft(d) == 0);
            case Claim.NearerReserveKept(var depots) ->
                    all(depots, d -> isNearer(d) && freeLeft(d) == 0 && usableLeft(d) > 0);
            case Claim.NearerNotCheaper(var depots) ->
                    all(depots, d -> isNearer(d) && freeLeft(d) > 0 && cheapest(d) >= cost());
            case Claim.NearerServes(var depot, var other, var extra) ->
                    sends(depot, other)
                            && (extra.isEmpty()
                                    ? minutes(line.orElseThrow().depot(), other) < 0
                                    : minutes(depot, place)
                                                    + minutes(line.orElseThrow().depot(), other)
                                            == minutes(depot, other)
                                                    + minutes(line.orElseThrow().depot(), place)
                                                    + extra.getAsLong());
            case Claim.EarlierLotsUsed(var lot, var expiry) ->
                    usable(line.orElseThrow().depot())
                            .filter(other -> other.expiry().isPresent())
                            .filter(
                                    other ->
                                            expiry.isEmpty()
                                                    || other.expiry().get().isBefore(expiry.get()))
                            .allMatch(other -> left(other) == 0 && !other.id().equals(lot));
            case Claim.ReserveOpened(var depot, var units) ->
                    plan.releases().contains(new Plan.Release(depot, item, units));
            case Claim.NoStock _ -> in.depots().stream().allMatch(d -> stock(d.id()) == 0);
            case Claim.AllUsed _ ->
                    in.depots().stream()
                            .filter(
                                    d ->
                                            d.county().isEmpty()
                                                    || d.county().equals(place(place).county()))
                            .allMatch(d -> lots(d.id()).allMatch(lot -> left(lot) == 0));
            case Claim.UsedUp(var depots) ->
                    all(depots, d -> isOpen(d) && lots(d).allMatch(lot -> left(lot) == 0));
            case Claim.ReserveKept(var depots, var units) ->
                    all(depots, d -> isOpen(d) && freeLeft(d) == 0)
                            && all(
                                    depots,
                                    d -> cheapest(d) + item().reserveCostPerUnit() >= price())
                            && units == depots.stream().mapToLong(this::left).sum();
            case Claim.TooDear(var depots) ->
                    all(depots, d -> isOpen(d) && freeLeft(d) > 0 && cheapest(d) >= price());
            case Claim.RoadClosed(var depots) ->
                    all(depots, d -> left(d) > 0 && minutes(d, place) < 0);
            case Claim.TooOld(var depots) ->
                    all(depots, d -> left(d) > 0 && minutes(d, place) >= 0 && usableLeft(d) == 0);
            case Claim.NotLent(var depots) -> all(depots, d -> stock(d) > 0 && isForeign(d));
            case Claim.WentFirst(var depot, var other, var cause) -> wentFirst(depot, other, cause);
            case Claim.Cut(var depots, var places, var stock, var need) ->
                    cut(depots, places, stock, need);
        };
    }

    /// The unit price of the place can be no higher than that of its last unmet unit.
    private long price() {
        long price =
                plan.prices().stream()
                        .filter(p -> p.place().equals(place) && p.item().equals(item))
                        .findFirst()
                        .orElseThrow()
                        .costPerUnit();
        return Math.min(price, worth(place, unmet(place)));
    }

    private boolean wentFirst(String depot, String other, Claim.Cause cause) {
        long here = worth(place, unmet(place)) - transport(minutes(depot, place));
        long there = worth(other, unmet(other) + 1) - transport(minutes(depot, other));
        boolean why =
                switch (cause) {
                    case HIGHER_WEIGHT -> weight(other) > weight(place);
                    case DEEPER_NEED ->
                            worth(other, unmet(other) + 1) * weight(place)
                                    > worth(place, unmet(place)) * weight(other);
                    case NEARER -> minutes(depot, other) < minutes(depot, place);
                    case EQUAL -> here == there;
                };
        return why && there >= here && sends(depot, other) && left(depot) == 0;
    }

    private boolean cut(List<String> depots, List<String> places, long stock, long need) {
        boolean closed =
                in.depots().stream()
                        .filter(d -> !depots.contains(d.id()))
                        .noneMatch(d -> places.stream().anyMatch(p -> isOpen(d.id(), p)));
        boolean inside =
                plan.lines().stream()
                        .filter(l -> l.item().equals(item) && depots.contains(l.depot()))
                        .allMatch(l -> places.contains(l.place()));
        long needed =
                in.demands().stream()
                        .filter(d -> d.item().equals(item) && places.contains(d.place()))
                        .mapToLong(Demand::quantity)
                        .sum();
        return closed
                && inside
                && all(depots, d -> left(d) == 0)
                && stock == depots.stream().mapToLong(this::stock).sum()
                && need == needed
                && stock < need;
    }

    private boolean isForeign(String depot) {
        return county(depot).isPresent() && !county(depot).equals(place(place).county());
    }

    private static boolean all(List<String> depots, Predicate<String> test) {
        return !depots.isEmpty() && depots.stream().allMatch(test);
    }

    private List<String> nearer(long minutes) {
        return in.depots().stream()
                .map(Depot::id)
                .filter(d -> isOpen(d) && minutes(d, place) < minutes)
                .toList();
    }

    private boolean isNearer(String depot) {
        return nearer(minutes(line.orElseThrow().depot(), place)).contains(depot);
    }

    private boolean isOpen(String depot) {
        return isOpen(depot, place);
    }

    private boolean isOpen(String depot, String to) {
        boolean serves = county(depot).isEmpty() || county(depot).equals(place(to).county());
        return serves && lots(depot).anyMatch(lot -> usable(lot, to));
    }

    private Stream<Lot> lots(String depot) {
        return in.lots().stream()
                .filter(lot -> lot.depot().equals(depot) && lot.item().equals(item))
                .filter(lot -> lot.quantity() > 0);
    }

    private Stream<Lot> usable(String depot) {
        return lots(depot).filter(lot -> usable(lot, place));
    }

    private boolean usable(Lot lot, String to) {
        long way = minutes(lot.depot(), to);
        var earliest =
                in.departure().plusMinutes(way).toLocalDate().plusDays(item().leastDaysLeft());
        return way >= 0 && lot.expiry().map(day -> !day.isBefore(earliest)).orElse(true);
    }

    private long left(Lot lot) {
        return lot.quantity()
                - plan.lines().stream()
                        .filter(l -> l.lot().equals(lot.id()))
                        .mapToLong(Plan.Line::quantity)
                        .sum();
    }

    private long left(String depot) {
        return lots(depot).mapToLong(this::left).sum();
    }

    private long usableLeft(String depot) {
        return usable(depot).mapToLong(this::left).sum();
    }

    private long stock(String depot) {
        return lots(depot).mapToLong(Lot::quantity).sum();
    }

    private long freeLeft(String depot) {
        long reserve =
                in.reserves().stream()
                        .filter(r -> r.depot().equals(depot) && r.item().equals(item))
                        .mapToLong(Reserve::quantity)
                        .sum();
        long released =
                plan.releases().stream()
                        .filter(r -> r.depot().equals(depot) && r.item().equals(item))
                        .mapToLong(Plan.Release::quantity)
                        .sum();
        return left(depot) - reserve + released;
    }

    private long cost() {
        var lot =
                in.lots().stream().filter(l -> l.id().equals(line.orElseThrow().lot())).findFirst();
        return sending(lot.orElseThrow());
    }

    private long cheapest(String depot) {
        return usable(depot)
                .filter(lot -> left(lot) > 0)
                .mapToLong(this::sending)
                .min()
                .orElse(Long.MIN_VALUE);
    }

    private long sending(Lot lot) {
        long passedOver =
                lots(lot.depot())
                        .flatMap(other -> other.expiry().stream())
                        .filter(day -> lot.expiry().isEmpty() || day.isBefore(lot.expiry().get()))
                        .distinct()
                        .count();
        return transport(minutes(lot.depot(), place)) + passedOver * in.policy().laterLotCost();
    }

    private long transport(long minutes) {
        return Math.max(1, Math.round(item().milligramsPerUnit() / 1e6 * minutes / 60 * 10));
    }

    private boolean sends(String depot, String to) {
        return plan.lines().stream()
                .anyMatch(
                        l ->
                                l.depot().equals(depot)
                                        && l.place().equals(to)
                                        && l.item().equals(item));
    }

    /// Minutes, or -1 if the road is closed.
    private long minutes(String depot, String to) {
        return in.routes().stream()
                .filter(route -> route.depot().equals(depot) && route.place().equals(to))
                .mapToLong(Route::minutes)
                .findFirst()
                .orElse(-1);
    }

    private long unmet(String at) {
        return plan.unmet().stream()
                .filter(u -> u.place().equals(at) && u.item().equals(item))
                .mapToLong(Plan.Unmet::quantity)
                .sum();
    }

    private long weight(String at) {
        return demand(at).unmetCostPerUnit(); // the family has no tilt
    }

    /// What the n-th unmet unit costs, by the 15, 25, 30 and 30 per cent of the sample curve.
    private long worth(String at, long unit) {
        long quantity = demand(at).quantity();
        long[] percent = {15, 25, 30};
        long before = 0;
        for (int segment = 0; segment < 3; segment++) {
            before += quantity * percent[segment] / 100;
            if (unit <= before) {
                return weight(at) << segment;
            }
        }
        return weight(at) << 3;
    }

    private Demand demand(String at) {
        return in.demands().stream()
                .filter(d -> d.place().equals(at) && d.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private Item item() {
        return in.items().stream().filter(i -> i.id().equals(item)).findFirst().orElseThrow();
    }

    private Place place(String id) {
        return in.places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private Optional<String> county(String depot) {
        return in.depots().stream()
                .filter(d -> d.id().equals(depot))
                .findFirst()
                .orElseThrow()
                .county();
    }
}
