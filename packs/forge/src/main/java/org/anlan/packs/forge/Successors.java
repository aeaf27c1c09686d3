package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What became of former codes, as `region_changes.csv` and `zone_hosts.csv` of a pack tell.
///
/// @param byCode the next code of each former code whose whole area went to one successor
/// @param zones the zone that runs the whole area of a former county today
record Successors(Map<String, String> byCode, Map<String, String> zones) {

    private static final Set<String> WHOLE =
            Set.of("replaced", "moved", "merged", "absorbed", "recoded");

    Successors {
        byCode = Map.copyOf(byCode);
        zones = Map.copyOf(zones);
    }

    static Successors read(Path pack) throws IOException {
        var byCode = new HashMap<String, String>();
        for (var change : Table.read(pack.resolve("region_changes.csv")).rows()) {
            if (WHOLE.contains(Table.value(change, "change"))) {
                byCode.put(Table.value(change, "code"), Table.value(change, "successor"));
            }
        }
        var zones = new HashMap<String, String>();
        for (var zone : Table.read(pack.resolve("zone_hosts.csv")).rows()) {
            zones.put(Table.value(zone, "formerly"), Table.value(zone, "code"));
        }
        return new Successors(byCode, zones);
    }

    /// The code that the area of a county has today; a code that never changed stays.
    String today(String code) {
        var at = code;
        for (var next = byCode.get(at); next != null; next = byCode.get(at)) {
            at = next;
        }
        return at;
    }

    /// The unit that counts the people of a code today: the zone that runs its area, or the code of
    /// today.
    String counting(String code) {
        return zones.getOrDefault(code, today(code));
    }
}
