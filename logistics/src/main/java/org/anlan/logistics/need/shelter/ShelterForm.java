package org.anlan.logistics.need.shelter;

import java.time.Instant;
import java.util.Optional;
import org.anlan.logistics.catalogue.Shelter;
import org.anlan.web.Problem;

/// A count of heads as it is typed in, before it is checked.
record ShelterForm(Optional<String> process, Long people, Instant asOf, Optional<Boolean> closed) {

    private static final long MOST = 1_000_000;

    /// What is written down for a shelter.
    record Told(Shelter shelter, long people, boolean open, Instant asOf) {}

    /// @throws Problem 422 naming the field that is wrong
    Told told(Shelter shelter, Instant now) {
        if (people < 0 || people > MOST) {
            throw Problem.field("people", "range", "人数应在 0 到 %,d 之间。".formatted(MOST));
        }
        if (asOf.isAfter(now)) {
            throw Problem.field("asOf", "past", "点名时刻不能晚于现在。");
        }
        var isClosed = closed.orElse(false);
        if (isClosed && people > 0) {
            throw Problem.field("people", "closed-empty", "撤点时人数应为 0。");
        }
        return new Told(shelter, people, !isClosed, asOf);
    }
}
