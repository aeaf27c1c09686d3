package org.anlan.programs.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;

/// Responses in memory, each in force until ended.
final class ResponsesTwin implements Responses {

    private final Map<String, Response> inForce = new ConcurrentHashMap<>();

    @Override
    public List<Advised> listUndecided() {
        return List.of();
    }

    @Override
    public List<Response> listInForce() {
        return inForce.values().stream().sorted(Comparator.comparingInt(Response::level)).toList();
    }

    /// What is in force and was started by then.
    @Override
    public List<Response> listInForceAt(Instant known) {
        return listInForce().stream().filter(r -> !r.startedAt().isAfter(known)).toList();
    }

    @Override
    public Optional<Response> find(Type type, RegionCode region) {
        return listInForce().stream()
                .filter(r -> r.type() == type && r.area().equals(region))
                .findFirst();
    }

    void start(String id, String area, int level, Instant at) {
        var code = new RegionCode(area);
        inForce.put(id, new Response(id, Type.RELIEF, level, code, "试省防减救灾委", "试〔2020〕1号", at, at));
    }

    void end(String id) {
        inForce.remove(id);
    }
}
