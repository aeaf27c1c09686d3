package org.anlan.logistics.allocation;

import java.util.List;

/// A plan in which the depots' vehicles are limited, in fractions of units, and the prices that
/// prove it.
///
/// @param flows what is sent, by item and in the instance's order
/// @param releases reserve that the flows use
/// @param unmet what stays needed
/// @param needPrices per demand, what one more unit needed there would cost
/// @param fleetPrices per depot, what one more kilogram hour of its vehicles would save; zero
///     where they are not used up
/// @param objective transport, reserve and unmet need, in cost points
/// @param lowerBound no plan costs less: what the prices prove
/// @param optimal whether the search went to its end; else it was stopped, and the plan holds
///     with the gap it tells
public record VehiclePlan(
        List<Flow> flows,
        List<Amount> releases,
        List<Amount> unmet,
        List<NeedPrice> needPrices,
        List<FleetPrice> fleetPrices,
        double objective,
        double lowerBound,
        boolean optimal) {

    /// Units of an item from a depot to a place.
    public record Flow(String depot, String place, String item, double units) {}

    /// Units of an item at a depot or place.
    public record Amount(String where, String item, double units) {}

    /// Cost points per unit needed.
    public record NeedPrice(String place, String item, double price) {}

    /// Cost points per kilogram hour.
    public record FleetPrice(String depot, double price) {}

    public VehiclePlan {
        flows = List.copyOf(flows);
        releases = List.copyOf(releases);
        unmet = List.copyOf(unmet);
        needPrices = List.copyOf(needPrices);
        fleetPrices = List.copyOf(fleetPrices);
    }

    /// How far the plan can be from the best, as a share of its cost, never below zero.
    public double gap() {
        return objective <= 0 ? 0 : Math.max(0, (objective - lowerBound) / objective);
    }
}
