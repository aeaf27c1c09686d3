package org.anlan.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;

/// Days of July 2031 in a province that reports; moments are written `03T09:00`, civil time.
final class Days {

    private static final DateTimeFormatter PRINT =
            DateTimeFormatter.ofPattern("dd'T'HH:mm").withZone(OpenStore.ZONE);

    private final Reporting reporting;

    Days(Reporting reporting) {
        this.reporting = reporting;
        reporting.server.person("稳定", Role.DUTY_CHIEF, "340000");
    }

    static Instant at(String moment) {
        return LocalDateTime.parse("2031-07-" + moment).atZone(OpenStore.ZONE).toInstant();
    }

    static String print(JsonNode instant) {
        return PRINT.format(Instant.parse(instant.asText()));
    }

    /// Lets it be that moment, and the house look at its clocks.
    void turn(String moment) {
        var open = reporting.server.open();
        open.turnClock(at(moment));
        open.store().useTransaction(Cause.house(), reporting.ingest()::tick);
        reporting.server.settle();
    }

    void respond(String id, String area, int level) {
        respond(id, "RELIEF", area, level);
    }

    void respond(String id, String type, String area, int level) {
        var fact = new ResponseChanged(id, type, new RegionCode(area), level);
        reporting.server.open().store().useTransaction(Cause.house(), tx -> tx.state(fact));
        reporting.server.settle();
    }

    void stabilise() {
        var reply = reporting.server.post("稳定", "/api/v1/processes/P1/stable", "");
        require(reply.status() == 204, reply.body());
        reporting.server.settle();
    }

    /// A report of a place, without figures where it is a zero report.
    void file(String region, String kind, String asOf) {
        var zero = kind.equals("ZERO");
        var report =
                reporting.report(region, kind, zero ? Map.of() : Map.of("people-affected", "90"));
        report.put("asOf", at(asOf).toString());
        report.put("reasons", Map.of("levels-agree", "下级尚未报全"));
        var reply = reporting.server.post("乡镇", "/api/v1/reports", report);
        require(reply.status() == 201, reply.body());
        reporting.server.settle();
    }

    private static void require(boolean done, String body) {
        if (!done) {
            throw new IllegalStateException(body);
        }
    }

    List<JsonNode> list() {
        return list(Reporting.PROCESS, "");
    }

    /// The clocks of a process, the latest due first.
    List<JsonNode> list(String process, String more) {
        var path = "/api/v1/processes/%s/clocks?limit=500%s".formatted(process, more);
        return reporting.server.get("省", path).json().get("items").valueStream().toList();
    }

    /// How one clock stands: `owed`, `met …, in time` or `late`, `ended …`.
    String state(String rule, String region, String due) {
        return list().stream()
                .filter(c -> c.get("rule").asText().equals(rule))
                .filter(c -> c.get("region").asText().equals(region))
                .filter(c -> print(c.get("due")).equals(due))
                .map(Days::state)
                .findFirst()
                .orElse("none");
    }

    private static String state(JsonNode clock) {
        if (!clock.get("metAt").isNull()) {
            var met = Instant.parse(clock.get("metAt").asText());
            var late = met.isAfter(Instant.parse(clock.get("due").asText()).plusSeconds(59));
            return "met %s, %s".formatted(print(clock.get("metAt")), late ? "late" : "in time");
        }
        return clock.get("endedAt").isNull() ? "owed" : "ended " + print(clock.get("endedAt"));
    }

    /// The subjects of all facts of a kind.
    List<String> told(String kind) {
        return reporting.server.open().journal().listAfter(0, 500).stream()
                .filter(f -> f.type().equals("ingest." + kind + "/1"))
                .map(f -> f.subject())
                .toList();
    }
}
