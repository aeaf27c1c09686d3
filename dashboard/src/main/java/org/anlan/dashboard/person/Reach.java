package org.anlan.dashboard.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;

/// The regions a warning reaches.
///
/// @param within its areas and all under them
/// @param above the counties that hold an area without being one
record Reach(Set<RegionCode> within, Set<RegionCode> above) {

    static Reach of(Places places, Collection<RegionCode> areas) {
        var within = new HashSet<RegionCode>();
        areas.forEach(area -> addAll(places, area, within));
        var above = new HashSet<RegionCode>();
        for (var area : areas) {
            var county = places.county(area);
            if (!within.contains(county)) {
                above.add(county);
            }
        }
        return new Reach(within, above);
    }

    private static void addAll(Places places, RegionCode region, Set<RegionCode> into) {
        if (into.add(region)) {
            places.listUnder(region).forEach(r -> addAll(places, r.code(), into));
        }
    }
}
