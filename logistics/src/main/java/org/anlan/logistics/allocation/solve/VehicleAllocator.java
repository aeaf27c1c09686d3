package org.anlan.logistics.allocation.solve;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Limits;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.flow.SharedFlows;

/// Finds the best plan when the depots' vehicles are limited, so that items compete for them: one
/// network per item, and one shared row per fleet. When needs, fleets or roads change it goes on
/// from the plan and prices it had.
///
/// The same calls give the same plans bit for bit on any number of threads. Not thread-safe.
public final class VehicleAllocator implements AutoCloseable {

    /// Rounds of the first guess at prices.
    private static final int GUESSES = 2;

    private final InstanceIndex index;
    private final List<Fleet> fleets;
    private final double[] limits;
    private final int[] fleetRow;
    private final List<SharedNetwork> networks = new ArrayList<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final SharedFlows flows;
    private boolean planned;

    /// Makes everything ready; `plan` then plans.
    ///
    /// @param fleets at most one per depot; a depot without one has no limit
    /// @param threads how many may work at a time, at least 1
    /// @throws IllegalArgumentException if a fleet names a depot that is not there, or one twice
    public VehicleAllocator(Instance instance, List<Fleet> fleets, int threads) {
        this(instance, fleets, List.of(), threads);
    }

    /// The same with floors (保底线), which must be attainable together, as those of `FairLevels`
    /// are. What cannot be kept of them is let go where it is least dear.
    ///
    /// @param floors at most one per demand
    /// @throws IllegalArgumentException as above, or if a floor names an item that is not there
    public VehicleAllocator(
            Instance instance, List<Fleet> fleets, List<Floor> floors, int threads) {
        this.fleets = List.copyOf(fleets);
        index = new InstanceIndex(instance);
        limits = fleets.stream().mapToDouble(Fleet::kilogramHours).toArray();
        fleetRow = Fleets.rows(instance, fleets);
        var demands = instance.demands().stream().collect(groupingBy(Demand::item));
        var floorsOf = floors.stream().collect(groupingBy(Floor::item));
        for (var item : instance.items()) {
            items.put(item.id(), items.size());
            var ofItem = demands.getOrDefault(item.id(), List.of());
            var floorsHere = floorsOf.getOrDefault(item.id(), List.of());
            var network = new ItemNetwork(index, item, ofItem, 0, floorsHere);
            networks.add(new SharedNetwork(network, fleetRow));
        }
        var commodities = networks.stream().map(each -> each.commodity).toList();
        flows = new SharedFlows(commodities, limits, threads);
    }

    /// Plans once, to the end.
    ///
    /// @throws IllegalArgumentException as the constructor does
    public static VehiclePlan allocate(Instance instance, List<Fleet> fleets, int threads) {
        return allocate(instance, fleets, threads, () -> false, _ -> false);
    }

    /// Plans once with floors, to the end.
    ///
    /// @throws IllegalArgumentException as the constructor does
    public static VehiclePlan allocate(
            Instance instance, List<Fleet> fleets, List<Floor> floors, int threads) {
        try (var allocator = new VehicleAllocator(instance, fleets, floors, threads)) {
            return allocator.plan(() -> false, _ -> false);
        }
    }

    /// Plans once.
    ///
    /// @param stop as for `plan`
    /// @param enough as for `plan`
    /// @throws IllegalArgumentException as the constructor does
    public static VehiclePlan allocate(
            Instance instance,
            List<Fleet> fleets,
            int threads,
            BooleanSupplier stop,
            Predicate<VehiclePlan> enough) {
        try (var allocator = new VehicleAllocator(instance, fleets, threads)) {
            return allocator.plan(stop, enough);
        }
    }

    /// Plans, the second time and later from where it was.
    ///
    /// @param stop asked often; once it says yes the best plan so far is given back; after a change
    ///     it is asked only once the flow fits the new needs
    /// @param enough given each better plan; once it says yes the search ends with that one
    public VehiclePlan plan(BooleanSupplier stop, Predicate<VehiclePlan> enough) {
        BooleanSupplier isEnough = () -> enough.test(read());
        if (planned) {
            flows.again(stop, isEnough);
        } else {
            flows.solve(new FirstPrices(networks, limits).after(GUESSES), stop, isEnough);
            planned = true;
        }
        return read();
    }

    /// A need has changed; the instance must have listed it, be it with nothing.
    public void need(String place, String item, long quantity) {
        Limits.require("quantity", quantity, 0, Limits.GREATEST);
        var network = networks.get(known(items, item));
        int demand = network.network.demandAt(index.number(place));
        if (demand < 0) {
            throw new IllegalArgumentException("%s at %s is not listed.".formatted(item, place));
        }
        network.need(demand, quantity);
    }

    /// What a fleet can do has changed; the depot must have one.
    public void fleet(Fleet fleet) {
        int row = 0;
        while (row < fleets.size() && !fleets.get(row).depot().equals(fleet.depot())) {
            row++;
        }
        if (row == fleets.size()) {
            throw new IllegalArgumentException("%s has no fleet.".formatted(fleet.depot()));
        }
        limits[row] = fleet.kilogramHours();
        flows.limit(row, limits[row]);
    }

    /// A way has been closed or opened again; ways the instance does not know are let pass.
    public void road(String depot, String place, boolean open) {
        networks.forEach(network -> network.road(depot, place, open));
    }

    @Override
    public void close() {
        flows.close();
    }

    private VehiclePlan read() {
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

    private static int known(Map<String, Integer> numbers, String id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("%s is not part of the instance.".formatted(id));
        }
        return number;
    }
}
