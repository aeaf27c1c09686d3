package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.store.testing.Statements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reports roll up")
class RollUpTest extends WithReporting {

    @Test
    void fromTownshipToProvinceByStateWithoutDoubleCounting() {
        assertThat(file("340102001", "100").status()).isEqualTo(201);
        assertThat(file("340102002", "40").status()).isEqualTo(201);
        assertThat(file("340103001", "7").status()).isEqualTo(201);

        assertThat(people("340000")).isEqualTo("-/147");
        assertThat(people("340102")).isEqualTo("-/140");

        assertThat(reporting.accept("县", "340102").status()).isEqualTo(200);
        assertThat(people("340102")).isEqualTo("140/140");
        assertThat(people("340100")).isEqualTo("-/147");

        assertThat(reporting.accept("市", "340100").status()).isEqualTo(200);
        assertThat(people("340100")).isEqualTo("140/147");
        assertThat(reporting.accept("省", "340000").status()).isEqualTo(200);
        assertThat(people("340000")).isEqualTo("140/147");
    }

    @Test
    void aReturnedReportDoesNotCountUntilItComesAgain() {
        var id = file("340102001", "100").json().get("id").asText();
        assertThat(people("340000")).isEqualTo("-/100");
        var reply =
                reporting.server.post(
                        "县",
                        "/api/v1/reviews",
                        Map.of(
                                "process",
                                Reporting.PROCESS,
                                "base",
                                Reporting.BASE,
                                "region",
                                "340102",
                                "decision",
                                "RETURN",
                                "reports",
                                List.of(id),
                                "reasons",
                                List.of(Map.of("field", "people-affected", "message", "多报一个零"))));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(people("340000")).isEqualTo("-/-");
    }

    @Test
    void placesHitAreCountedAndNotReportedIsNotZero() {
        file("340102001", "100");
        file("340103001", "none");
        assertThat(reporting.figure("340000", "counties-affected")).isEqualTo("-/1");
        assertThat(reporting.figure("340000", "cities-affected")).isEqualTo("-/1");
        assertThat(reporting.figure("340000", "deaths")).isEqualTo("-/-");
        assertThat(people("340103")).isEqualTo("-/0");
    }

