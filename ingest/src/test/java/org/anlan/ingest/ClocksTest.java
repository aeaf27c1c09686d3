package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reporting clocks")
class ClocksTest extends WithReporting {

    private static final String TOWNSHIP = "340102001";

    @Test
    void startForManyDeadOnlyWhereAReportCountsThem() {
        file(
                "340103001",
                "flood",
                Map.of("people-affected", "9000", "deaths", "4", "missing", "5"));
        assertThat(rules("340103")).containsExactly("first-county");
        file(TOWNSHIP, "flood", Map.of("people-affected", "9000", "deaths", "4", "missing", "6"));
        assertThat(rules("340102")).containsExactlyInAnyOrder("first-county", "major-county");
    }

    @Test
    void ofADroughtRunAnewWithEachReview() {
        file(TOWNSHIP, "drought", Map.of("people-affected", "90"));
        assertThat(rules("340102")).contains("drought-continued");
        var before = due("drought-continued");
        reporting.accept("县", "340102");
        assertThat(due("drought-continued")).isNotEqualTo(before);
        assertThat(met("first-county")).isTrue();
        assertThat(met("drought-continued")).isFalse();
    }

    @Test
    void endWithTheProcess() {
        file(TOWNSHIP, "flood", Map.of("people-affected", "90"));
        reporting.server.person("值班长", Role.DUTY_CHIEF, "340000");
        reporting.server.post("值班长", "/api/v1/processes/P1/close", "");
        var open = reporting.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofHours(9)));
        open.store().useTransaction(Cause.house(), reporting.ingest()::tick);
        reporting.server.settle();
        assertThat(open.journal().listAfter(0, 500))
                .noneMatch(fact -> fact.type().startsWith("ingest.ClockPassed"));
    }

    private void file(String region, String hazard, Map<String, String> values) {
        var report = reporting.report(region, "FIRST", values);
        report.put("hazard", hazard);
        report.put("occurredAt", reporting.now.minusSeconds(1200).toString());
        var reply = reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        reporting.server.settle();
    }

    private List<String> rules(String region) {
        return clocks("region", region, "rule");
    }

    private List<String> due(String rule) {
        return clocks("rule", rule, "due");
    }

    /// Whether the newest round is met.
    private boolean met(String rule) {
        return !clocks("rule", rule, "metAt").getFirst().isEmpty();
    }

    /// One field of the clocks where another has a value.
    private List<String> clocks(String where, String value, String field) {
        return reporting
                .server
                .get("省", "/api/v1/processes/P1/clocks")
                .json()
                .get("items")
                .valueStream()
                .filter(c -> c.get(where).asText().equals(value))
                .map(c -> c.path(field).isNull() ? "" : c.path(field).asText())
                .toList();
    }
}
