package org.anlan.logistics.allocation.check;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;
import static java.lang.Math.subtractExact;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Route;

/// The checker's own arithmetic: what a plan costs and what its prices prove.
///
/// The bound: whatever the prices, no plan costs less than the demands valued at their prices,
/// plus the least that leaving some of them unmet can change that, less the most that the stock
/// can earn at those prices. (It is the Lagrangian bound for the rows "served plus unmet equals
/// demand".)
final class SecondReckoning {

    /// Units that would earn so much each.
    private record Offer(long units, long gain) {}

    /// The gain of a lot that has no open way to any demand: below any real one.
    private static final long NO_WAY = Long.MIN_VALUE / 2;

    private final Instance in;
    private final Map<String, Lot> lots;
    private final Map<String, Item> items;
    private final Map<String, Place> places;
    private final Map<String, Depot> depots;
    private final Map<List<String>, Long> minutes = new HashMap<>();
    private final Map<List<String>, Long> reserves = new HashMap<>();
    private final Map<List<String>, List<Lot>> stock;
    private final Map<String, List<Route>> routes;

    SecondReckoning(Instance in) {
        this.in = in;
        lots = in.lots().stream().collect(toMap(Lot::id, lot -> lot));
        items = in.items().stream().collect(toMap(Item::id, item -> item));
        places = in.places().stream().collect(toMap(Place::id, place -> place));
        depots = in.depots().stream().collect(toMap(Depot::id, depot -> depot));
        in.routes().forEach(row -> minutes.put(List.of(row.depot(), row.place()), row.minutes()));
        in.reserves()
                .forEach(row -> reserves.put(List.of(row.depot(), row.item()), row.quantity()));
        stock = in.lots().stream().collect(groupingBy(lot -> List.of(lot.depot(), lot.item())));
        routes = in.routes().stream().collect(groupingBy(Route::depot));
    }

    boolean isOpen(Plan.Line line) {
        var lot = lots.get(line.lot());
        return lot != null
                && lot.depot().equals(line.depot())
                && lot.item().equals(line.item())
                && isOpen(lot, line.place());
    }

    private boolean isOpen(Lot lot, String place) {
        var way = minutes.get(List.of(lot.depot(), place));
        var owner = known(depots, lot.depot()).county();
        if (way == null || (owner.isPresent() && !owner.equals(known(places, place).county()))) {
            return false;
        }
        var arrival = in.departure().plusMinutes(way).toLocalDate();
        long daysLeft = known(items, lot.item()).leastDaysLeft();
        return lot.expiry().isEmpty() || !lot.expiry().get().minusDays(daysLeft).isBefore(arrival);
    }

    long cost(Plan plan) {
        var unmet = new HashMap<List<String>, Long>();
        plan.unmet()
                .forEach(u -> unmet.merge(List.of(u.place(), u.item()), u.quantity(), Long::sum));
        long cost = 0;
        for (var line : plan.lines()) {
            long each = sending(known(lots, line.lot()), line.place());
            cost = addExact(cost, multiplyExact(line.quantity(), each));
        }
        for (var row : plan.releases()) {
            long each = known(items, row.item()).reserveCostPerUnit();
            cost = addExact(cost, multiplyExact(row.quantity(), each));
        }
        for (var row : in.demands()) {
            long units = unmet.getOrDefault(List.of(row.place(), row.item()), 0L);
            cost = addExact(cost, missing(row, units));
        }
        return cost;
    }

    long provenBound(Plan plan) {
        var prices = new HashMap<List<String>, Long>();
        plan.prices().forEach(p -> prices.put(List.of(p.place(), p.item()), p.costPerUnit()));
        long bound = multiplyExact(ownUnits(plan), plan.ownFirstPrice());
        for (var row : in.demands()) {
            long price = prices.getOrDefault(List.of(row.place(), row.item()), 0L);
            bound = addExact(bound, leastOf(row, price));
        }
        for (var entry : stock.entrySet()) {
            long reserve = reserves.getOrDefault(entry.getKey(), 0L);
            long earned = earnings(entry.getValue(), reserve, plan.ownFirstPrice(), prices);
            bound = subtractExact(bound, earned);
        }
        return bound;
    }

