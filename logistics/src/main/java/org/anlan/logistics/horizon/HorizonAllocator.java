package org.anlan.logistics.horizon;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.anlan.logistics.flow.SharedFlows;

/// Finds the best plan over several buckets of time and modes of transport: one network per item,
/// one shared row per depot, mode and bucket. The same horizon gives the same plan bit for bit on
/// any number of threads. Thread-safe.
public final class HorizonAllocator {

    private HorizonAllocator() {}

    /// Plans to the end.
    ///
    /// @param threads how many may work at a time, at least 1
    public static HorizonPlan allocate(Horizon horizon, int threads) {
        return allocate(horizon, threads, () -> false, _ -> false);
    }

    /// Plans.
    ///
    /// @param stop asked often; once it says yes the best plan so far is given back
    /// @param enough given each better plan; once it says yes the search ends with that one
    public static HorizonPlan allocate(
            Horizon horizon, int threads, BooleanSupplier stop, Predicate<HorizonPlan> enough) {
        var networks = networks(horizon);
        var limits = horizon.fleets().stream().mapToDouble(TimedFleet::kilogramHours).toArray();
        var commodities = networks.stream().map(network -> network.commodity).toList();
        try (var flows = new SharedFlows(commodities, limits, threads)) {
            BooleanSupplier isEnough =
                    () -> enough.test(new HorizonReading(horizon, flows).read(networks));
            flows.solve(FirstShiftPrices.of(horizon, threads, stop), stop, isEnough);
            return new HorizonReading(horizon, flows).read(networks);
        }
    }

    private static List<HorizonNetwork> networks(Horizon horizon) {
        var needs = horizon.needs().stream().collect(groupingBy(TimedNeed::item));
        var stock = stock(horizon);
        var rows = horizon.rows();
        var networks = new ArrayList<HorizonNetwork>();
        for (var item : horizon.instance().items()) {
            var wanted = needs.getOrDefault(item.id(), List.of());
            var held = stock.getOrDefault(item.id(), Map.of());
            networks.add(new HorizonNetwork(horizon, item, wanted, held, rows));
        }
        return networks;
    }

    /// By item and depot: units that are free, and units in reserve.
    private static Map<String, Map<String, double[]>> stock(Horizon horizon) {
        Map<String, Map<String, double[]>> stock = new LinkedHashMap<>();
        for (var lot : horizon.instance().lots()) {
            at(stock, lot.item(), lot.depot())[0] += lot.quantity();
        }
        for (var reserve : horizon.instance().reserves()) {
            var units = at(stock, reserve.item(), reserve.depot());
            units[0] -= reserve.quantity();
            units[1] += reserve.quantity();
        }
        return stock;
    }

    private static double[] at(
            Map<String, Map<String, double[]>> stock, String item, String depot) {
        return stock.computeIfAbsent(item, _ -> new LinkedHashMap<>())
                .computeIfAbsent(depot, _ -> new double[2]);
    }
}
