package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure that a drill split over townships (合成拆分)")
class SplitFiguresTest extends WithReporting {

    private static final String PEOPLE = "people-affected";

    @Test
    void saysSoOnTheMapInItsCourseAndInThePartsOfAnyFigureAboveIt() {
        file("340102001", true);
        file("340202001", false);
        assertThat(mark(layer(), "340102")).isTrue();
        assertThat(mark(layer(), "340202")).isFalse();
        assertThat(course("340102").get("synthetic").asBoolean()).isTrue();
        assertThat(course("340202").get("synthetic").asBoolean()).isFalse();
        var parts = reporting.explain("340000", PEOPLE, Optional.empty()).get("children");
        assertThat(mark(parts, "340100")).isTrue();
        assertThat(mark(parts, "340200")).isFalse();
    }

    private void file(String region, boolean split) {
        var report = reporting.report(region, "FIRST", Map.of(PEOPLE, "100"));
        report.put("synthetic", split);
        assertThat(reporting.server.post("乡镇", "/api/v1/reports", report).status()).isEqualTo(201);
        reporting.server.settle();
    }

    private JsonNode layer() {
        return reporting
                .server
                .get(
                        "省",
                        "/api/v1/figures?process=%s&base=%s&indicator=%s&under=340000&level=COUNTY"
                                .formatted(Reporting.PROCESS, Reporting.BASE, PEOPLE))
                .json()
                .get("items");
    }

    private JsonNode course(String region) {
        return reporting
                .server
                .get(
                        "省",
                        "/api/v1/figures/%s/%s/history?process=%s&base=%s"
                                .formatted(region, PEOPLE, Reporting.PROCESS, Reporting.BASE))
                .json()
                .at("/items/0");
    }

    private static boolean mark(JsonNode items, String region) {
        return items.valueStream()
                .filter(i -> i.get("region").asText().equals(region))
                .findFirst()
                .orElseThrow()
                .get("synthetic")
                .asBoolean();
    }
}
