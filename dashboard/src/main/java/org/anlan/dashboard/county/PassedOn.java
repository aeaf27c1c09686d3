package org.anlan.dashboard.county;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was passed on outside this system, and when.
///
/// @param number under which the recipient took it
/// @param asOf civil time the values stood for
/// @param at civil time it was passed on
/// @param by who did
/// @param values indicator to its exact decimal then; absent where it was not counted
record PassedOn(
        Recipient recipient,
        Optional<String> number,
        Instant asOf,
        Instant at,
        String by,
        Map<String, String> values) {

    /// To whom: the national disaster system (国家报灾系统), or the place's own government.
    enum Recipient {
        NATIONAL,
        GOVERNMENT
    }

    PassedOn {
        values = Map.copyOf(values);
    }
}
