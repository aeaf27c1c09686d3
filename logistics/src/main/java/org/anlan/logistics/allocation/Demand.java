package org.anlan.logistics.allocation;

/// What a place needs of an item.
///
/// @param quantity units
/// @param unmetCostPerUnit the priority weight, in cost points: what the first unmet units cost
///     each; the deprivation curve makes later ones dearer, the rural tilt those of rural places
public record Demand(String place, String item, long quantity, long unmetCostPerUnit) {

    public Demand {
        Limits.require("quantity", quantity, 0, Limits.GREATEST);
        Limits.require("unmetCostPerUnit", unmetCostPerUnit, 0, Limits.GREATEST);
    }
}
