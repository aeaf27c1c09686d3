package org.anlan.logistics.allocation;

/// The costs of one unit, in cost points, as `Instance` defines them. Thread-safe.
public final class Costs {

    private Costs() {}

    /// Weight in kilograms times hours times ten, rounded half up, and at least 1.
    ///
    /// Reckoned in `double` and in the order in which the exchange format writes it, because its
    /// known optima were: exact halves of a point fall as they fall there.
    public static long transport(Item item, long minutes) {
        double kilograms = item.milligramsPerUnit() / 1e6;
        return Math.max(1, Math.round(kilograms * minutes / 60 * 10));
    }

    /// The weight of a demand with the rural tilt, rounded half up: what its first unmet units
    /// cost.
    public static long weight(Policy policy, Place place, Demand demand) {
        int permille = 1000 + (place.rural() ? policy.ruralTiltPermille() : 0);
        return (demand.unmetCostPerUnit() * permille + 500) / 1000;
    }

    /// At least what it costs if a demand gets nothing: every unit at the greatest factor. A
    /// double, because it serves to find what does not fit in 64 bits.
    public static double atWorst(Policy policy, Place place, Demand demand) {
        int greatest = policy.deprivation().segments().getLast().factor();
        return (double) demand.quantity() * weight(policy, place, demand) * greatest;
    }
}
