package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reporting clocks")
class ClocksTest extends WithReporting {

    private static final String TOWNSHIP = "340102001";

    /// Each report as place, base, dead and missing.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what                    | reports                                         | clock
                    one report, one too few   | 340102001 a 4 5                                 | no
                    one report                | 340102001 a 4 6                                 | yes
                    two towns, one too few    | 340102001 a 4 0; 340102002 a 0 5                | no
                    two towns                 | 340102001 a 4 0; 340102002 a 0 6                | yes
                    towns of two counties     | 340102001 a 4 0; 340103001 a 0 6                | no
                    one town, report on report| 340102001 a 4 0; 340102001 a 4 5; 340102001 a 6 5 | yes
                    the same dead told again  | 340102001 a 6 0; 340102001 a 6 0                | no
                    two bases never mix       | 340102001 a 4 0; 340102002 b 0 6                | no
                    the county of itself      | 340102 a 4 6                                    | yes
                    """)
    void startForManyDeadOnceACountysReportsCountThemInSum(
            String what, String reports, String clock) {
        for (var report : reports.split("; ", -1)) {
            var parts = report.trim().split(" ", -1);
            fileDead(parts[0], parts[1], Map.of("deaths", parts[2], "missing", parts[3]));
        }
        assertThat(rules("340102").contains("major-county")).isEqualTo(clock.equals("yes"));
        assertThat(rules("340103")).doesNotContain("major-county");
    }

    @Test
    void forManyDeadRunFromTheEventOrFromTheLaterReportThatMadeThemSoMany() {
        var event = reporting.now.minusSeconds(1200);
        file(TOWNSHIP, "flood", Map.of("people-affected", "9000", "deaths", "4", "missing", "6"));
        file("340103001", "flood", Map.of("people-affected", "9000", "deaths", "9"));
        assertThat(clocks("rule", "major-county", "startsAt")).containsExactly(event.toString());
        fileDead("340103001", "since-0702", Map.of("deaths", "10"));
        assertThat(clocks("rule", "major-county", "startsAt"))
                .hasSize(2)
                .filteredOn(at -> !at.equals(event.toString()))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isAfterOrEqualTo(reporting.now));
    }

    @Test
    void forManyDeadDoNotStartForDeadThatWereSentBack() {
        var first = reporting.file(TOWNSHIP, values("4"));
        reporting.sendBack("县", "340102", first.json().get("id").asText());
        reporting.server.settle();
        file("340102002", "flood", values("6"));
        assertThat(rules("340102")).doesNotContain("major-county");
    }

    private static Map<String, String> values(String deaths) {
        return Map.of("people-affected", "9000", "deaths", deaths);
    }

    private void fileDead(String region, String base, Map<String, String> dead) {
        var values = new HashMap<>(dead);
        values.put("people-affected", "9000");
        var known = base.equals(Reporting.BASE) || !rules(region.substring(0, 6)).isEmpty();
        var report = reporting.report(region, known ? "FOLLOW_UP" : "FIRST", values);
        if (!base.equals(Reporting.BASE)) {
            report.put("base", Map.of("id", base, "name", base, "from", "2031-07-02"));
        }
        if (!known) {
            report.put("occurredAt", reporting.now.minusSeconds(1200).toString());
        }
        var reply = reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        reporting.server.settle();
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
