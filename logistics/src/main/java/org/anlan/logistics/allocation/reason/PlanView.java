package org.anlan.logistics.allocation.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.Plan;

/// A plan beside its instance, with what each lot and depot has left after it.
final class PlanView {

    final InstanceIndex index;

    private final Map<String, Long> sentFromLot = new HashMap<>();
    private final Map<Pair, Long> sent = new HashMap<>();
    private final Map<Pair, Long> released = new HashMap<>();
    private final Map<Pair, Long> unmet = new HashMap<>();
    private final Map<Pair, List<Plan.Line>> linesFrom = new HashMap<>();
    private final Map<String, List<Depot>> holders = new HashMap<>();

    PlanView(Instance instance, Plan plan) {
        index = new InstanceIndex(instance);
        for (var line : plan.lines()) {
            var from = new Pair(line.depot(), line.item());
            sentFromLot.merge(line.lot(), line.quantity(), Long::sum);
            sent.merge(from, line.quantity(), Long::sum);
            linesFrom.computeIfAbsent(from, _ -> new ArrayList<>()).add(line);
        }
        for (var row : plan.releases()) {
            released.merge(new Pair(row.depot(), row.item()), row.quantity(), Long::sum);
        }
        plan.unmet()
                .forEach(u -> unmet.merge(new Pair(u.place(), u.item()), u.quantity(), Long::sum));
    }

    /// The depots that had any of the item before the plan, in the instance's order.
    List<Depot> holders(String item) {
        return holders.computeIfAbsent(
                item,
                _ ->
                        index.instance().depots().stream()
                                .filter(depot -> !index.lots(depot.id(), item).isEmpty())
                                .toList());
    }

    /// Minutes of the way, if the depot is open to the place for the item.
    OptionalLong openMinutes(Depot depot, String place, String item) {
        var way = index.minutes(depot.id(), place);
        boolean open =
                way.isPresent()
                        && depot.serves(index.place(place))
                        && index.lots(depot.id(), item).stream()
                                .anyMatch(lot -> index.arrivesInTime(lot, way.getAsLong()));
        return open ? way : OptionalLong.empty();
    }

    /// The lots with something left that would arrive in time, first expired first.
    List<Lot> lotsLeft(Depot depot, String item, long minutes) {
        return index.lots(depot.id(), item).stream()
                .filter(lot -> left(lot) > 0 && index.arrivesInTime(lot, minutes))
                .toList();
    }

    long left(Lot lot) {
        return lot.quantity() - sentFromLot.getOrDefault(lot.id(), 0L);
    }

    long left(String depot, String item) {
        return index.stock(depot, item) - sent.getOrDefault(new Pair(depot, item), 0L);
    }

    long released(String depot, String item) {
        return released.getOrDefault(new Pair(depot, item), 0L);
    }

    /// What is left and is not reserve.
    long freeLeft(String depot, String item) {
        long reserveLeft = index.reserve(depot, item) - released(depot, item);
        return left(depot, item) - reserveLeft;
    }

    long unmet(String place, String item) {
        return unmet.getOrDefault(new Pair(place, item), 0L);
    }

    List<Plan.Line> linesFrom(String depot, String item) {
        return linesFrom.getOrDefault(new Pair(depot, item), List.of());
    }

    /// What sending one unit of a lot costs, passing over earlier expiries included.
    long sending(Lot lot, long minutes) {
        return Costs.transport(index.item(lot.item()), minutes)
                + index.earlierExpiries(lot) * index.instance().policy().laterLotCost();
    }

    long weight(String place, String item) {
        return Costs.weight(
                index.instance().policy(), index.place(place), index.demand(place, item));
    }

    /// The factor of the n-th unmet unit.
    int factor(String place, String item, long unit) {
        var demand = index.demand(place, item);
        return index.instance().policy().deprivation().factorOf(unit, demand.quantity());
    }
}
