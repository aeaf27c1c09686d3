package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.anlan.domain.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A disaster process is opened under its own name and closed by whoever answers for it")
class ProcessesTest {

    private static final String PATH = "/api/v1/processes";

    private static Reporting reporting;

    @BeforeAll
    static void open() {
        reporting = new Reporting();
        reporting.server.person("省值班长", Role.DUTY_CHIEF, "340000");
        reporting.server.person("县值班长", Role.DUTY_CHIEF, "340102");
    }

    @AfterAll
    static void close() {
        reporting.close();
    }

    private static Map<String, Object> process(String id, String hazard) {
        return Map.of("id", id, "name", "安徽 2031 年洪涝", "hazard", hazard, "region", "340000");
    }

    @Test
    void itBearsTheNameItWasOpenedUnderAlsoWhenReportsFollow() {
        assertThat(reporting.server.post("省值班长", PATH, process("F1", "flood")).status())
                .isEqualTo(201);
        var report = reporting.report("340102001", "FIRST", Map.of("people-affected", "5"));
        report.put("process", "F1");
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(201);
        var list = reporting.server.get("省值班长", PATH).json().get("items");
        assertThat(list.findValuesAsText("name")).contains("安徽 2031 年洪涝");
    }

    @Test
    void itsListTellsWhenItWasStableAndWhenItWasClosedAndTheJournalEachStep() {
        reporting.server.post("省值班长", PATH, process("F5", "flood"));
        var report = reporting.report("340102001", "FIRST", Map.of("people-affected", "5"));
        report.put("process", "F5");
        reporting.server.post("乡镇", "/api/v1/reports", report);
        assertThat(listed("F5").get("stableAt").isNull()).isTrue();
        assertThat(listed("F5").get("closedAt").isNull()).isTrue();
        reporting.server.post("省值班长", PATH + "/F5/stable", "{}");
        assertThat(listed("F5").get("stableAt").isTextual()).isTrue();
        assertThat(listed("F5").get("open").asBoolean()).isTrue();
        reporting.server.post("省值班长", PATH + "/F5/close", "{}");
        assertThat(listed("F5").get("closedAt").isTextual()).isTrue();
        assertThat(listed("F5").get("open").asBoolean()).isFalse();
        assertThat(steps("F5")).containsExactly("OPENED", "STABLE", "CLOSED");
    }

    private JsonNode listed(String id) {
        var items = reporting.server.get("省值班长", PATH).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(p -> p.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> steps(String process) {
        reporting.server.settle();
        return reporting.server.open().journal().listAfter(0, 500).stream()
                .filter(f -> f.type().equals("ingest.ProcessMoved/1"))
                .filter(f -> f.subject().equals(process))
                .map(
                        f ->
                                List.of("OPENED", "STABLE", "CLOSED").stream()
                                        .filter(f.body()::contains)
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }

    @Test
    void theListComesPageByPageEachProcessOnce() {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = reporting.server.get("省值班长", PATH + "?limit=1" + next).json();
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(1);
            all.addAll(page.get("items").findValuesAsText("startedAt"));
            next = page.path("next").isTextual() ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        var whole = reporting.server.get("省值班长", PATH).json().get("items");
        assertThat(all).isEqualTo(whole.findValuesAsText("startedAt"));
        var strange = reporting.server.get("省值班长", PATH + "?cursor=eHg");
        assertThat(strange.status()).isEqualTo(400);
        assertThat(strange.json().at("/errors/0/field").asText()).isEqualTo("cursor");
    }

    @Test
    void itIsOpenedOnce() {
        reporting.server.post("省值班长", PATH, process("F2", "flood"));
        assertThat(reporting.server.post("省值班长", PATH, process("F2", "flood")).status())
                .isEqualTo(409);
    }

    @Test
    void anUnknownHazardIsRefusedByItsField() {
        var reply = reporting.server.post("省值班长", PATH, process("F3", "unheard-of"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("hazard");
    }

    @Test
    void aCountyNeitherOpensNorClosesTheProvincesProcess() {
        assertThat(reporting.server.post("县值班长", PATH, process("F4", "flood")).status())
                .isEqualTo(403);
        reporting.server.post("省值班长", PATH, process("F4", "flood"));
        assertThat(reporting.server.post("县值班长", PATH + "/F4/close", "{}").status()).isEqualTo(403);
        assertThat(reporting.server.post("省值班长", PATH + "/F4/close", "{}").status()).isEqualTo(204);
    }
}
