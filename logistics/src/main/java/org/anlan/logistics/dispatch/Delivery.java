package org.anlan.logistics.dispatch;

/// What a plan sends from a depot to a place. It may be split among trips, by whole packs; what
/// fills no pack goes as one broken pack.
///
/// @param units how many, at least 1
/// @param unitsPerPack how many a pack holds, at least 1
/// @param gramsPerUnit weight with its packing
/// @param cubicCentimetresPerUnit room it takes
/// @param urgency what an hour of waiting weighs, 1 for ordinary goods
public record Delivery(
        String id,
        String depot,
        String place,
        String item,
        long units,
        long unitsPerPack,
        long gramsPerUnit,
        long cubicCentimetresPerUnit,
        int urgency) {

    public Delivery {
        Numbers.require("units", units, 1, 1_000_000_000);
        Numbers.require("units a pack", unitsPerPack, 1, 1_000_000);
        Numbers.require("g a unit", gramsPerUnit, 0, 1_000_000_000);
        Numbers.require("cm3 a unit", cubicCentimetresPerUnit, 0, 1_000_000_000);
        Numbers.require("urgency", urgency, 1, 1_000);
    }
}
