package org.anlan.dashboard.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Responses;

/// The responses port in memory: a flood response I and a relief response II side by side.
final class ResponsesTwin implements Responses {

    private static final Instant SINCE = Instant.parse("2020-07-12T00:00:00Z");

    @Override
    public List<Response> listInForce() {
        return List.of(response("r1", Type.FLOOD, 1), response("r2", Type.RELIEF, 2));
    }

    @Override
    public Optional<Response> find(Type type, RegionCode region) {
        return listInForce().stream().filter(r -> r.type() == type).findFirst();
    }

    private static Response response(String id, Type type, int level) {
        return new Response(id, type, level, new RegionCode("340000"), "试省", "", SINCE, SINCE);
    }
}
