package org.anlan.dashboard.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.jdbi.v3.core.Handle;

/// Calls as screens see them: a caller's name and phone only for those on duty.
final class IncidentViews {

    /// One call. `mayRepeat` names the calls it may be a repetition of; `county` is the county or
    /// zone it lies in, the region itself where it lies in none.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            UUID id,
            String kind,
            String kindZh,
            String kindEn,
            RegionCode region,
            String regionName,
            Optional<String> regionNameEn,
            RegionCode county,
            String place,
            Optional<Double> lon,
            Optional<Double> lat,
            Optional<Integer> peopleAtRisk,
            String description,
            String state,
            String stateZh,
            String stateEn,
            Instant stateAt,
            Optional<String> caller,
            Optional<String> phone,
            String recordedBy,
            boolean onBehalf,
            Optional<String> confirmedBy,
            int calls,
            Optional<UUID> mergedInto,
            boolean unhandled,
            List<UUID> mayRepeat,
            Instant at) {}

    /// One call with all its steps.
    record Whole(View incident, List<SqlSteps.Step> steps) {}

    private final Places places;
    private final IncidentKinds kinds;

    IncidentViews(Places places, IncidentKinds kinds) {
        this.places = places;
        this.kinds = kinds;
    }

    Whole whole(Handle handle, Actor reader, Incident incident) {
        return new Whole(view(handle, reader, incident), SqlSteps.list(handle, incident.id()));
    }

    View view(Handle handle, Actor reader, Incident incident) {
        return views(handle, reader, List.of(incident), Optional.empty()).getFirst();
    }

    /// Many calls at once, as they were at a civil time; now where it is empty.
    List<View> views(Handle handle, Actor reader, List<Incident> calls, Optional<Instant> known) {
        var twins = SqlTwins.listProposed(handle, calls.stream().map(Incident::id).toList(), known);
        return calls.stream()
                .map(i -> view(reader, i, twins.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private View view(Actor reader, Incident incident, List<UUID> mayRepeat) {
        var kind = kinds.get(incident.kind());
        var trusted = isOnDuty(reader, incident.region());
        return new View(
                incident.id(),
                kind.code(),
                kind.name().zh(),
                kind.name().en(),
                incident.region(),
                places.longName(incident.region()),
                places.longNameEn(incident.region()),
                places.county(incident.region()),
                incident.place(),
                incident.point().map(Incident.Point::lon),
                incident.point().map(Incident.Point::lat),
                incident.peopleAtRisk(),
                incident.description(),
                incident.state().name(),
                incident.state().zh(),
                incident.state().en(),
                incident.stateAt(),
                incident.caller().filter(_ -> trusted),
                incident.phone().filter(_ -> trusted),
                incident.recordedBy(),
                incident.onBehalf(),
                incident.confirmedBy(),
                incident.calls(),
                incident.mergedInto(),
                incident.isUnhandled(kind),
                mayRepeat,
                incident.at());
    }

    private boolean isOnDuty(Actor reader, RegionCode region) {
        var path = places.path(region);
        return reader.may(Role.DUTY_OFFICER, path)
                || reader.may(Role.DUTY_CHIEF, path)
                || reader.may(Role.LEADER, path);
    }
}
