package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Loads that arrive short: by lot one in some, of one line of it, with a reason. Made up, and
/// marked so; what was really lost in a flood nobody published. Thread-safe.
final class Shortfalls {

    private static final int ONE_IN = 12;
    private static final int LEAST_PER_MILLE = 20;
    private static final int RANGE_PER_MILLE = 100;
    private static final List<String> REASONS = List.of("途中淋湿破损", "装车清点有误", "途中涉水受潮");

    private final long seed;
    private final AtomicInteger drawn = new AtomicInteger();

    Shortfalls(long seed) {
        this.seed = seed;
    }

    /// The receipt of a load: as it was sent, or short by lot.
    ///
    /// @param load as its dispatch was answered
    Map<String, Object> receipt(String region, JsonNode load) {
        var lot = new Random(seed ^ (region + load.path("depot").asText()).hashCode());
        var lines = load.path("lines");
        if (lines.isEmpty() || lot.nextInt(ONE_IN) != 0) {
            return Map.of();
        }
        var at = lot.nextInt(lines.size());
        var sent = lines.path(at).path("sent").asLong();
        var lost = sent * (LEAST_PER_MILLE + lot.nextInt(RANGE_PER_MILLE)) / 1000;
        if (lost == 0) {
            return Map.of();
        }
        drawn.incrementAndGet();
        var reason = "演练(合成):" + REASONS.get(lot.nextInt(REASONS.size()));
        var received = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < lines.size(); i++) {
            received.add(line(lines.path(i), i == at ? lost : 0, reason));
        }
        return Map.of("lines", received);
    }

    private static Map<String, Object> line(JsonNode sent, long lost, String reason) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", sent.path("line").asInt());
        line.put("received", Long.toString(sent.path("sent").asLong() - lost));
        if (lost > 0) {
            line.put("reason", reason);
        }
        return line;
    }

    /// How many loads were drawn so far.
    int count() {
        return drawn.get();
    }
}
