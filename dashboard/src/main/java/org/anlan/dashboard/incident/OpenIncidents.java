package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The calls in hand, without personal data: for tasks, alarms, documents and handovers.
public final class OpenIncidents {

    /// The most that are looked at; a desk with more has other troubles.
    public static final int MOST = 500;

    /// A call in hand.
    ///
    /// @param at civil time of the call
    /// @param stateAt civil time of its last step
    /// @param mayRepeat whether somebody has to decide if it repeats another call
    public record Open(
            UUID id,
            IncidentKind kind,
            RegionCode region,
            String place,
            Optional<Integer> peopleAtRisk,
            IncidentState state,
            Instant at,
            Instant stateAt,
            boolean mayRepeat) {}

    private OpenIncidents() {}

    /// The calls in hand, newest first.
    public static List<Open> list(Handle handle) {
        return list(handle, Optional.empty());
    }

    /// The calls that were in hand at a civil time, newest first; now where it is empty.
    public static List<Open> list(Handle handle, Optional<Instant> known) {
        var calls = SqlIncidents.list(handle, true, known, Optional.empty(), MOST);
        var twins = SqlTwins.listProposed(handle, calls.stream().map(Incident::id).toList(), known);
        return calls.stream().map(i -> open(i, twins.containsKey(i.id()))).toList();
    }

    /// One call, in hand or not.
    public static Optional<Open> find(Handle handle, UUID id) {
        return SqlIncidents.find(handle, id).map(i -> open(i, false));
    }

    private static Open open(Incident incident, boolean mayRepeat) {
        return new Open(
                incident.id(),
                IncidentKinds.bundled().get(incident.kind()),
                incident.region(),
                incident.place(),
                incident.peopleAtRisk(),
                incident.state(),
                incident.at(),
                incident.stateAt(),
                mayRepeat);
    }
}
