package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.store.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure that a consultation agreed on")
class AgreedFiguresTest extends WithReporting {

    private static final String TOWNSHIP = "340102001";
    private static final String COUNTY = "340102";
    private static final String PEOPLE = "people-affected";

    private JsonNode sheet(String query) {
        reporting.server.settle();
        var path =
                "/api/v1/figures/%s?process=%s&base=%s"
                        .formatted(COUNTY, Reporting.PROCESS, Reporting.BASE);
        return reporting.server.get("省", path + query).json();
    }

    private JsonNode figure(String indicator) {
        return sheet("")
                .get("items")
                .valueStream()
                .filter(i -> i.path("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void agree(Map<String, String> values) {
        var fact =
                new FiguresAgreed(
                        "c1", Reporting.PROCESS, Reporting.BASE, new RegionCode(COUNTY), values);
        reporting.server.open().store().useTransaction(Cause.house(), tx -> tx.state(fact));
        reporting.server.settle();
    }

    @Test
    void bearsThatStateBesideWhatReportsSay() {
        reporting.file(TOWNSHIP, Map.of(PEOPLE, "100"));
        assertThat(figure(PEOPLE).get("agreed").isNull()).isTrue();
        agree(Map.of(PEOPLE, "120"));
        assertThat(figure(PEOPLE).at("/agreed/value").asText()).isEqualTo("120");
        assertThat(figure(PEOPLE).at("/agreed/consultation").asText()).isEqualTo("c1");
        assertThat(figure(PEOPLE).get("submitted").asText()).isEqualTo("100");
        var explained = reporting.explain(COUNTY, PEOPLE, java.util.Optional.empty());
        assertThat(explained.at("/figure/agreed/value").asText()).isEqualTo("120");
    }

    @Test
    void isShownThoughNoReportToldIt() {
        reporting.file(TOWNSHIP, Map.of(PEOPLE, "100"));
        agree(Map.of("deaths", "2"));
        assertThat(figure("deaths").get("reviewed").isNull()).isTrue();
        assertThat(figure("deaths").at("/agreed/value").asText()).isEqualTo("2");
    }

    @Test
    void isReplacedByTheNextAndStandsAsOfItsTime() {
        reporting.file(TOWNSHIP, Map.of(PEOPLE, "100"));
        agree(Map.of(PEOPLE, "120"));
        var between = reporting.server.open().civil().instant();
        reporting.server.open().turnClock(between.plusSeconds(3600));
        agree(Map.of(PEOPLE, "130"));
        assertThat(figure(PEOPLE).at("/agreed/value").asText()).isEqualTo("130");
        assertThat(sheet("&asOf=" + between).at("/items").findValuesAsText("value"))
                .containsExactly("120");
    }

    @Test
    void changesTheVersionOfTheSheet() {
        reporting.file(TOWNSHIP, Map.of(PEOPLE, "100"));
        var before = sheet("").get("position").asLong();
        agree(Map.of(PEOPLE, "120"));
        assertThat(sheet("").get("position").asLong()).isGreaterThan(before);
    }
}
