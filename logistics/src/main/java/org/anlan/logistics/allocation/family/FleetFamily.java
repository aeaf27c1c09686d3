package org.anlan.logistics.allocation.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;

/// Gives the depots of an instance fleets, as tight as wanted: synthetic, for tests and benchmarks
/// only.
///
/// All fleets together can do `tightness` × 2.65 times the kilogram hours that every need would
/// take from its nearest depot: at 0.5 many are used up, at 2 a few. Half of that is shared out by
/// the weight in stock, half evenly, each share between 0.4 and 1.6 times. The same arguments
/// always give the same fleets.
public final class FleetFamily {

    private static final double AT_ONE = 2.65;
    private static final double MILLIGRAMS = 1e6;

    private FleetFamily() {}

    /// One fleet per depot.
    ///
    /// @param tightness above 0; less is tighter
    public static List<Fleet> fleets(Instance instance, double tightness, long seed) {
        var random = new Random(seed);
        double hours = tightness * AT_ONE * nearestHours(instance);
        var stock = stockKilograms(instance);
        double all = Math.max(1, stock.values().stream().mapToDouble(Double::doubleValue).sum());
        var fleets = new ArrayList<Fleet>();
        for (var depot : instance.depots()) {
            double share = stock.getOrDefault(depot.id(), 0.0) / all / 2;
            double even = 0.5 / instance.depots().size();
            double each = hours * (share + even) * (0.4 + 1.2 * random.nextDouble());
            fleets.add(new Fleet(depot.id(), Math.round(Math.floor(each) * MILLIGRAMS)));
        }
        return fleets;
    }

    private static double nearestHours(Instance instance) {
        Map<String, Long> nearest = new HashMap<>();
        instance.routes().forEach(row -> nearest.merge(row.place(), row.minutes(), Math::min));
        var kilograms = kilograms(instance);
        return instance.demands().stream()
                .mapToDouble(
                        row ->
                                kilograms.getOrDefault(row.item(), 0.0)
                                        * row.quantity()
                                        * nearest.getOrDefault(row.place(), 0L)
                                        / 60)
                .sum();
    }

    private static Map<String, Double> stockKilograms(Instance instance) {
        var kilograms = kilograms(instance);
        Map<String, Double> stock = new HashMap<>();
        for (var lot : instance.lots()) {
            double each = kilograms.getOrDefault(lot.item(), 0.0) * lot.quantity();
            stock.merge(lot.depot(), each, Double::sum);
        }
        return stock;
    }

    private static Map<String, Double> kilograms(Instance instance) {
        Map<String, Double> kilograms = new HashMap<>();
        instance.items()
                .forEach(item -> kilograms.put(item.id(), item.milligramsPerUnit() / MILLIGRAMS));
        return kilograms;
    }
}
