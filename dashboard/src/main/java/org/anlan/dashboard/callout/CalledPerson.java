package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.person.PersonLevel;
import org.anlan.domain.RegionCode;

/// One person on one warning's list; without name and phone, which the book of persons holds.
///
/// @param enteredAt civil time at which the person came onto the list
/// @param calledAt of the first call
/// @param calls how many were logged
/// @param step how often the call was passed on unanswered
/// @param because whose silence brought this one onto the list
record CalledPerson(
        String warning,
        UUID person,
        RegionCode region,
        String village,
        RegionCode county,
        PersonLevel level,
        int rank,
        Instant enteredAt,
        Optional<Instant> calledAt,
        Optional<Instant> answeredAt,
        Optional<Instant> actedAt,
        int calls,
        int step,
        Optional<UUID> because) {

    PersonState state() {
        if (actedAt.isPresent()) {
            return PersonState.ACTED;
        }
        if (answeredAt.isPresent()) {
            return PersonState.ANSWERED;
        }
        return calledAt.isPresent() ? PersonState.CALLED : PersonState.TO_CALL;
    }
}
