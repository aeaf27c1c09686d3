package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Incidents;
import org.anlan.store.Store;

/// Answers other rooms with the incidents in hand: what, where and how far; never who called.
/// Thread-safe.
public final class IncidentsInHand implements Incidents {

    private final Store store;
    private final IncidentKinds kinds = IncidentKinds.bundled();

    /// @param store where the book of calls lies
    public IncidentsInHand(Store store) {
        this.store = store;
    }

    @Override
    public List<Incident> listInHand(Instant known) {
        return store
                .read(
                        handle ->
                                SqlIncidents.list(
                                        handle,
                                        true,
                                        Optional.of(known),
                                        Optional.empty(),
                                        OpenIncidents.MOST))
                .stream()
                .map(this::told)
                .toList();
    }

    private Incident told(org.anlan.dashboard.incident.Incident call) {
        var kind = kinds.get(call.kind());
        return new Incident(
                call.id().toString(),
                kind.code(),
                kind.name(),
                kind.works(),
                call.region(),
                call.place(),
                call.point().map(point -> new Point(point.lon(), point.lat())),
                call.peopleAtRisk(),
                new Bilingual(call.state().zh(), call.state().en()),
                call.isUnhandled(kind),
                call.at(),
                call.stateAt());
    }
}
