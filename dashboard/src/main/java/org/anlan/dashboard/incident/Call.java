package org.anlan.dashboard.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A call as the desk types it in, before it is checked.
///
/// @param peopleAtRisk null when not counted
/// @param onBehalf typed in for the caller (代录); false when the caller files it
/// @param at civil time of the call; null for now
record Call(
        String kind,
        String region,
        @Nullable String place,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer peopleAtRisk,
        @Nullable String description,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable Boolean onBehalf,
        @Nullable Instant at) {

    /// The new line of the book.
    ///
    /// @throws Problem 422 naming the field that is wrong
    Incident toIncident(RegionCode where, Actor recorder, Instant now) {
        var when = at == null ? now : at;
        CivilTime.refuseLater("/at", when, now);
        return new Incident(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                where,
                text(place),
                point(),
                Optional.ofNullable(peopleAtRisk),
                text(description),
                said(caller, recorder.name()),
                said(phone, recorder.phone()),
                recorder.name(),
                isOnBehalf(),
                Optional.empty(),
                IncidentState.RECEIVED,
                now,
                Optional.empty(),
                when,
                1);
    }

    private boolean isOnBehalf() {
        return Boolean.TRUE.equals(onBehalf);
    }

    /// What was typed; of whoever files a call himself, what his account says.
    private Optional<String> said(@Nullable String typed, String own) {
        return Optional.ofNullable(typed)
                .or(() -> isOnBehalf() ? Optional.empty() : Optional.of(own))
                .filter(text -> !text.isBlank());
    }

    private Optional<Incident.Point> point() {
        if (lon == null && lat == null) {
            return Optional.empty();
        }
        if (lon == null || lat == null) {
            throw Problem.field("/lon", "both-or-none", "经度和纬度要一起填,或都不填。");
        }
        return Optional.of(new Incident.Point(lon, lat));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
