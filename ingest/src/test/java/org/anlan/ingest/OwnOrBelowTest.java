package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between a county's own total and the sum of its townships")
class OwnOrBelowTest extends WithReporting {

    private static final String PEOPLE = "people-affected";
    private static final String COUNTY = "340102";

    @Test
    void anUnreviewedTotalOfItsOwnLeavesWhatWasAcceptedFromBelow() {
        file("340102001", 30, "100");
        reporting.accept("县", COUNTY);
        reporting.accept("市", "340100");
        file(COUNTY, 20, "500");

        assertThat(people(COUNTY)).isEqualTo("100/500");
        assertThat(people("340100")).isEqualTo("100/500");
    }

    @Test
    void aFreshReportFromBelowLeavesTheAcceptedTotalOfItsOwn() {
        file(COUNTY, 30, "500");
        reporting.accept("县", COUNTY);
        file("340102001", 20, "600");

        assertThat(people(COUNTY)).isEqualTo("500/600");
    }

    @Test
    void oneLateTownshipDoesNotReplaceItAndTheExplanationTellsBoth() {
        file(COUNTY, 30, "50000");
        file("340102001", 20, "300");

        assertThat(people(COUNTY)).isEqualTo("-/50000");
        var rule = reporting.explain(COUNTY, PEOPLE, Optional.empty()).get("rule");
        assertThat(rule.get("id").asText()).isEqualTo("own-report");
        assertThat(rule.get("version").asText()).isEqualTo("2026.2");
        assertThat(rule.get("textZh").asText()).endsWith("下级合计 300人,1/" + townships());
    }

    @Test
    void allTownshipsReplaceItEvenWithLess() {
        file(COUNTY, 30, "50000");
        for (var township :
                reporting
                        .server
                        .open()
                        .divisions()
                        .listUnder(new RegionCode(COUNTY), reporting.server.open().day())) {
            file(township.code().digits(), 20, "10");
        }

        assertThat(people(COUNTY)).isEqualTo("-/" + 10 * townships());
    }

    @Test
    void whatIsInAStateNowIsNotReplacedByAPartEvenWithMore() {
        reporting.file(
                COUNTY, 30, Map.of(PEOPLE, "900", "relocated", "500", "relocated-now", "50"));
        reporting.file(
                "340102001", 20, Map.of(PEOPLE, "800", "relocated", "400", "relocated-now", "60"));

        assertThat(reporting.figure(COUNTY, "relocated-now")).isEqualTo("-/50");
    }

    private int townships() {
        var open = reporting.server.open();
        return open.divisions().listUnder(new RegionCode(COUNTY), open.day()).size();
    }

    private void file(String region, int minutesAgo, String people) {
        assertThat(reporting.file(region, minutesAgo, Map.of(PEOPLE, people)).status())
                .isEqualTo(201);
        reporting.server.settle();
    }

    private String people(String region) {
        return reporting.figure(region, PEOPLE);
    }
}
