package org.anlan.logistics.allocation.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Deprivation;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;

/// How what is unmet of one item's demands falls on arcs: an arc per segment of the deprivation
/// curve, and where there are floors one more for what is missing of them, so dear that it is used
/// only if there is no other way.
final class UnmetCurve {

    /// Breaking a floor costs so many times the dearest need of any item, kilogram for kilogram,
    /// but no more than doubles can tell apart from the rest.
    private static final double TIMES_THE_DEAREST = 1000;

    private static final double GREATEST_BREACH = 1e9;

    private final Deprivation deprivation;
    private final Map<String, Floor> floors = new HashMap<>();
    private final boolean floored;
    private final long breach;

    /// @param floors of the item; may be none
    UnmetCurve(Instance instance, Item item, List<Floor> floors) {
        deprivation = instance.policy().deprivation();
        floors.forEach(floor -> this.floors.put(floor.place(), floor));
        floored = !floors.isEmpty();
        breach = floored ? breach(instance, item) : 0;
    }

    private static long breach(Instance instance, Item item) {
        double dearest = 1;
        var kilograms = new HashMap<String, Double>();
        instance.items().forEach(each -> kilograms.put(each.id(), kilograms(each)));
        for (var demand : instance.demands()) {
            double own = kilograms.getOrDefault(demand.item(), 1.0);
            dearest = Math.max(dearest, demand.unmetCostPerUnit() / own);
        }
        double cost = TIMES_THE_DEAREST * dearest * kilograms(item);
        return (long) Math.max(1, Math.min(GREATEST_BREACH, cost));
    }

    private static double kilograms(Item item) {
        return Math.max(1e-3, item.milligramsPerUnit() / 1e6);
    }

    int segments() {
        return deprivation.segments().size() + (floored ? 1 : 0);
    }

    /// Units of a demand that fall in a segment, when so much of it is needed.
    long width(Demand demand, int segment, long quantity) {
        long floor = floor(demand, quantity);
        if (segment == deprivation.segments().size()) {
            return floor;
        }
        long left = quantity - floor;
        for (int s = 0; s < segment; s++) {
            left -= deprivation.width(s, quantity);
        }
        return Math.max(0, Math.min(left, deprivation.width(segment, quantity)));
    }

    /// What a unit in a segment costs in the search.
    ///
    /// @param weight of the demand
    long cost(int segment, long weight) {
        int last = deprivation.segments().size();
        return segment == last
                ? weight * deprivation.segments().getLast().factor() + breach
                : weight * deprivation.segments().get(segment).factor();
    }

    private long floor(Demand demand, long quantity) {
        var floor = floors.get(demand.place());
        return floor == null ? 0 : floor.units(quantity);
    }
}
