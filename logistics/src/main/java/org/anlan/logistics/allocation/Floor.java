package org.anlan.logistics.allocation;

/// What a place is to get of an item whatever else is done (保底线).
///
/// @param share of its need, 0 to 1; whole units are counted, so a fraction of a unit is let go
public record Floor(String place, String item, double share) {

    public Floor {
        Limits.requireId("place", place);
        Limits.requireId("item", item);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (%s) must be 0 to 1.".formatted(share));
        }
    }

    /// The floor of a need in whole units; what rounding took from a whole one is given back.
    public long units(long quantity) {
        return (long) Math.floor(share * quantity * (1 - 1e-9) + 1e-6);
    }
}
