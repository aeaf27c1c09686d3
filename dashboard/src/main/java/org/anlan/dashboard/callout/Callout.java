package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// One county that a warning calls out, and how far it has come (已叫 → 已应 → 已行动). Holds personal
/// data: never for facts or logs.
///
/// @param area the widest region the warning is for
/// @param calledAt civil time at which the warning was known
/// @param person who answered for the county
/// @param personsCalled responsible persons of townships and villages called, as the county tells;
///     empty when not counted
/// @param recorder who wrote the answer down
record Callout(
        String warning,
        RegionCode region,
        RegionCode area,
        String colour,
        Instant calledAt,
        Instant expiresAt,
        Optional<Instant> answeredAt,
        Optional<Instant> actedAt,
        Optional<String> person,
        Optional<String> phone,
        Optional<Integer> personsCalled,
        Optional<Integer> personsAnswered,
        String note,
        Optional<String> recorder) {

    /// How far a county has come.
    enum State {
        CALLED,
        ANSWERED,
        ACTED;

        Bilingual word() {
            return switch (this) {
                case CALLED -> new Bilingual("已叫", "called");
                case ANSWERED -> new Bilingual("已应", "answered");
                case ACTED -> new Bilingual("已行动", "acted");
            };
        }
    }

    State state() {
        if (actedAt.isPresent()) {
            return State.ACTED;
        }
        return answeredAt.isPresent() ? State.ANSWERED : State.CALLED;
    }
}