    /// Free stock of counties' own depots that the plan uses.
    private long ownUnits(Plan plan) {
        long units = 0;
        for (var line : plan.lines()) {
            units += known(depots, line.depot()).county().isPresent() ? line.quantity() : 0;
        }
        for (var row : plan.releases()) {
            units -= known(depots, row.depot()).county().isPresent() ? row.quantity() : 0;
        }
        return units;
    }

    /// A demand valued at a price, or less where leaving units unmet is cheaper.
    private long leastOf(Demand demand, long price) {
        long least = Long.MAX_VALUE;
        long before = 0;
        for (var segment : in.policy().deprivation().segments()) {
            long all = multiplyExact(price, demand.quantity() - before);
            least = Math.min(least, addExact(missing(demand, before), all));
            before += demand.quantity() * segment.percent() / 100;
        }
        return Math.min(least, missing(demand, demand.quantity()));
    }

    /// What the first `units` unmet units of a demand cost together.
    private long missing(Demand demand, long units) {
        var policy = in.policy();
        boolean rural = known(places, demand.place()).rural();
        long permille = 1000L + (rural ? policy.ruralTiltPermille() : 0);
        long weight = (demand.unmetCostPerUnit() * permille + 500) / 1000;
        var segments = policy.deprivation().segments();
        long cost = 0;
        long rest = units;
        for (var segment : segments) {
            long here = Math.min(rest, demand.quantity() * segment.percent() / 100);
            cost = addExact(cost, multiplyExact(here, weight * segment.factor()));
            rest -= here;
        }
        long dearest =
                weight * segments.getLast().factor(); // rounding leaves its units to the last
        return addExact(cost, multiplyExact(rest, dearest));
    }

    /// The most that one depot's stock of one item can earn: the lots that earn most go first,
    /// the free units before the reserve.
    private long earnings(
            List<Lot> group, long reserve, long ownFirst, Map<List<String>, Long> prices) {
        var first = group.getFirst();
        long favour = known(depots, first.depot()).county().isPresent() ? ownFirst : 0;
        long release = known(items, first.item()).reserveCostPerUnit();
        long free = group.stream().mapToLong(Lot::quantity).sum() - reserve;
        var offers =
                group.stream()
                        .map(lot -> new Offer(lot.quantity(), gain(lot, prices)))
                        .sorted(Comparator.comparingLong(Offer::gain).reversed())
                        .toList();
        long sum = 0;
        for (var offer : offers) {
            long freely = Math.min(free, offer.units());
            free -= freely;
            sum = addExact(sum, multiplyExact(freely, Math.max(0, offer.gain() + favour)));
            long released = offer.units() - freely;
            sum = addExact(sum, multiplyExact(released, Math.max(0, offer.gain() - release)));
        }
        return sum;
    }

    /// The best price less the cost of sending, over all places this lot may go to.
    private long gain(Lot lot, Map<List<String>, Long> prices) {
        long best = NO_WAY;
        for (var route : routes.getOrDefault(lot.depot(), List.of())) {
            var price = prices.get(List.of(route.place(), lot.item()));
            if (price != null && isOpen(lot, route.place())) {
                best = Math.max(best, price - sending(lot, route.place()));
            }
        }
        return best;
    }

    /// Transport of one unit, and what passing over earlier expiry dates costs.
    private long sending(Lot lot, String place) {
        double kilograms = known(items, lot.item()).milligramsPerUnit() / 1e6;
        double points = kilograms * known(minutes, List.of(lot.depot(), place)) / 60 * 10;
        long earlier =
                known(stock, List.of(lot.depot(), lot.item())).stream()
                        .filter(other -> other.quantity() > 0 && other.expiry().isPresent())
                        .map(other -> other.expiry().get())
                        .filter(day -> lot.expiry().isEmpty() || day.isBefore(lot.expiry().get()))
                        .distinct()
                        .count();
        return Math.max(1, (long) Math.floor(points + 0.5)) + earlier * in.policy().laterLotCost();
    }

    /// Looks up what the books have shown to be listed.
    private static <K, V> V known(Map<K, V> map, K key) {
        return requireNonNull(map.get(key));
    }
}
