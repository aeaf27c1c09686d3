package org.anlan.logistics.need;

import org.anlan.domain.RegionCode;

/// What approved plans bring a county of a kind of goods, in units.
///
/// @param promised reserved in a depot, not left yet
/// @param transit on the road
/// @param received signed for
public record Supply(RegionCode region, String item, long promised, long transit, long received) {

    /// Nothing.
    public static Supply none(RegionCode region, String item) {
        return new Supply(region, item, 0, 0, 0);
    }

    /// All that need not be planned again; what was lost is not in it.
    public long total() {
        return promised + transit + received;
    }
}
