package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of reports")
class ReportReadsTest {

    private static final String TOWN = "340102001";
    private static final String COUNTY = "340102";

    private Reporting reporting;

    @BeforeEach
    void open() {
        reporting = new Reporting();
    }

    @Test
    void showsWhatWasSentAndHowFarItIsReviewed() {
        reporting.file(TOWN, Map.of("people-affected", "240", "deaths", "none"));
        var filed = list("县", COUNTY, "").getFirst();
        assertThat(filed.get("values").get("deaths").asText()).isEqualTo("none");
        assertThat(filed.get("reviewedLevel").asInt()).isZero();
        assertThat(filed.get("mine").asBoolean()).isFalse();
        reporting.accept("县", COUNTY);
        filed = list("乡镇", COUNTY, "").getFirst();
        assertThat(filed.get("reviewedLevel").asInt()).isEqualTo(1);
        assertThat(filed.get("mine").asBoolean()).isTrue();
        assertThat(filed.get("decisions").get(0).get("decision").asText()).isEqualTo("ACCEPT");
    }

    @Test
    void keepsForAReviewOnlyWhatWaitsForIt() {
        reporting.file(TOWN, Map.of("people-affected", "240"));
        assertThat(list("县", COUNTY, "&waiting=true")).hasSize(1);
        assertThat(list("市", "340100", "&waiting=true")).isEmpty();
        reporting.accept("县", COUNTY);
        assertThat(list("县", COUNTY, "&waiting=true")).isEmpty();
        assertThat(list("市", "340100", "&waiting=true")).hasSize(1);
    }

    @Test
    void isKeptFromThoseWithoutADutyThere() {
        assertThat(reporting.server.get("西市", "/api/v1/reports?under=" + COUNTY).status())
                .isEqualTo(403);
    }

    @Test
    void goesOnWhereAPageEnded() {
        reporting.file(TOWN, Map.of("people-affected", "240"));
        reporting.file(TOWN, Map.of("people-affected", "250"));
        var page = page("县", COUNTY, "&limit=1");
        var rest = page("县", COUNTY, "&limit=1&cursor=" + page.get("next").asText());
        assertThat(version(page)).isEqualTo(2);
        assertThat(version(rest)).isEqualTo(1);
        assertThat(rest.hasNonNull("next")).isFalse();
    }

    @Test
    void comesWithAFormThatSaysWhichRulesAReasonAnswers() {
        var form = reporting.server.get("县", "/api/v1/reports/form").json();
        assertThat(form.get("indicators").findValuesAsText("code")).contains("people-affected");
        assertThat(form.get("hazards").findValuesAsText("code")).contains("flood");
        var soft =
                form.get("rules")
                        .valueStream()
                        .filter(r -> r.get("severity").asText().equals("SOFT"))
                        .toList();
        assertThat(soft).isNotEmpty().allMatch(r -> r.hasNonNull("reasonZh"));
    }

    private static int version(JsonNode page) {
        return page.get("items").get(0).get("version").asInt();
    }

    private List<JsonNode> list(String person, String under, String more) {
        return page(person, under, more).get("items").valueStream().toList();
    }

    private JsonNode page(String person, String under, String more) {
        reporting.server.settle();
        return reporting.server.get(person, "/api/v1/reports?under=" + under + more).json();
    }

    @AfterEach
    void close() {
        reporting.close();
    }
}
