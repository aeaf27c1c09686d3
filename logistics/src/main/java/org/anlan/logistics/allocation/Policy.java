package org.anlan.logistics.allocation;

/// The choices of policy in a plan: numbers that are published with it.
///
/// @param deprivation how cost rises with the unmet part
/// @param ruralTiltPermille θ in thousandths: unmet needs of rural places weigh (1 + θ) times as
///     much
/// @param laterLotCost what one unit costs extra for each earlier expiry date in the same depot
///     that is passed over, in cost points; 1 or more makes "first expired, first out" strict
public record Policy(Deprivation deprivation, int ruralTiltPermille, long laterLotCost) {

    /// The sample curve, no tilt, and first expired, first out.
    public static final Policy SAMPLE = new Policy(Deprivation.SAMPLE, 0, 1);

    public Policy {
        Limits.require("ruralTiltPermille", ruralTiltPermille, 0, 1000);
        Limits.require("laterLotCost", laterLotCost, 0, 1_000_000);
    }

    /// The same with another tilt, so that its price can be told.
    public Policy withRuralTilt(int permille) {
        return new Policy(deprivation, permille, laterLotCost);
    }
}
