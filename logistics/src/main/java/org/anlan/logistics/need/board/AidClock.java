package org.anlan.logistics.need.board;

import java.time.Duration;
import org.anlan.logistics.catalogue.Policies;

/// Within what time the displaced are to have first aid, and what is aimed at.
///
/// @see "policy.tsv: first-aid-hours, public guidance of a county; first-aid-aim-hours, the plan
///     of these five years, unverified"
record AidClock(Duration within, Duration aim) {

    static AidClock of(Policies policies) {
        return new AidClock(
                Duration.ofHours(policies.get("first-aid-hours")),
                Duration.ofHours(policies.get("first-aid-aim-hours")));
    }
}
