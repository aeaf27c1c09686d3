package org.anlan.logistics.horizon;

import java.util.List;

/// A plan over time, in fractions of units, with the bound that its prices prove.
///
/// @param loads what is sent
/// @param releases reserve that the loads use
/// @param missing what is not there yet at the end of each bucket
/// @param prices per fleet, in its order in the horizon, what one more kilogram hour would save
/// @param objective transport, reserve and missing, in cost points
/// @param lowerBound no plan costs less
/// @param optimal whether the search went to its end
public record HorizonPlan(
        List<Load> loads,
        List<Release> releases,
        List<Missing> missing,
        List<Double> prices,
        double objective,
        double lowerBound,
        boolean optimal) {

    /// Units of an item that leave in one bucket and arrive in the same or a later one.
    public record Load(
            String depot,
            String place,
            String item,
            String mode,
            int leaves,
            int arrives,
            double units) {}

    /// Reserve of a depot.
    public record Release(String depot, String item, double units) {}

    /// Units that a place lacks at the end of a bucket.
    public record Missing(String place, String item, int bucket, double units) {}

    public HorizonPlan {
        loads = List.copyOf(loads);
        releases = List.copyOf(releases);
        missing = List.copyOf(missing);
        prices = List.copyOf(prices);
    }

    /// How far the plan can be from the best, as a share of its cost, never below zero.
    public double gap() {
        return objective <= 0 ? 0 : Math.max(0, (objective - lowerBound) / objective);
    }
}
