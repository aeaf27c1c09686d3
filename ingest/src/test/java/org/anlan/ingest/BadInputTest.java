package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.web.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A bad report is refused by field and rule, and nothing of it is stored")
class BadInputTest {

    private static Reporting reporting;

    @BeforeAll
    static void open() {
        reporting = new Reporting();
        reporting.server.person("甲县报灾", Role.REPORTER, "340102");
    }

    @AfterAll
    static void close() {
        reporting.close();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            people-affected | -3          | 422 | people-affected
            people-affected | 1.5         | 422 | people-affected
            people-affected | 1e9999      | 422 | people-affected
            people-affected | 99999999999999999999999 | 422 | people-affected
            people-affected | 十二         | 422 | people-affected
            sheep-affected  | 3           | 422 | sheep-affected
            loss-total      | 1.2345678   | 422 | loss-total
            """)
    void aValueThatCannotBe(String indicator, String value, int status, String field) {
        var reply = reporting.file("340102001", Map.of(indicator, value));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.body()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void moreLostThanHit() {
        var reply =
                reporting.file(
                        "340102001", Map.of("crops-affected", "240", "crops-damaged", "260"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/message").asText()).contains("260").contains("240");
    }

    @Test
    void anUnknownRegion() {
        var reply = reporting.file("349999999", Map.of("deaths", "none"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("region");
    }

    @Test
    void aCountyThatWritesForAnother() {
        var report = reporting.report("340103001", "FIRST", Map.of("people-affected", "3"));
        var reply = reporting.server.post("甲县报灾", "/api/v1/reports", report);
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aTimeAheadOfTheClock() {
        var report = reporting.report("340102001", "FIRST", Map.of("people-affected", "3"));
        report.put("asOf", reporting.now.plusSeconds(86_400).toString());
        var reply = reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("asOf");
    }

    @Test
    void aBaseThatMixesTwo() {
        reporting.file("340102002", Map.of("people-affected", "1"));
        var report = reporting.report("340102002", "FOLLOW_UP", Map.of("people-affected", "3"));
        report.put("base", Map.of("id", Reporting.BASE, "name", "入梅以来", "from", "2020-06-10"));
        var reply = reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("base.from");
    }

    @Test
    void aFallOfACumulativeFigureWithoutErratum() {
        reporting.file("340202001", Map.of("people-affected", "50"));
        var report = reporting.report("340202001", "FOLLOW_UP", Map.of("people-affected", "40"));
        var refused = reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(refused.status()).isEqualTo(422);

        report.put("id", UUID.randomUUID().toString());
        report.put("errata", Map.of("people-affected", "重复统计 10 人"));
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(201);
    }

    @Test
    void aReplayIsGivenTheFirstAnswerAndStoresNothing() {
        var report = reporting.report("340202002", "FIRST", Map.of("people-affected", "5"));
        var key = UUID.randomUUID().toString();
        var first = reporting.server.post("乡镇", "/api/v1/reports", key, report);
        var again = reporting.server.post("乡镇", "/api/v1/reports", key, report);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        var other = new LinkedHashMap<>(report);
        other.put("values", Map.of("people-affected", "6"));
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", key, other).status())
                .isEqualTo(422);
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(409);
        assertThat(reporting.figure("340202002", "people-affected")).isEqualTo("-/5");
    }

    @Test
    void aReportForAClosedProcess() {
        var report = reporting.report("340202002", "FIRST", Map.of("people-affected", "5"));
        report.put("process", "P2");
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(201);
        reporting.server.person("值班长", Role.DUTY_CHIEF, "340000");
        assertThat(reporting.server.post("值班长", "/api/v1/processes/P2/close", "{}").status())
                .isEqualTo(204);
        report.put("id", UUID.randomUUID().toString());
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(409);
    }

    @Test
    void aReviewOfOnesOwnReport() {
        reporting.server.person("两任", Role.REPORTER, "340202");
        var reply =
                reporting.server.post(
                        "两任",
                        "/api/v1/reviews",
                        Map.of(
                                "process",
                                Reporting.PROCESS,
                                "base",
                                Reporting.BASE,
                                "region",
                                "340202",
                                "decision",
                                "ACCEPT"));
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void brokenJsonAMissingKeyAndAnUnknownField() {
        var report = reporting.report("340102001", "FIRST", Map.of("deaths", "none"));
        var token = Optional.of(reporting.server.token("乡镇"));
        assertThat(
                        reporting
                                .server
                                .send("POST", "/api/v1/reports", token, "{\"id\":", Map.of())
                                .status())
                .isEqualTo(400);
        assertThat(
                        reporting
                                .server
                                .send(
                                        "POST",
                                        "/api/v1/reports",
                                        token,
                                        Json.write(report),
                                        Map.of())
                                .status())
                .isEqualTo(400);
        report.put("extra", List.of(1));
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(400);
    }
}
