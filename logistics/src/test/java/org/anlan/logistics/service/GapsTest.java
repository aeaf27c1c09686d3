package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.Expectations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The gap board")
class GapsTest {

    private static final String GAPS = "/api/v1/logistics/gaps";
    private static final String SHELTERS = "/api/v1/logistics/shelters";
    private static final String BASE = "7月2日";

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene();
        scene.server.person("甲县报灾员", Role.REPORTER, "340102");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static JsonNode row(JsonNode board, String region, String need) {
        return board.get("rows")
                .valueStream()
                .filter(r -> r.get("region").asText().equals(region))
                .filter(r -> r.get("need").asText().equals(need))
                .findFirst()
                .orElseThrow(() -> new AssertionError(board));
    }

    private void count(String shelter, long people) {
        var body =
                Map.of("people", people, "asOf", scene.server.open().civil().instant().toString());
        var reply = scene.server.post("甲县报灾员", SHELTERS + "/" + shelter + "/counts", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void dividesACountysNeedAmongItsTownshipsAndAStatedRest() {
        scene.figures
                .township(Scene.FLOOD, BASE, "340102001", 301)
                .township(Scene.FLOOD, BASE, "340102002", 200);
        scene.relocate("340102", 1000);
        var county = scene.read(GAPS + "/340102");
        var places = county.at("/place/places");
        assertThat(places.findValuesAsText("kind")).containsExactly("TOWNSHIP", "TOWNSHIP", "REST");
        assertThat(places.findValuesAsText("name")).contains("甲一镇", "甲二乡");
        var tents = new ArrayList<Long>();
        places.forEach(p -> tents.add(p.at("/units/tent-12").asLong()));
        assertThat(tents).containsExactly(100L, 67L, 167L);
        assertThat(tents.stream().mapToLong(t -> t).sum())
                .isEqualTo(county.at("/place/units/tent-12").asLong())
                .isEqualTo(scene.need("340102", "tent-12").get("quantity").asLong());
        assertThat(places.get(2).at("/denominator/originZh").asText()).isEqualTo("上级数减下列各处");
    }

    @Test
    void keepsACountyWholeWhereNoTownshipReportedAndSaysWhichNumberItMultiplies() {
        scene.relocate("340103", 1000);
        var county = scene.read(GAPS + "/340103");
        assertThat(county.at("/place/places")).isEmpty();
        var denominator = county.at("/lines/0/denominator");
        assertThat(denominator.get("indicator").asText()).isEqualTo("relocated");
        assertThat(denominator.get("people").asText()).isEqualTo("1000");
        assertThat(denominator.get("version").asText()).isEqualTo("1");
        assertThat(denominator.get("asOf").asText()).isNotEmpty();
        assertThat(county.at("/lines/0/standard/arithmeticEn").asText()).startsWith("1,000 people");
    }

    @Test
    void keepsACountyWholeWhereItsTownshipsSayMoreThanItself() {
        scene.figures
                .township(Scene.FLOOD, BASE, "340102001", 700)
                .township(Scene.FLOOD, BASE, "340102002", 500);
        scene.relocate("340102", 1000);
        var place = scene.read(GAPS + "/340102").get("place");
        assertThat(place.get("exceeded").asBoolean()).isTrue();
        assertThat(place.at("/places/0/counted").asBoolean()).isFalse();
        assertThat(place.at("/units/tent-12").asText()).isEqualTo("334");
    }

    @Test
    void showsSheltersUnderTheirTownshipOnceHeadsAreCounted() {
        scene.figures.township(Scene.FLOOD, BASE, "340102001", 0);
        scene.figures.stillThere("340102001", 400);
        scene.figures.stillThere("340102", 1000);
        scene.relocate("340102", 1000);
        count("jia-school", 310);
        count("jia-hall", 90);
        var place = scene.read(GAPS + "/340102").get("place");
        assertThat(place.at("/denominator/indicator").asText()).isEqualTo("relocated-now");
        assertThat(place.get("places").findValuesAsText("kind"))
                .containsExactly("TOWNSHIP", "SHELTER", "REST", "SHELTER", "REST");
        var shelter = place.at("/places/0/places/0");
        assertThat(shelter.get("name").asText()).isEqualTo("甲一中学安置点");
        assertThat(shelter.get("over").asBoolean()).as("310 in 300").isTrue();
        assertThat(shelter.at("/denominator/origin").asText()).isEqualTo("HEADS");
        assertThat(place.at("/places/1/people").asText())
                .as("no word of its township")
                .isEqualTo("90");
        var places = scene.read(GAPS).get("places").findValuesAsText("kind");
        assertThat(places).containsExactly("TOWNSHIP", "SHELTER", "SHELTER");
    }

    @Test
    void mixesNoHeadsOfNowIntoANumberOfAllThatEverWere() {
        scene.relocate("340102", 1000);
        count("jia-school", 310);
        assertThat(scene.read(GAPS + "/340102").at("/place/places")).isEmpty();
    }

    @Test
    void dividesPeopleIntoThereOnTheRoadPromisedAndGap() {
        scene.relocate("340102", 1000);
        scene.approved();
        var row = row(scene.read(GAPS), "340102", "CLOTHING");
        var sum =
                List.of("arrived", "transit", "promised", "gap").stream()
                        .mapToLong(part -> row.get(part).asLong())
                        .sum();
        assertThat(sum).isEqualTo(1000);
        assertThat(row.get("promised").asLong()).isPositive();
        assertThat(row.get("arrived").asLong()).isZero();
    }

    @Test
    void putsTheLongestUncoveredFirstAndMarksWhatIsPastTwelveHours() {
        scene.relocate("340103", 5000);
        scene.later(Duration.ofHours(11));
        scene.relocate("340202", 9000);
        var board = scene.read(GAPS);
        assertThat(board.at("/clock/withinHours").asInt()).isEqualTo(12);
        assertThat(board.at("/clock/aimHours").asInt()).isEqualTo(10);
        var rows = board.get("rows");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i - 1).get("hours").asLong())
                    .isGreaterThanOrEqualTo(rows.get(i).get("hours").asLong());
        }
        assertThat(rows.get(0).get("state").asText()).isEqualTo("LATE");
    }

    @Test
    void saysOfANeedWithoutAnyStandardThatItIsNotCounted() {
        scene.relocate("340103", 1000);
        var five = scene.read(GAPS).get("five");
        assertThat(five.findValuesAsText("zh")).containsExactly("吃", "住", "衣", "水", "医");
        assertThat(five.get(4).get("gap").isNull()).isTrue();
        assertThat(five.get(3).get("people").asText()).isEqualTo("1000");
    }

    @ParameterizedTest(name = "{0} tents by {1}")
    @CsvSource({"334, chinese", "292, sphere"})
    void reckonsByTheProfileThatIsAsked(String tents, String profile) {
        scene.relocate("340103", 1000);
        var county = scene.read(GAPS + "/340103?profile=" + profile);
        assertThat(county.at("/place/units/tent-12").asText()).isEqualTo(tents);
        assertThat(county.at("/profile/id").asText()).isEqualTo(profile);
        assertThat(county.at("/profile/sources/0").asText()).isEqualTo("made up for tests");
    }

    @Test
    void restsOnANowcastOrForecastWhereThatIsAsked() {
        scene.relocate("340103", 100);
        var issued = Instant.parse("2031-07-02T04:00:00Z");
        var expected =
                List.of(
                        new Expectations.Expected(new RegionCode("340103"), "relocated", 400),
                        new Expectations.Expected(new RegionCode("340202"), "urgent-aid", 70));
        scene.expected.nowcast(
                new Expectations.Issue(
                        Expectations.Kind.NOWCAST, "run-1", "推算", issued, true, expected));
        var board = scene.read(GAPS + "?from=nowcast");
        assertThat(board.at("/issue/version").asText()).isEqualTo("run-1");
        assertThat(row(board, "340103", "SHELTER").get("people").asText()).isEqualTo("400");
        assertThat(board.get("rows").findValuesAsText("region")).doesNotContain("340202");
        assertThat(scene.read(GAPS + "?from=forecast").get("rows")).as("none issued").isEmpty();
    }

    @Test
    void asksForAllFiguresAtOnceHoweverManyPlacesThereAre() {
        scene.relocate("340102", 10).relocate("340103", 10).relocate("340202", 10);
        var before = scene.figures.questions();
        scene.read(GAPS);
        assertThat(scene.figures.questions() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?profile=red", "?from=dreams"})
    void refusesWhatItDoesNotKnow(String question) {
        scene.relocate("340103", 10);
        assertThat(scene.server.get("值班员", GAPS + question).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/340100", "/999999", "/340102"})
    void isNotThereForAnotherPlace(String place) {
        scene.relocate("340103", 10);
        assertThat(scene.server.get("值班员", GAPS + place).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} people, {1} hours ahead, closed {2}: {3}")
    @CsvSource({
        "10, 1, false, asOf",
        "10, 0, true, people",
        "2000000, 0, false, people",
    })
    void refusesACountThatCannotBe(long people, long ahead, boolean closed, String field) {
        scene.relocate("340102", 1000);
        var at = scene.server.open().civil().instant().plus(Duration.ofHours(ahead));
        var reply =
                scene.server.post(
                        "甲县报灾员",
                        SHELTERS + "/jia-school/counts",
                        Map.of("people", people, "asOf", at.toString(), "closed", closed));
        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.body()).contains(field);
    }

    @Test
    void letsNobodyCountInAnotherCounty() {
        scene.relocate("340202", 1000);
        var at = scene.server.open().civil().instant().toString();
        var body = Map.of("people", 10, "asOf", at);
        assertThat(scene.server.post("甲县报灾员", SHELTERS + "/bing-school/counts", body).status())
                .isEqualTo(403);
        assertThat(scene.server.post("甲县报灾员", SHELTERS + "/none/counts", body).status())
                .isEqualTo(404);
    }

    @Test
    void tellsOfEachShelterWhoWasCountedAndOfTheOthersThatNobodyWas() {
        scene.relocate("340102", 1000);
        count("jia-hall", 40);
        var items = scene.read(SHELTERS + "?county=340102").get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("people").isNull()).isTrue();
        assertThat(items.get(1).get("people").asText()).isEqualTo("40");
        assertThat(items.get(1).get("teller").asText()).isEqualTo("甲县报灾员");
        assertThat(items.get(1).get("since").isNull()).isFalse();
    }
}
