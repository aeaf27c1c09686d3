package org.anlan.logistics.allocation;

/// A kind of relief goods.
///
/// @param unit what it is counted in, such as 床
/// @param milligramsPerUnit weight of one unit; 0 to 100 t
/// @param reserveCostPerUnit what it costs to release one unit of reserve, in cost points
/// @param leastDaysLeft days that a lot must still be good after the day it arrives
public record Item(
        String id,
        Label name,
        Label unit,
        long milligramsPerUnit,
        long reserveCostPerUnit,
        int leastDaysLeft) {

    public Item {
        Limits.requireId("id", id);
        Limits.require("milligramsPerUnit", milligramsPerUnit, 0, Limits.HEAVIEST_MILLIGRAMS);
        Limits.require("reserveCostPerUnit", reserveCostPerUnit, 0, Limits.GREATEST);
        Limits.require("leastDaysLeft", leastDaysLeft, 0, 36_500);
    }
}
