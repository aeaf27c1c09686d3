package org.anlan.dashboard.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;

/// The responses port in memory: a flood response I and a relief response II side by side, and what
/// tests add.
final class ResponsesTwin implements Responses {

    private static final Instant SINCE = Instant.parse("2020-07-12T00:00:00Z");

    private final List<Response> inForce = new ArrayList<>();
    private final List<Advised> undecided = new ArrayList<>();

    ResponsesTwin() {
        start("r1", Type.FLOOD, 1, SINCE);
        start("r2", Type.RELIEF, 2, SINCE);
    }

    /// A response over the province from an instant on.
    synchronized void start(String id, Type type, int level, Instant at) {
        var province = new RegionCode("340000");
        inForce.add(new Response(id, type, level, province, "试省", "", at, at));
    }

    synchronized void endAll() {
        inForce.clear();
    }

    /// A response that a consultation advises.
    synchronized void advise(Advised advised) {
        undecided.add(advised);
    }

    /// Somebody took it up or declined it.
    synchronized void decide(String id) {
        undecided.removeIf(a -> a.id().equals(id));
    }

    @Override
    public synchronized List<Advised> listUndecided() {
        return List.copyOf(undecided);
    }

    @Override
    public List<Response> listInForce() {
        return listInForceAt(Instant.MAX);
    }

    @Override
    public synchronized List<Response> listInForceAt(Instant known) {
        return inForce.stream()
                .filter(r -> !r.startedAt().isAfter(known))
                .sorted(Comparator.comparingInt(Response::level))
                .toList();
    }

    @Override
    public Optional<Response> find(Type type, RegionCode region) {
        return listInForce().stream().filter(r -> r.type() == type).findFirst();
    }
}
