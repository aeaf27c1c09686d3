package org.anlan.app.drill.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// One published row of figures.
///
/// @param asOf civil instant the figures stand for
/// @param published civil instant it came out
/// @param area what it speaks of, of any level
/// @param body who reports
/// @param rank id of its body's rank
/// @param rounding step to which people were rounded
/// @param places how many places were hit, where it counts them
/// @param values indicator code to a decimal in the indicator's unit
public record Bulletin(
        String id,
        Instant asOf,
        Instant published,
        RegionCode area,
        Base base,
        String body,
        String rank,
        Optional<Long> rounding,
        Places places,
        Map<String, String> values) {

    /// How many places a bulletin says were hit; empty where it does not count them.
    public record Places(
            Optional<Integer> cities, Optional<Integer> counties, Optional<Integer> townships) {}

    public Bulletin {
        values = Map.copyOf(values);
    }
}