    @Test
    void aWeakerSourceThatContradictsIsSetAsideAndTheSameFromTheOfficeIsNot() {
        file("340102001", "2157");
        reporting.server.settle();
        assertThat(source("foreign", "260").status()).isEqualTo(201);
        assertThat(source("office", "260").status()).isEqualTo(201);
        reporting.server.settle();
        var items =
                reporting
                        .server
                        .get("省", "/api/v1/exclusions?process=" + Reporting.PROCESS)
                        .json()
                        .get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("reason").asText()).isEqualTo("CONFLICT");
        assertThat(items.get(0).get("source").asText()).isEqualTo("source of foreign");
        assertThat(people("340000")).isEqualTo("-/2157");
    }

    @Test
    void aRoundedRepetitionIsADuplicateWhicheverComesFirst() {
        assertThat(source("foreign", "2000").status()).isEqualTo(201);
        reporting.server.settle();
        file("340102001", "2157");
        reporting.server.settle();
        var items =
                reporting
                        .server
                        .get("省", "/api/v1/exclusions?process=" + Reporting.PROCESS)
                        .json()
                        .get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("reason").asText()).isEqualTo("DUPLICATE");
    }

    @Test
    void aFigureThatWasSentBackSetsNoSourceAside() {
        var wrong = file("340102001", "2157").json().get("id").asText();
        reporting.server.settle();
        reporting.sendBack("县", "340102", wrong);
        reporting.server.settle();
        assertThat(source("foreign", "260").status()).isEqualTo(201);
        reporting.server.settle();
        assertThat(
                        reporting
                                .server
                                .get("省", "/api/v1/exclusions?process=" + Reporting.PROCESS)
                                .json()
                                .get("items"))
                .isEmpty();
    }

    @Test
    void aFigureIsExplainedByItsPartsReportsAndReviewers() {
        file("340102001", "100");
        reporting.server.settle();
        reporting.accept("县", "340102");
        reporting.server.settle();
        var path = "/api/v1/figures/%s/people-affected/explain?process=P1&base=since-0702";
        var county = reporting.server.get("省", path.formatted("340102")).json();
        assertThat(county.at("/children/0/submitted").asText()).isEqualTo("100");
        assertThat(county.at("/children/0/missing").asInt()).isZero();
        var city = reporting.server.get("省", path.formatted("340100")).json();
        assertThat(city.at("/children/0/region").asText()).isEqualTo("340102");
        assertThat(city.at("/children/0/missing").asInt()).as("one of two reported").isOne();
        var township = reporting.server.get("省", path.formatted("340102001")).json();
        assertThat(township.at("/reports/0/reporter").asText()).isEqualTo("乡镇");
        assertThat(township.at("/reports/0/states/0/reviewer").asText()).isEqualTo("县");
    }

    @Test
    void isReadForManyPlacesInAsManyStatementsAsForOne() {
        file("340102001", "100");
        file("340103001", "7");
        reporting.server.settle();
        var figures = reporting.ingest().figures();
        var regions =
                Stream.of("340103", "340102", "340202", "340000").map(RegionCode::new).toList();
        var at = reporting.server.open().journal().head().position();
        var seen = new ArrayList<Figures.Sheet>();
        assertThat(statements(() -> seen.addAll(list(figures, regions, at))))
                .as("figures, and what was agreed on")
                .isEqualTo(2)
                .isEqualTo(statements(() -> list(figures, regions.subList(0, 1), at)));
        assertThat(seen).extracting(Figures.Sheet::region).isEqualTo(regions);
        for (var sheet : seen) {
            assertThat(figures.at(Reporting.PROCESS, Reporting.BASE, sheet.region(), at))
                    .isEqualTo(sheet);
        }
        assertThat(seen.getFirst().find("people-affected").orElseThrow().submitted())
                .hasValueSatisfying(people -> assertThat(people.exact()).isEqualTo("7"));
        assertThat(seen.get(2).figures()).isEmpty();
    }

    @Test
    void namesWhoStatedThatNothingNewHadHappenedUntilItIsSentBack() {
        file("340102001", "100");
        var zero =
                reporting.server.post(
                        "乡镇", "/api/v1/reports", reporting.report("340102001", "ZERO", Map.of()));
        assertThat(zero.status()).isEqualTo(201);
        reporting.server.settle();
        var township = new RegionCode("340102001");
        assertThat(nothingNew(township)).containsOnlyKeys(township);
        assertThat(nothingNew(new RegionCode("340102"))).as("a county that did not").isEmpty();
        reporting.sendBack("县", "340102", zero.json().get("id").asText());
        assertThat(nothingNew(township)).isEmpty();
    }

    private Map<RegionCode, Instant> nothingNew(RegionCode region) {
        return reporting
                .ingest()
                .figures()
                .listNothingNew(Reporting.PROCESS, Reporting.BASE, List.of(region));
    }

    private int statements(Runnable reading) {
        return reporting.server.open().store().read(h -> Statements.during(h, reading));
    }

    private static List<Figures.Sheet> list(Figures figures, List<RegionCode> regions, long at) {
        return figures.listAt(Reporting.PROCESS, Reporting.BASE, regions, at);
    }

    private org.anlan.web.testing.TestServer.Reply file(String region, String people) {
        return reporting.file(region, Map.of("people-affected", people));
    }

    private org.anlan.web.testing.TestServer.Reply source(String rank, String people) {
        var report = reporting.report("340000", "FIRST", Map.of("people-affected", people));
        report.put("id", UUID.randomUUID().toString());
        report.put("source", Map.of("name", "source of " + rank, "rank", rank, "rounding", 1000));
        return reporting.server.post("值班", "/api/v1/reports", report);
    }

    private String people(String region) {
        return reporting.figure(region, "people-affected");
    }
}
