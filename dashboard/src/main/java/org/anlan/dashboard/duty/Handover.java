package org.anlan.dashboard.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one shift tells the next, written down and signed by both.
///
/// @param content what was open when it was written
/// @param given signature of who hands over
/// @param taken signature of who takes over
@JsonInclude(JsonInclude.Include.ALWAYS)
record Handover(
        UUID id,
        Content content,
        String writtenBy,
        Instant writtenAt,
        Optional<Signature> given,
        Optional<Signature> taken) {

    /// A promise made to somebody, which the next shift must keep.
    record Promise(String what, String toWhom, @Nullable Instant dueAt) {}

    /// Somebody who is on the road for the desk.
    record Traveller(String who, String where, @Nullable String phone) {}

    /// An alarm that was open; no English in handovers of before.
    record OpenAlarm(
            UUID id, String level, String titleZh, @Nullable String titleEn, Instant raisedAt) {}

    /// A call that was in hand.
    record OpenIncident(
            UUID id,
            String kindZh,
            @Nullable String kindEn,
            String regionName,
            String stateZh,
            @Nullable String stateEn,
            Instant at) {}

    /// All that is handed over.
    ///
    /// @param nextDuty the roster that takes over; null when it stays
    record Content(
            List<OpenAlarm> alarms,
            List<OpenIncident> incidents,
            List<Promise> promises,
            List<Traveller> onTheRoad,
            String note,
            @Nullable Roster nextDuty) {

        Content {
            alarms = List.copyOf(alarms);
            incidents = List.copyOf(incidents);
            promises = List.copyOf(promises);
            onTheRoad = List.copyOf(onTheRoad);
        }
    }

    /// A name under it.
    record Signature(UUID actor, String name, Instant at) {}
}
