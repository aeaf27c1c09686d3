package org.anlan.logistics.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.anlan.logistics.flow.SharedFlows;

/// Finds the best plan when the depots' vehicles are limited, so that items compete for them: one
/// network per item, and one shared row per fleet.
///
/// The same instance gives the same plan bit for bit on any number of threads. Use one allocator
/// for one plan.
public final class VehicleAllocator {

    /// Rounds of the first guess at prices.
    private static final int GUESSES = 2;

    private final InstanceIndex index;
    private final double[] limits;
    private final int[] fleetRow;
    private final List<SharedNetwork> networks = new ArrayList<>();

    private VehicleAllocator(Instance instance, List<Fleet> fleets) {
        index = new InstanceIndex(instance);
        limits = fleets.stream().mapToDouble(Fleet::kilogramHours).toArray();
        fleetRow = rows(instance, fleets);
        var demands = demandsByItem(instance);
        for (var item : instance.items()) {
            var ofItem = demands.getOrDefault(item.id(), List.of());
            var network = new ItemNetwork(index, item, ofItem, 0);
            networks.add(new SharedNetwork(network, fleetRow));
        }
    }

    /// Plans with vehicle rows, to the end.
    ///
    /// @throws IllegalArgumentException as the longer form does
    public static VehiclePlan allocate(Instance instance, List<Fleet> fleets, int threads) {
        return allocate(instance, fleets, threads, () -> false, _ -> false);
    }

    /// Plans with vehicle rows.
    ///
    /// @param fleets at most one per depot; a depot without one has no limit
    /// @param threads how many may work at a time, at least 1
    /// @param stop asked often; once it says yes the best plan so far is given back
    /// @param enough given each better plan; once it says yes the search ends with that one
    /// @throws IllegalArgumentException if a fleet names a depot that is not there, or one twice
    public static VehiclePlan allocate(
            Instance instance,
            List<Fleet> fleets,
            int threads,
            BooleanSupplier stop,
            Predicate<VehiclePlan> enough) {
        var allocator = new VehicleAllocator(instance, fleets);
        var commodities = allocator.networks.stream().map(each -> each.commodity).toList();
        try (var flows = new SharedFlows(commodities, allocator.limits, threads)) {
            flows.solve(
                    allocator.firstPrices(),
                    stop,
                    () -> enough.test(allocator.plan(fleets, flows)));
            return allocator.plan(fleets, flows);
        }
    }

    private double[] firstPrices() {
        return new FirstPrices(networks, limits).after(GUESSES);
    }

    private VehiclePlan plan(List<Fleet> fleets, SharedFlows flows) {
        var reading = new VehiclePlanReading(networks, flows);
        for (int k = 0; k < networks.size(); k++) {
            reading.read(k);
        }
        var prices = new ArrayList<VehiclePlan.FleetPrice>();
        for (int row = 0; row < limits.length; row++) {
            prices.add(new VehiclePlan.FleetPrice(fleets.get(row).depot(), flows.price(row)));
        }
        return reading.plan(prices, limits);
    }

    private static int[] rows(Instance instance, List<Fleet> fleets) {
        Map<String, Integer> numbers = new HashMap<>();
        instance.depots().forEach(depot -> numbers.put(depot.id(), numbers.size()));
        var rows = new int[numbers.size()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < fleets.size(); row++) {
            var number = numbers.get(fleets.get(row).depot());
            if (number == null || rows[number] >= 0) {
                throw new IllegalArgumentException(
                        "%s names no depot, or one twice.".formatted(fleets.get(row)));
            }
            rows[number] = row;
        }
        return rows;
    }

    private static Map<String, List<Demand>> demandsByItem(Instance instance) {
        Map<String, List<Demand>> demands = new HashMap<>();
        for (var demand : instance.demands()) {
            if (demand.quantity() > 0) {
                demands.computeIfAbsent(demand.item(), _ -> new ArrayList<>()).add(demand);
            }
        }
        return demands;
    }
}
