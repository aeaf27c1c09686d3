package org.anlan.logistics.need;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anlan.domain.RegionCode;

/// What approved plans bring a county of a kind of goods, in units.
///
/// @param promised reserved in a depot, not left yet
/// @param transit on the road
/// @param arrivals signed for, by civil day
public record Supply(
        RegionCode region,
        String item,
        long promised,
        long transit,
        NavigableMap<LocalDate, Long> arrivals) {

    public Supply {
        arrivals = new TreeMap<>(arrivals);
    }

    /// Nothing.
    public static Supply none(RegionCode region, String item) {
        return new Supply(region, item, 0, 0, new TreeMap<>());
    }

    /// All that was ever signed for.
    public long received() {
        return arrivals.values().stream().mapToLong(units -> units).sum();
    }
}
