package org.anlan.logistics.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionCode;

/// A depot (储备库) of the province pack.
///
/// @param level `central`, `province`, `city`, `county` or `township`
/// @param region the county in which it stands
/// @param site where it stands, if the pack states it
/// @param sample whether its values are not official
public record Warehouse(
        String id,
        String name,
        String level,
        RegionCode region,
        Optional<Site> site,
        boolean sample) {

    /// A position in degrees, CGCS2000.
    public record Site(BigDecimal lon, BigDecimal lat) {}

    private static final Set<String> COUNTY_OWNED = Set.of("county", "township");

    /// Its level of the five.
    public DepotLevel tier() {
        return DepotLevel.of(level);
    }

    /// The county that owns its stock and is served by it alone; empty for a city's or above.
    public Optional<RegionCode> owner() {
        return COUNTY_OWNED.contains(level) ? Optional.of(region) : Optional.empty();
    }
}
