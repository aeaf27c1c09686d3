package org.anlan.forecasting.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.open.OpenStore;

/// Answers which responses are in force, from this room's tables. Thread-safe.
final class ResponseBook implements Responses {

    private static final int MOST = 1_000;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final DecisionClock clock;

    ResponseBook(OpenStore open, Gazetteer gazetteer, DecisionClock clock) {
        this.clock = clock;
        this.open = open;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Response> listInForce() {
        return listInForceAt(open.civil().instant());
    }

    @Override
    public List<Response> listInForceAt(Instant known) {
        return open
                .store()
                .read(handle -> SqlResponses.listKnown(handle, known, false, MOST))
                .stream()
                .map(ResponseBook::response)
                .toList();
    }

    @Override
    public List<Advised> listUndecided() {
        return open
                .store()
                .read(h -> SqlAdvised.list(h, null, ResponseAdvice.State.OPEN.name(), MOST))
                .reversed()
                .stream()
                .map(this::advised)
                .toList();
    }

    private Advised advised(ResponseAdvice.Kept kept) {
        var advice = kept.advice();
        return new Advised(
                kept.id().toString(),
                advice.type(),
                advice.level(),
                advice.region(),
                kept.proposedAt(),
                clock.decideBy(kept.proposedAt()));
    }

    private static Response response(SqlResponses.Known known) {
        return new Response(
                known.id().toString(),
                known.type(),
                known.level(),
                known.area(),
                known.issuer(),
                known.document(),
                known.startedAt(),
                known.at());
    }

    /// The response of the narrowest area that holds the region.
    @Override
    public Optional<Response> find(Type type, RegionCode region) {
        return listInForce().stream()
                .filter(r -> r.type() == type && gazetteer.contains(r.area(), region))
                .max(Comparator.comparingInt(r -> gazetteer.path(r.area()).length()));
    }
}
