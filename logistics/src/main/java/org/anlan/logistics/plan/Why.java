package org.anlan.logistics.plan;

import java.util.List;
import org.anlan.domain.RegionCode;

/// Why a place gets what it gets of a kind of goods, as it is kept with the plan.
///
/// @param price what one more unit needed there would cost, in cost points
/// @param text the cut and what would change it
record Why(RegionCode region, String item, long price, Text text) {

    /// Kept as JSON.
    ///
    /// @param cuts the cut that blocks the place; none or one
    /// @param changes what would change it
    record Text(List<Cut> cuts, List<Change> changes) {

        static final Text NONE = new Text(List.of(), List.of());
    }

    /// These places have no other depots than these, all their stock goes to them, and it is less
    /// than their need.
    record Cut(
            List<String> depotsZh,
            List<String> depotsEn,
            List<String> placesZh,
            List<String> placesEn,
            long stock,
            long need) {}

    /// Something that would change it, in words.
    record Change(String kind, String zh, String en) {}
}
