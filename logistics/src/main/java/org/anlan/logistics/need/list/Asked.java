package org.anlan.logistics.need.list;

import java.util.List;
import org.anlan.domain.RegionCode;

/// Goods that donors are asked for.
///
/// @param units that neither plans bring nor depots have free
/// @param places where they lack; their units add up to the whole
record Asked(String item, long units, List<At> places) {

    /// A county that lacks some.
    record At(RegionCode region, long units) {}

    Asked {
        places = List.copyOf(places);
    }
}
