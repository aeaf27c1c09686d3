package org.anlan.logistics.preposition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// Stock moves proposed with a warning.
///
/// @param follows the warning it updates; empty text for an alert
/// @param arriveBy civil time by which goods are to be there: when the warned of begins
/// @param ground what the people rest on
/// @param people whom the goods are for, by county
/// @param plan the plan that moves them; empty where there is nothing to move
/// @param signedBy the leader who signed
record Ahead(
        String warning,
        String follows,
        String colour,
        List<RegionCode> areas,
        Instant arriveBy,
        String ground,
        List<People> people,
        Optional<UUID> plan,
        MoveState state,
        Instant madeAt,
        Optional<String> signedBy) {

    /// Whom goods are moved for in a county.
    ///
    /// @param origin `FORECAST`, or `SHARE` for a share of the residents
    /// @param base the number it was reckoned from: the forecast's own, or the residents
    record People(RegionCode region, long people, String origin, long base) {}

    Ahead {
        areas = List.copyOf(areas);
        people = List.copyOf(people);
    }

    /// The process that its plan is kept under: no report ever counts there.
    static String process(String warning) {
        return "warning:" + warning;
    }
}
