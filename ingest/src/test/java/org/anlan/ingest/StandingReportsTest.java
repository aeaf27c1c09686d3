package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report is held against what its place says already")
class StandingReportsTest extends WithReporting {

    private static final String PEOPLE = "people-affected";
    private static final String TOWNSHIP = "340102001";

    @Test
    void notAgainstAVersionThatWasSentBack() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "100"));
        var wrong = reporting.file(TOWNSHIP, 20, Map.of(PEOPLE, "1000"));
        reporting.sendBack("县", "340102", wrong.json().get("id").asText());

        assertThat(reporting.file(TOWNSHIP, 10, Map.of(PEOPLE, "120")).status()).isEqualTo(201);
    }

    @Test
    void alsoWhereTheLastVersionLeftTheFigureOut() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "100"));
        reporting.file(TOWNSHIP, 20, Map.of("rooms-collapsed", "3"));

        var reply = reporting.file(TOWNSHIP, 10, Map.of(PEOPLE, "50"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/rule").asText()).isEqualTo("cumulative-never-falls");
    }

    @Test
    void aBaseWithoutADayNeverTakesOneNorAnotherName() {
        assertThat(based(Map.of("id", "b", "name", "本次")).status()).isEqualTo(201);
        refused(based(Map.of("id", "b", "name", "本次", "from", "2031-07-02")), "base-same-day");
        refused(based(Map.of("id", "b", "name", "今年以来")), "base-same-name");
    }

    @Test
    void aBaseThatNobodyStatedIsOneSourcesAlone() {
        assertThat(outside("甲", "unstated-1").status()).isEqualTo(201);
        assertThat(outside("甲", "unstated-1").status()).isEqualTo(201);
        refused(outside("乙", "unstated-1"), "base-of-one-source");
    }

    @Test
    void anUnknownHazardOpensNoProcess() {
        var report = reporting.report(TOWNSHIP, "FIRST", Map.of(PEOPLE, "1"));
        report.put("process", "P-unknown");
        report.put("hazard", "dragon");
        refused(reporting.server.post("乡镇", "/api/v1/reports", report), "hazard-known");
    }

    @Test
    void aZeroReportHasNoFiguresAndAPlaceHasOneFinalReport() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "100"));
        refused(kind("ZERO", Map.of(PEOPLE, "1")), "zero-empty");
        assertThat(kind("ZERO", Map.of()).status()).isEqualTo(201);
        assertThat(kind("FINAL", Map.of(PEOPLE, "100")).status()).isEqualTo(201);
        assertThat(kind("FINAL", Map.of(PEOPLE, "101")).status()).isEqualTo(409);
    }

    @Test
    void aReporterStatesNoOtherBodysFigures() {
        assertThat(outside("甲", "unstated-1", "乡镇").status()).isEqualTo(403);
    }

    @Test
    void anotherBodysFiguresMustHoldTogetherUnlessItRounds() {
        var report =
                reporting.report("340000", "FIRST", Map.of("injured", "3", "injured-severe", "5"));
        report.put("source", Map.of("name", "甲", "rank", "foreign"));
        assertThat(reporting.server.post("值班", "/api/v1/reports", report).status()).isEqualTo(422);
        report.put("source", Map.of("name", "甲", "rank", "foreign", "rounding", 10));
        assertThat(reporting.server.post("值班", "/api/v1/reports", report).status()).isEqualTo(201);
    }

    @Test
    void whoEnteredASourceDoesNotDecideOnIt() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "2157"));
        reporting.server.settle();
        reporting.server.person("值班长", Role.DUTY_CHIEF, "340000");
        var id = outside("甲", Reporting.BASE, "值班长").json().get("id").asText();
        var path = "/api/v1/exclusions/" + id;
        var wish = Map.of("decision", "OVERRULED");
        assertThat(reporting.server.post("值班长", path, wish).status()).isEqualTo(403);
        assertThat(reporting.server.post("省", path, wish).status()).isEqualTo(204);
    }

    @Test
    void exclusionsAreShownInPagesToThoseOfTheArea() {
        reporting.file(TOWNSHIP, 30, Map.of(PEOPLE, "2157"));
        reporting.server.settle();
        outside("甲", Reporting.BASE);
        outside("乙", Reporting.BASE);
        var path = "/api/v1/exclusions?process=" + Reporting.PROCESS;
        assertThat(reporting.server.get("西市", path).json().get("items")).isEmpty();
        var first = reporting.server.get("省", path + "&limit=1").json();
        assertThat(first.get("items").findValuesAsText("source")).containsExactly("乙");
        var next = path + "&limit=1&cursor=" + first.get("next").asText();
        assertThat(reporting.server.get("省", next).json().get("items").findValuesAsText("source"))
                .containsExactly("甲");
        assertThat(reporting.server.get("省", path + "&cursor=x").status()).isEqualTo(400);
    }

    private TestServer.Reply kind(String kind, Map<String, String> values) {
        return reporting.server.post(
                "乡镇", "/api/v1/reports", reporting.report(TOWNSHIP, kind, values));
    }

    private TestServer.Reply based(Map<String, String> base) {
        var report = reporting.report(TOWNSHIP, "FIRST", Map.of(PEOPLE, "1"));
        report.put("base", base);
        return reporting.server.post("乡镇", "/api/v1/reports", report);
    }

    private TestServer.Reply outside(String source, String base) {
        return outside(source, base, "值班");
    }

    private TestServer.Reply outside(String source, String base, String person) {
        var report = reporting.report("340000", "FIRST", Map.of(PEOPLE, "260"));
        report.put("source", Map.of("name", source, "rank", "foreign"));
        var stated = new HashMap<String, Object>(Map.of("id", base, "name", "7月2日以来"));
        if (!base.startsWith("unstated")) {
            stated.put("from", "2020-07-02");
        }
        report.put("base", stated);
        return reporting.server.post(person, "/api/v1/reports", report);
    }

    private static void refused(TestServer.Reply reply, String rule) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("rule")).isEqualTo(List.of(rule));
    }
}
