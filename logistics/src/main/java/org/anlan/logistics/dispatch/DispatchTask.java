package org.anlan.logistics.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// All that truck loads are made from. Minutes count from the instant at which the dispatch begins.
/// Immutable.
///
/// @param classes of vehicles, each id once
/// @param vehicles of depots
/// @param deliveries each id once
/// @param ways in any order
/// @param vehicleHourWeight what an hour of a tonne of payload on the way weighs beside a tonne
///     that waits an hour; a published number, not below 0
/// @param mostMinutes by when every vehicle is back
public record DispatchTask(
        List<VehicleClass> classes,
        List<DepotVehicles> vehicles,
        List<Delivery> deliveries,
        List<Way> ways,
        double vehicleHourWeight,
        int mostMinutes) {

    /// What a vehicle ton-hour weighs unless told otherwise: a sample, a choice of policy.
    public static final double VEHICLE_HOUR_WEIGHT = 2;

    /// A week.
    public static final int MOST_MINUTES = 7 * 24 * 60;

    public DispatchTask {
        classes = List.copyOf(classes);
        vehicles = List.copyOf(vehicles);
        deliveries = List.copyOf(deliveries);
        ways = List.copyOf(ways);
        Numbers.require("most minutes", mostMinutes, 0, MOST_MINUTES);
        if (!(vehicleHourWeight >= 0 && vehicleHourWeight <= 1_000)) {
            throw new IllegalArgumentException(
                    "Vehicle hour weight (%s) must be from 0 to 1000."
                            .formatted(vehicleHourWeight));
        }
        var known = classesById(classes);
        for (var row : vehicles) {
            if (!known.containsKey(row.vehicleClass())) {
                throw new IllegalArgumentException(
                        "Vehicles of %s: class (%s) is not known."
                                .formatted(row.depot(), row.vehicleClass()));
            }
        }
        requireOnce(deliveries);
    }

    private static Map<String, VehicleClass> classesById(List<VehicleClass> classes) {
        var byId = new HashMap<String, VehicleClass>();
        for (var each : classes) {
            if (byId.put(each.id(), each) != null) {
                throw new IllegalArgumentException(
                        "Class (%s) is there twice.".formatted(each.id()));
            }
        }
        return byId;
    }

    private static void requireOnce(List<Delivery> deliveries) {
        var ids = new HashSet<String>();
        for (var delivery : deliveries) {
            if (!ids.add(delivery.id())) {
                throw new IllegalArgumentException(
                        "Delivery (%s) is there twice.".formatted(delivery.id()));
            }
        }
    }
}
