package org.anlan.logistics.horizon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;

/// Makes horizons of any size from the family of instances: synthetic, for tests and benchmarks
/// only.
///
/// Four buckets of 6 hours, two of 12, two of 24. By road every way of the instance, one in six
/// closing in the course of the first day; by boat the three nearest depots of one place in eight,
/// half as fast, in daylight buckets; by helicopter one depot in ten to the places whose roads
/// close, at an eighth of the minutes. Six tenths of a need are there at once, the rest comes up
/// over the first day. Fleets are the instance's, by hours; a boat fleet can do a twentieth of a
/// depot's, a helicopter a hundredth. The same arguments always give the same horizon.
public final class HorizonFamily {

    private static final List<Integer> HOURS = List.of(6, 6, 6, 6, 12, 12, 24, 24);
    private static final int ALL_HOURS = 96;

    private final Instance instance;
    private final Random random;
    private final List<TimedWay> ways = new ArrayList<>();
    private final List<TimedFleet> fleets = new ArrayList<>();

    private HorizonFamily(Instance instance, long seed) {
        this.instance = instance;
        random = new Random(seed);
    }

    /// One of the family.
    ///
    /// @param tightness of the fleets, as in `FleetFamily`
    public static Horizon horizon(int depots, int places, int items, double tightness, long seed) {
        var instance = new InstanceFamily(depots, places, items, false).instance(seed);
        var family = new HorizonFamily(instance, seed);
        family.drawWays();
        family.drawFleets(tightness, seed);
        return new Horizon(instance, HOURS, family.ways, family.drawNeeds(), family.fleets);
    }

    private void drawWays() {
        var closing = new HashSet<String>();
        int buckets = HOURS.size();
        for (var route : instance.routes()) {
            boolean closes = random.nextInt(6) == 0;
            int until = closes ? 1 + random.nextInt(4) : buckets;
            var depot = route.depot();
            var place = route.place();
            ways.add(new TimedWay(depot, place, "road", route.minutes(), 0, until));
            if (closes) {
                closing.add(place);
            }
            if (place.hashCode() % 8 == 0 && random.nextInt(4) == 0) {
                ways.add(new TimedWay(depot, place, "boat", 2 * route.minutes(), 0, buckets - 4));
            }
            if (closing.contains(place) && depot.hashCode() % 10 == 0) {
                long minutes = Math.max(10, route.minutes() / 8);
                ways.add(new TimedWay(depot, place, "helicopter", minutes, 0, buckets));
            }
        }
    }

    private void drawFleets(double tightness, long seed) {
        for (var fleet : FleetFamily.fleets(instance, tightness, seed)) {
            for (int t = 0; t < HOURS.size(); t++) {
                double hours = fleet.milligramHours() / 1e6 * HOURS.get(t) / ALL_HOURS;
                fleets.add(new TimedFleet(fleet.depot(), "road", t, hours));
                fleets.add(new TimedFleet(fleet.depot(), "boat", t, hours / 20));
                fleets.add(new TimedFleet(fleet.depot(), "helicopter", t, hours / 100));
            }
        }
    }

    private List<TimedNeed> drawNeeds() {
        var needs = new ArrayList<TimedNeed>();
        for (var demand : instance.demands()) {
            long now = demand.quantity() * 6 / 10;
            long later = (demand.quantity() - now) / 3;
            var quantities = new ArrayList<>(List.of(now, later, later));
            quantities.add(demand.quantity() - now - 2 * later);
            while (quantities.size() < HOURS.size()) {
                quantities.add(0L);
            }
            double halfLife = 12 + 12 * random.nextInt(4);
            long cost = Math.max(1, demand.unmetCostPerUnit() / 4);
            needs.add(new TimedNeed(demand.place(), demand.item(), quantities, cost, halfLife));
        }
        return needs;
    }
}
