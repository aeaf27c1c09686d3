package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure is explained as it was known")
class ExplainedAsOfTest extends WithReporting {

    private static final String PEOPLE = "people-affected";
    private static final String TOWNSHIP = "340102001";

    @Test
    void withoutTheReviewThatCameLater() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "100"));
        reporting.server.settle();
        var before = Instant.now();
        reporting.accept("县", "340102");

        assertThat(states(Optional.empty())).isEqualTo(1);
        assertThat(states(Optional.of(before))).isZero();
    }

    @Test
    void withTheAcceptedVersionBesideTheOneThatWaits() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "100"));
        reporting.server.settle();
        reporting.accept("县", "340102");
        reporting.server.settle();
        reporting.file(TOWNSHIP, 20, Map.of(PEOPLE, "130"));

        var reports = reporting.explain(TOWNSHIP, PEOPLE, Optional.empty()).get("reports");
        assertThat(reports.findValuesAsText("value")).containsExactly("130", "100");
    }

    @Test
    void withoutTheSourceThatWasSetAsideLaterOrOnAnotherBase() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "2157"));
        reporting.server.settle();
        var before = Instant.now();
        source("since-other");
        assertThat(source(Reporting.BASE)).isEqualTo(201);

        assertThat(setAside(Optional.of(before))).isZero();
        assertThat(setAside(Optional.empty())).isEqualTo(1);
    }

    private int source(String base) {
        var report = reporting.report("340000", "FIRST", Map.of(PEOPLE, "260"));
        report.put("id", UUID.randomUUID().toString());
        report.put("source", Map.of("name", "外媒 " + base, "rank", "foreign"));
        report.put("base", Map.of("id", base, "name", base, "from", "2020-07-02"));
        var reply = reporting.server.post("值班", "/api/v1/reports", report);
        reporting.server.settle();
        return reply.status();
    }

    private int setAside(Optional<Instant> asOf) {
        return reporting.explain("340000", PEOPLE, asOf).get("excluded").size();
    }

    private int states(Optional<Instant> asOf) {
        return reporting.explain(TOWNSHIP, PEOPLE, asOf).at("/reports/0/states").size();
    }
}
